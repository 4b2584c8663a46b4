package org.themonitor.pipeline.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of receipts.jsonl. */
final class ReceiptLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReceiptLine() {}

    static String format(Receipt receipt) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("number", receipt.number());
        line.put("receipt", receipt.id());
        line.put("sha256", receipt.arrivedWith());
        line.put("file", receipt.fileName());
        line.put("area", receipt.coordinates().area());
        line.put("source", receipt.coordinates().source());
        line.put("data_year", receipt.coordinates().dataYear());
        line.put("received_at", receipt.receivedAt());
        return JSON.writeValueAsString(line);
    }

    static Receipt parse(String line) {
        JsonNode node = JSON.readTree(line);
        return new Receipt(
                node.get("number").intValue(),
                node.get("sha256").stringValue(),
                node.get("file").stringValue(),
                new Coordinates(text(node, "area"), text(node, "source"), year(node)),
                node.get("received_at").stringValue());
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static @Nullable Integer year(JsonNode node) {
        JsonNode value = node.get("data_year");
        return value == null || value.isNull() ? null : (Integer) value.intValue();
    }
}
