package org.themonitor.pipeline.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code archive/backups.jsonl}: where copies of the archive have been made, so that it can be said which of them still hold
 * what is forgotten here. A line is written before the first byte is copied: a copy that was cut off holds data too.
 */
public final class KnownBackups {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LineFile file;

    /** Those of an archive. */
    public KnownBackups(Path archive) {
        this.file = new LineFile(archive.resolve("backups.jsonl"));
    }

    /** Notes that a copy is begun. */
    public void begun(Path folder, Instant now) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("folder", folder.toString());
        line.put("begun_at", now.toString());
        file.append(JSON.writeValueAsString(line));
    }

    /** The folders, with when the last copy to each was begun. */
    public SortedMap<String, String> folders() throws IOException {
        SortedMap<String, String> folders = new TreeMap<>();
        for (String line : file.lines()) {
            JsonNode node = JSON.readTree(line);
            folders.put(node.path("folder").asString(""), node.path("begun_at").asString(""));
        }
        return folders;
    }
}
