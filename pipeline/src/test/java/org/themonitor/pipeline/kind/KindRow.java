package org.themonitor.pipeline.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A row of the country workbook as {@code kinds/rows.txt} has it, one for each record kind.
 *
 * @param kind the staging table
 * @param cells what is written, by English header
 * @param values what it must become, as text by staging column
 */
record KindRow(String kind, Map<String, String> cells, Map<String, String> values) {
    static List<KindRow> all() {
        List<KindRow> rows = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("== ")) {
                rows.add(new KindRow(line.substring(3), new LinkedHashMap<>(), new TreeMap<>()));
            } else if (line.startsWith("-> ")) {
                for (String value : line.substring(3).split("; ", -1)) {
                    String[] parts = value.split("=", 2);
                    rows.get(rows.size() - 1).values().put(parts[0], parts[1]);
                }
            } else if (!line.isBlank()) {
                String[] parts = line.split(": ", 2);
                rows.get(rows.size() - 1).cells().put(parts[0], parts[1]);
            }
        }
        return rows;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(KindRow.class.getResourceAsStream("/kinds/rows.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return kind;
    }
}
