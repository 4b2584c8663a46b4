package org.themonitor.pipeline.duckdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SHA-256 of what a table says: column names and values, whatever the order of rows, file format or thread count. */
public final class TableHash {
    private TableHash() {}

    /**
     * The hash of one table.
     *
     * @param relation the table, as {@code schema.name}
     * @param key columns that name a row; rows are sorted by them
     * @return 64 hexadecimal digits
     * @throws IllegalArgumentException for a column of doubles: their last digits depend on the order of adding
     */
    public static String of(Warehouse warehouse, String relation, List<String> key) {
        RelationName table = RelationName.of(relation);
        List<Column> columns = Column.of(warehouse, table);
        // the database writes each row as one text: a value at a time took half as long again
        String select = columns.stream()
                .map(TableHash::canonical)
                .collect(Collectors.joining(
                        " || ", "select ", " as \"the row\" from (%s)".formatted(texts(table, columns))));
        MessageDigest sha256 = sha256();
        columns.forEach(column -> add(sha256, column.name()));
        // sorted by the database and handed over row by row: a table may be larger than the memory
        warehouse.queryAs(
                "hash " + relation,
                select + order(key, columns),
                row -> sha256.update(row.text("the row").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** By the key, then by every column, so that the hash holds even where the key is not unique; as text, byte by byte. */
    private static String order(List<String> key, List<Column> columns) {
        return Stream.concat(key.stream(), columns.stream().map(Column::name))
                .distinct()
                .map(name -> Quoted.name(name) + " nulls first")
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static String texts(RelationName table, List<Column> columns) {
        return columns.stream()
                .map(column -> "cast(%1$s as varchar) as %1$s".formatted(Quoted.name(column.name())))
                .collect(Collectors.joining(", ", "select ", " from " + table.quoted()));
    }

    /** A value with its length in bytes, so that null, the empty text and neighbours running together stay apart. */
    private static String canonical(Column column) {
        if (column.type().contains("DOUBLE") || column.type().contains("FLOAT")) {
            throw new IllegalArgumentException(
                    "column %s is %s and has no stable hash".formatted(column.name(), column.type()));
        }
        boolean isDecimal =
                column.type().startsWith("DECIMAL(") && !column.type().endsWith("]");
        String name = Quoted.name(column.name());
        // 1.50 is 1.5, and 2.00 is 2
        String text = isDecimal && column.scale() > 0 ? "rtrim(rtrim(%s, '0'), '.')".formatted(name) : name;
        return "coalesce(strlen(%1$s) || chr(10) || %1$s, 'null' || chr(10))".formatted(text);
    }

    private static void add(MessageDigest sha256, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
