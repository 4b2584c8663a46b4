package org.themonitor.pipeline.about;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Tables of an edition that have no row, and what that says: an empty answer, or a sum of it, is else read as none. */
public final class EmptyTables {
    /** Editions of earlier releases do not say it. */
    private static final String IS_SAID = "select 1 as one from duckdb_columns() where schema_name = 'about'"
            + " and table_name = 'tables' and column_name = 'when_empty'";

    private static final String SAID = "select schema_name || '.' || table_name as relation, table_name, when_empty"
            + " from about.tables where when_empty is not null and kind = 'table' order by all";

    private EmptyTables() {}

    /** A sentence for each empty table whose name stands in a statement, in the order of their names. */
    public static List<String> namedIn(String sql, Path database) {
        try (Warehouse edition = Warehouse.openReadOnly(database, 1)) {
            if (edition.query(IS_SAID).isEmpty()) {
                return List.of();
            }
            return edition.query(SAID).stream()
                    .filter(table -> isNamed(table.text("table_name"), sql) && isEmpty(edition, table))
                    .map(table -> "%s has no row in this edition: %s."
                            .formatted(table.text("relation"), table.text("when_empty")))
                    .toList();
        }
    }

    private static boolean isNamed(String table, String sql) {
        return Pattern.compile("\\b" + Pattern.quote(table) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    private static boolean isEmpty(Warehouse edition, Row table) {
        return edition.query("select 1 as one from %s limit 1".formatted(table.text("relation")))
                .isEmpty();
    }
}
