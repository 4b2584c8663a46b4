package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * Finds the rows behind a relation that cannot be made, by making it again without some of them, as a debugger of deltas
 * does: whole workbooks first, then the rows of those that are left. What it tries is undone.
 */
final class OffendingRows {
    private static final int MOST_TRIALS = 80;
    private static final int MOST_CAUSES = 5;

    private final Warehouse warehouse;
    private final Predicate<Warehouse> isBroken;
    private final SmallestPart search = new SmallestPart(MOST_TRIALS);
    private final OffendingCells cells;

    /** @param isBroken makes the relation of what the staging tables hold, and says whether it still cannot be made */
    OffendingRows(Warehouse warehouse, Predicate<Warehouse> isBroken) {
        this.warehouse = warehouse;
        this.isBroken = isBroken;
        this.cells = new OffendingCells(warehouse, () -> isBroken.test(warehouse));
    }

    /** Rows with their cells, else receipts; empty where even no row at all breaks it, which is then no fault of data. */
    List<OffendingRow> find() {
        if (breaks("receipt", List.of())) {
            return List.of();
        }
        List<String> rows = all("source_row_id");
        if (breaks("source_row_id", List.of()) || !breaks("source_row_id", rows)) {
            return search.of(all("receipt"), receipts -> breaks("receipt", receipts)).stream()
                    .map(OffendingRow::whole)
                    .toList();
        }
        return causes(rows);
    }

    /** One cause after the other: what is left without the rows of one may be broken by others. */
    private List<OffendingRow> causes(List<String> rows) {
        List<OffendingRow> found = new ArrayList<>();
        List<String> left = rows;
        for (int cause = 0; cause < MOST_CAUSES && search.hasTrials() && breaks("source_row_id", left); cause++) {
            List<String> one = cause(left);
            found.addAll(cells.of(one, () -> keep("source_row_id", one)));
            left = left.stream().filter(row -> !one.contains(row)).toList();
        }
        return found.stream().sorted(Comparator.comparing(OffendingRow::id)).toList();
    }

    /** Whole workbooks first: there are few of them. */
    private List<String> cause(List<String> rows) {
        List<String> all = rows.stream().map(OffendingRows::receipt).distinct().toList();
        List<String> receipts = search.of(all, some -> breaks("source_row_id", of(some, rows)));
        return search.of(of(receipts, rows), some -> breaks("source_row_id", some));
    }

    private static List<String> of(List<String> receipts, List<String> rows) {
        Set<String> wanted = Set.copyOf(receipts);
        return rows.stream().filter(row -> wanted.contains(receipt(row))).toList();
    }

    private static String receipt(String row) {
        return row.substring(0, Math.max(0, row.indexOf('/')));
    }

    private boolean breaks(String column, List<String> kept) {
        return search.tried(() -> warehouse.undone(() -> {
            keep(column, kept);
            return isBroken.test(warehouse);
        }));
    }

    private void keep(String column, List<String> kept) {
        String ids = String.join("\n", kept);
        for (String table : tables(column)) {
            warehouse.execute(
                    "delete from staging." + Quoted.name(table) + " where " + column
                            + " not in (select unnest(string_split(cast(? as varchar), chr(10))))",
                    ids);
        }
    }

    private List<String> all(String column) {
        List<String> found = new ArrayList<>();
        for (String table : tables(column)) {
            warehouse
                    .query("select distinct " + column + " as id from staging." + Quoted.name(table))
                    .forEach(row -> found.add(row.text("id")));
        }
        return found.stream().distinct().sorted().toList();
    }

    private List<String> tables(String column) {
        String tables = "select distinct table_name from duckdb_columns() where schema_name = 'staging'"
                + " and column_name = ? and database_name = current_database() order by table_name";
        return warehouse.query(tables, column).stream()
                .map(row -> row.text("table_name"))
                .toList();
    }
}
