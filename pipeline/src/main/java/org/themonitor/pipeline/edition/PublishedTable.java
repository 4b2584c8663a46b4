package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * One table as it is written out.
 *
 * @param name name of its files and sheet
 * @param title title for people
 * @param notes notes below the title
 * @param columns names, in order
 * @param types DuckDB's type of each column
 * @param comments what a column is, by name; not every column has one
 * @param rows the rows in the order of the table's file
 */
record PublishedTable(
        String name,
        String title,
        List<String> notes,
        List<String> columns,
        List<String> types,
        Map<String, String> comments,
        List<List<@Nullable Object>> rows) {

    static final String NOTICE = "notice";

    /** Reads a finished table; published tables are small, an edition has some thousand rows. */
    static PublishedTable read(Warehouse warehouse, AboutTable table) {
        String relation = table.relation().toString();
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (Row column : warehouse.query("describe " + relation)) {
            columns.add(column.text("column_name"));
            types.add(column.text("column_type"));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : warehouse.query("select * from " + relation)) {
            rows.add(new ArrayList<>(row.values().values()));
        }
        return new PublishedTable(
                table.relation().name(),
                String.valueOf(table.title()),
                notes(table, rows.isEmpty()),
                columns,
                types,
                table.columns(),
                rows);
    }

    /** A table without a row first says what that means, for silence is read as an answer. */
    private static List<String> notes(AboutTable table, boolean isEmpty) {
        String empty = isEmpty ? table.whenEmpty() : null;
        return empty == null
                ? table.notes()
                : Stream.concat(Stream.of("No row: " + empty), table.notes().stream())
                        .toList();
    }

    /** What a table's notice column says, without its rows; null when it has none, or says nothing. */
    static @Nullable String notice(Warehouse warehouse, AboutTable table) {
        if (!table.columns().containsKey(NOTICE)) {
            return null;
        }
        String says = "select %1$s from %2$s where %1$s is not null limit 1".formatted(NOTICE, table.relation());
        return warehouse.query(says).stream()
                .map(row -> row.text(NOTICE))
                .findFirst()
                .orElse(null);
    }

    /** What the notice column says in its first row that says something; null when no row does. */
    @Nullable
    String notice() {
        int column = columns.indexOf(NOTICE);
        if (column < 0) {
            return null;
        }
        return rows.stream()
                .map(row -> row.get(column))
                .filter(java.util.Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }
}
