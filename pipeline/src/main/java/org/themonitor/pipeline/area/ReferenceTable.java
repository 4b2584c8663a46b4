package org.themonitor.pipeline.area;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/**
 * A committed table of facts, {@code reference/<name>.csv} on the class path: UTF-8, RFC 4180, a blank cell is "".
 *
 * @param name name of the table, the file's name without .csv
 * @param header names of the columns, each once
 * @param rows rows in the file's order, each as long as the header
 */
public record ReferenceTable(String name, List<String> header, List<Row> rows) {
    public ReferenceTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        if (header.isEmpty() || new HashSet<>(header).size() != header.size()) {
            throw new IllegalArgumentException("%s.csv names a column twice or none: %s".formatted(name, header));
        }
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new IllegalArgumentException("%s.csv line %d has %d cells, its header has %d"
                        .formatted(name, row.line(), row.cells().size(), header.size()));
            }
        }
    }

    /**
     * One row.
     *
     * @param line one-based number of the line on which the row begins
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Reads {@code reference/<name>.csv}; a missing or malformed file is a bug of the build and throws. */
    public static ReferenceTable read(String name) {
        return parse(name, bytes(name));
    }

    /** SHA-256 in hex of the files of these tables: changes when any of them changes. */
    public static String digest(List<String> names) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                sha256.update((name + '\n').getBytes(StandardCharsets.UTF_8));
                sha256.update(bytes(name));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Position of a column, zero-based; an unknown name throws. */
    public int column(String column) {
        int position = header.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("%s.csv has no column %s, only %s".formatted(name, column, header));
        }
        return position;
    }

    static ReferenceTable parse(String name, byte[] csv) {
        List<Row> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new String(csv, StandardCharsets.UTF_8))
                .stream()
                .map(ReferenceTable::row)
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("%s.csv has no header".formatted(name));
        }
        return new ReferenceTable(name, rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    static byte[] bytes(String name) {
        String path = "reference/" + name + ".csv";
        try (InputStream csv = ReferenceTable.class.getClassLoader().getResourceAsStream(path)) {
            if (csv == null) {
                throw new IllegalArgumentException("no reference table %s on the class path".formatted(path));
            }
            return csv.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }

    private static Row row(CsvRecord csv) {
        return new Row((int) csv.getStartingLineNumber(), csv.getFields());
    }
}
