package org.themonitor.pipeline.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** The files of an edition as a reader with every program sees them. */
final class PublishedFiles {
    private PublishedFiles() {}

    /** Every file as lower-case text, and what is inside archives, Parquet files and databases. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            byte[] bytes = Files.readAllBytes(file);
            contents.put(name, text(bytes));
            if (name.endsWith(".xlsx")) {
                unzip(name, bytes, contents);
            } else if (name.endsWith(".parquet")) {
                decodeParquet(name, file, contents);
            } else if (name.endsWith(".duckdb")) {
                decodeDatabase(name, file, contents);
            }
        }
        return contents;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static void unzip(String name, byte[] bytes, Map<String, String> contents) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(name + "!" + entry.getName(), text(zip.readAllBytes()));
            }
        }
    }

    private static void decodeParquet(String name, Path file, Map<String, String> contents) {
        try (Warehouse memory = Warehouse.inMemory(1)) {
            contents.put(name + "#rows", text(memory.query("select * from read_parquet(?)", file.toString())));
            contents.put(
                    name + "#metadata", text(memory.query("select * from parquet_kv_metadata(?)", file.toString())));
        }
    }

    private static void decodeDatabase(String name, Path file, Map<String, String> contents) {
        try (Warehouse open = Warehouse.openReadOnly(file, 1)) {
            for (Row table : open.query("select schema_name, table_name, sql, comment from duckdb_tables()")) {
                String relation = table.text("schema_name") + "." + table.text("table_name");
                contents.put(name + "#" + relation, table + text(open.query("select * from " + relation)));
            }
        }
    }

    private static String text(List<Row> rows) {
        return rows.toString().toLowerCase(Locale.ROOT);
    }
}
