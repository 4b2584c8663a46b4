package org.themonitor.pipeline.duckdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBDriver;

/**
 * DuckDB's native library, which its driver unpacks into the machine's temporary folder, under a name that nobody can foresee
 * and for its owner only; no setting leads it elsewhere, for Java reads {@code java.io.tmpdir} once, when it starts. Once it is loaded its file is not needed any more: it is deleted at
 * once, so that a process that is killed leaves none.
 */
final class NativeLibrary {
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Pattern UNPACKED = Pattern.compile("[^/]*(/.*/libduckdb_java[0-9]+\\.so)");

    private static boolean isLoaded;

    private NativeLibrary() {}

    static synchronized void load() {
        if (isLoaded) {
            return;
        }
        // a first connection loads it
        try (Connection first = new DuckDBDriver().connect("jdbc:duckdb:", new Properties())) {
            isLoaded = first != null;
        } catch (SQLException refused) {
            throw new WarehouseException("load the database", refused);
        }
        try {
            delete(Files.isReadable(MAPS) ? Files.readAllLines(MAPS, StandardCharsets.UTF_8) : List.of());
        } catch (IOException unknown) {
            // the driver deletes it when the process ends
        }
    }

    static void delete(List<String> maps) throws IOException {
        for (String line : maps) {
            Matcher unpacked = UNPACKED.matcher(line);
            if (unpacked.matches()) {
                Files.deleteIfExists(Path.of(unpacked.group(1)));
            }
        }
    }
}
