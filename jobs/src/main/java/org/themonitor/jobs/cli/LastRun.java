package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.themonitor.jobs.config.Workspace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code jobs/last-run.json}: how the last whole run ended.
 *
 * @param fingerprint what it depended on
 * @param exitCode how it ended
 * @param summary what it printed
 */
record LastRun(String fingerprint, int exitCode, String summary) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<LastRun> read(Workspace workspace) throws IOException {
        Path file = file(workspace);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            return Optional.of(new LastRun(
                    node.path("fingerprint").asString(""),
                    node.path("exit_code").asInt(ExitCode.FAILED),
                    node.path("summary").asString("")));
        } catch (JacksonException cutOff) {
            // half a file proves nothing: the run is done again
            return Optional.empty();
        }
    }

    void write(Workspace workspace) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fingerprint", fingerprint);
        fields.put("exit_code", exitCode);
        fields.put("summary", summary);
        Files.writeString(file(workspace), JSON.writeValueAsString(fields) + "\n", StandardCharsets.UTF_8);
    }

    private static Path file(Workspace workspace) {
        return workspace.jobs().resolve("last-run.json");
    }
}
