package org.themonitor.pipeline.about;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.themonitor.pipeline.duckdb.AnalystQuery;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;

/**
 * What an edition says of its relations. It came with a file, as the SQL it holds did: nothing of it runs that is not one
 * select.
 */
public final class About {
    private static final String WRITTEN = "select 1 from duckdb_tables()"
            + " where database_name = current_database() and schema_name = 'about' and table_name = 'tables'";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Warehouse edition;
    private final Map<String, AboutTable> tables = new LinkedHashMap<>();
    private final Set<String> checked = new HashSet<>();

    private About(Warehouse edition) {
        this.edition = edition;
    }

    /**
     * Reads an edition's description.
     *
     * @throws NotDescribedException when it has none
     */
    public static About of(Warehouse edition) {
        check(edition);
        About about = new About(edition);
        about.read();
        return about;
    }

    static void check(Warehouse edition) {
        if (edition.query(WRITTEN).isEmpty()) {
            throw new NotDescribedException();
        }
    }

    /**
     * Asks of a finished edition what this release asks; one of an earlier release may not have it.
     *
     * @throws NotDescribedException when the question fails on an edition without a description
     */
    public static <T, E extends Exception> T asked(Path database, Question<T, E> question) throws E {
        try {
            return question.answer();
        } catch (WarehouseException refused) {
            try (Warehouse edition = Warehouse.openReadOnly(database, 1)) {
                check(edition);
            }
            throw refused;
        }
    }

    /** A question of this program, not of an analyst. */
    @FunctionalInterface
    public interface Question<T, E extends Exception> {
        T answer() throws E;
    }

    private void read() {
        Map<String, List<Row>> columns = rows("columns", "position");
        Map<String, List<Row>> keys = rows("keys", "position");
        Map<String, List<Row>> notes = rows("notes", "position");
        Map<String, List<Row>> traces = rows("traces", "position");
        Map<String, List<Row>> lineage = rows("lineage", "reads");
        for (Row row : edition.query("select * from about.tables order by schema_name, table_name")) {
            RelationName relation = relation(row);
            String name = relation.toString();
            AboutTable table = new AboutTable(
                    relation,
                    row.text("audience").equals("public"),
                    row.textOrNull("title"),
                    texts(keys.getOrDefault(name, List.of()), "column_name", each -> true),
                    meanings(columns.getOrDefault(name, List.of())),
                    texts(notes.getOrDefault(name, List.of()), "note", each -> true),
                    // an edition of an earlier release does not say it
                    row.values().get("when_empty") instanceof String text ? text : null,
                    texts(traces.getOrDefault(name, List.of()), "line", isOf("trace")),
                    texts(traces.getOrDefault(name, List.of()), "line", isOf("derived")),
                    texts(lineage.getOrDefault(name, List.of()), "reads", each -> true).stream()
                            .map(RelationName::of)
                            .collect(Collectors.toSet()));
            tables.put(table.name(), table);
        }
    }

    private Map<String, List<Row>> rows(String table, String order) {
        return edition
                .query("select * from about.%s order by schema_name, table_name, %s".formatted(table, order))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("schema_name") + "." + row.text("table_name"),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** Its name goes into statements. */
    private static RelationName relation(Row row) {
        String schema = row.text("schema_name");
        String name = row.text("table_name");
        if (!NAME.matcher(schema).matches() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("this edition describes a table whose name is none");
        }
        return new RelationName(schema, name);
    }

    private static Predicate<Row> isOf(String kind) {
        return row -> row.text("kind").equals(kind);
    }

    private static List<String> texts(List<Row> rows, String column, Predicate<Row> which) {
        return rows.stream().filter(which).map(row -> row.text(column)).toList();
    }

    private static Map<String, String> meanings(List<Row> columns) {
        Map<String, String> meanings = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column.textOrNull("meaning") != null)
                .forEach(column -> meanings.put(column.text("column_name"), column.text("meaning")));
        return meanings;
    }

    /** A relation as figures call it: {@code casualties_by_year}, {@code core.treaty_statuses}. */
    public Optional<AboutTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * A relation that the program asks of every edition.
     *
     * @throws IllegalStateException when this one has none
     */
    public AboutTable described(String name) {
        return table(name).orElseThrow(() -> new IllegalStateException("the edition has no " + name));
    }

    /** Every published table, in the order of their names. */
    public List<AboutTable> published() {
        return tables.values().stream().filter(AboutTable::isPublished).toList();
    }

    /**
     * Holds text of the edition, put into a statement, to be one select that reads tables of the edition.
     *
     * @throws WarehouseException with a sentence when it is something else
     */
    public void checkSelect(String select) {
        if (!checked.contains(select)) {
            AnalystQuery.check(edition, select);
            checked.add(select);
        }
    }
}
