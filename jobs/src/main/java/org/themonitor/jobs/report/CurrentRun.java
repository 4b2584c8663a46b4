package org.themonitor.jobs.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code jobs/current.json}: what the run that holds the workspace is doing, for {@code status} and {@code history},
 * which cannot open the job history meanwhile. It is there exactly while a run lives, or after one was cut off.
 */
public final class CurrentRun {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    public CurrentRun(Path jobsFolder) {
        this.file = jobsFolder.resolve("current.json");
    }

    /** What a living or cut off run wrote last; empty when there is none. */
    public Optional<JsonNode> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (JacksonException cutOff) {
            return Optional.of(JSON.createObjectNode());
        }
    }

    public synchronized void put(String field, Object value) throws IOException {
        fields.put(field, value);
        Path next = file.resolveSibling("current.json.next");
        Files.writeString(next, JSON.writeValueAsString(fields) + "\n", StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
