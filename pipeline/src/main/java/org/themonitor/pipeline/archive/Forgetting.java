package org.themonitor.pipeline.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of {@code archive/forgotten.jsonl}: cells of an original that were blanked for good, and not what stood in them.
 *
 * @param from SHA-256 of the original as it was, which is taken in no more
 * @param to SHA-256 of what stands in its place
 * @param receipt the arrival that was named; all others of the same file are meant too
 * @param cells the cells, as {@code Casualties!B7}
 * @param reason why
 * @param author who decided it
 * @param at instant, ISO-8601
 */
public record Forgetting(
        String from, String to, String receipt, String cells, String reason, String author, String at) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Forgetting {
        if (!from.matches("[0-9a-f]{64}") || !to.matches("[0-9a-f]{64}") || from.equals(to)) {
            throw new IllegalArgumentException("no two hashes of an original: from %s, to %s".formatted(from, to));
        }
    }

    String line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("from_sha256", from);
        line.put("to_sha256", to);
        line.put("receipt", receipt);
        line.put("cells", cells);
        line.put("reason", reason);
        line.put("author", author);
        line.put("at", at);
        return JSON.writeValueAsString(line);
    }

    static Forgetting parse(String line) {
        JsonNode node = JSON.readTree(line);
        return new Forgetting(
                node.get("from_sha256").stringValue(),
                node.get("to_sha256").stringValue(),
                node.get("receipt").stringValue(),
                node.get("cells").stringValue(),
                node.get("reason").stringValue(),
                node.get("author").stringValue(),
                node.get("at").stringValue());
    }
}
