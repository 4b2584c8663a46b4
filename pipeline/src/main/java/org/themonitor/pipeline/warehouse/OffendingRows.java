package org.themonitor.pipeline.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the rows behind a relation that cannot be made, by making it again without some of them, as a debugger of deltas
 * does: whole workbooks first, then the rows of those that are left. What it tries is undone.
 *
 * <p>It counts what it tries, not the time, so that any machine finds the same rows.
 */
final class OffendingRows {
    private static final int MOST_TRIALS = 80;
    private static final int MOST_CAUSES = 5;

    private final Warehouse warehouse;
    private final Predicate<Warehouse> isBroken;
    private int trials = MOST_TRIALS;

    /** @param isBroken makes the relation of what the staging tables hold, and says whether it still cannot be made */
    OffendingRows(Warehouse warehouse, Predicate<Warehouse> isBroken) {
        this.warehouse = warehouse;
        this.isBroken = isBroken;
    }

    /** Rows, else receipts; empty where even no row at all breaks it, which is then no fault of data. */
    List<String> find() {
        if (breaks("receipt", List.of())) {
            return List.of();
        }
        List<String> rows = all("source_row_id");
        if (breaks("source_row_id", List.of()) || !breaks("source_row_id", rows)) {
            return smallest(all("receipt"), receipts -> breaks("receipt", receipts));
        }
        return causes(rows);
    }

    /** One cause after the other: what is left without the rows of one may be broken by others. */
    private List<String> causes(List<String> rows) {
        List<String> found = new ArrayList<>();
        List<String> left = rows;
        for (int cause = 0; cause < MOST_CAUSES && trials > 0 && breaks("source_row_id", left); cause++) {
            List<String> one = cause(left);
            found.addAll(one);
            left = left.stream().filter(row -> !one.contains(row)).toList();
        }
        return found.stream().sorted().toList();
    }

    /** Whole workbooks first: there are few of them. */
    private List<String> cause(List<String> rows) {
        List<String> all = rows.stream().map(OffendingRows::receipt).distinct().toList();
        List<String> receipts = smallest(all, some -> breaks("source_row_id", of(some, rows)));
        return smallest(of(receipts, rows), some -> breaks("source_row_id", some));
    }

    private static List<String> of(List<String> receipts, List<String> rows) {
        Set<String> wanted = Set.copyOf(receipts);
        return rows.stream().filter(row -> wanted.contains(receipt(row))).toList();
    }

    private static String receipt(String row) {
        return row.substring(0, Math.max(0, row.indexOf('/')));
    }

    /** A part that still breaks it and of which, while trials last, nothing more can be left out. */
    private List<String> smallest(List<String> all, Predicate<List<String>> breaks) {
        List<String> left = all;
        int parts = 2;
        while (left.size() > 1 && trials > 0) {
            List<String> fewer = without(left, parts, breaks);
            if (fewer.size() < left.size()) {
                left = fewer;
                parts = Math.max(parts - 1, 2);
            } else if (parts >= left.size()) {
                break;
            } else {
                parts = Math.min(parts * 2, left.size());
            }
        }
        return left;
    }

    /** The rows without the first of so many parts that is not needed, or all of them. */
    private List<String> without(List<String> rows, int parts, Predicate<List<String>> breaks) {
        for (int part = 0; part < parts && trials > 0; part++) {
            int from = rows.size() * part / parts;
            int to = rows.size() * (part + 1) / parts;
            List<String> rest = new ArrayList<>(rows.subList(0, from));
            rest.addAll(rows.subList(to, rows.size()));
            if (breaks.test(rest)) {
                return rest;
            }
        }
        return rows;
    }

    private boolean breaks(String column, List<String> kept) {
        trials--;
        String ids = String.join("\n", kept);
        return warehouse.undone(() -> {
            for (String table : tables(column)) {
                warehouse.execute(
                        "delete from staging." + Quoted.name(table) + " where " + column
                                + " not in (select unnest(string_split(cast(? as varchar), chr(10))))",
                        ids);
            }
            return isBroken.test(warehouse);
        });
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
