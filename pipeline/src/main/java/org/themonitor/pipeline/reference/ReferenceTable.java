package org.themonitor.pipeline.reference;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.themonitor.pipeline.yaml.YamlFile;

/**
 * A list of facts: the program's {@code reference/<name>.csv} with the lines of a workspace.
 *
 * @param name name of the list, the file's name without .csv
 * @param header names of the columns, each once
 * @param rows the program's rows in their order, then those a workspace added; each as long as the header
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
                throw new IllegalArgumentException("%s line %d has %d cells, its header has %d"
                        .formatted(row.file(), row.line(), row.cells().size(), header.size()));
            }
        }
    }

    /**
     * One row.
     *
     * @param file the file it stands in: {@code reference/areas.csv} of the program, {@code decisions/reference/areas.csv}
     *     of a workspace
     * @param line one-based number of the line on which the row begins
     * @param cells texts, a blank cell is ""
     */
    public record Row(String file, int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether a workspace added it, or set it in place of one of the program's. */
        public boolean isOwn() {
            return file.startsWith(Reference.OWN);
        }
    }

    /**
     * A list of the program from its file.
     *
     * @throws IllegalArgumentException if it is not written in UTF-8, or a line is longer or shorter than its header
     */
    public static ReferenceTable parse(String name, byte[] csv) {
        String file = "reference/" + name + ".csv";
        String text = ReferenceCsv.text(csv).orElseThrow(() -> new IllegalArgumentException(file + " is not UTF-8"));
        List<Row> rows = ReferenceCsv.rows(file, text);
        return new ReferenceTable(name, rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    /** Position of a column, zero-based; an unknown name throws. */
    public int column(String column) {
        int position = header.indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("%s.csv has no column %s, only %s".formatted(name, column, header));
        }
        return position;
    }

    /** SHA-256 in hex of the lines that a workspace has. */
    public String ownDigest() {
        return YamlFile.digest(rows.stream()
                .filter(Row::isOwn)
                .flatMap(row -> row.cells().stream())
                .toList());
    }

    /** Everything it says, apart from where it stands. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.concat(Stream.of(name), header.stream()), rows.stream().flatMap(row -> row.cells().stream()));
    }
}
