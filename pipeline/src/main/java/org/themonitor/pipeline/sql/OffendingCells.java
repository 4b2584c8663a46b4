package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * Finds the cells of offending rows by making the relation again with some of their columns changed: it is broken by what
 * it can be made without, be it a value that can be blank, or a blank, or a value that comes twice, that can be another.
 *
 * <p>What stands in no column of the sheet, as what the template sets, is no cell.
 */
final class OffendingCells {
    private static final int MOST_TRIALS = 40;
    /** Receipt, sheet and row; and sheet and row of what it takes values from. */
    private static final Pattern ID = Pattern.compile("([^/]+)/(.+)/([0-9]{1,9})(?:@(.+)!([0-9]{1,9}))?");

    private final Warehouse warehouse;
    private final BooleanSupplier isBroken;
    private final SmallestPart search = new SmallestPart(MOST_TRIALS);

    /** @param isBroken whether the relation of what the staging tables hold cannot be made */
    OffendingCells(Warehouse warehouse, BooleanSupplier isBroken) {
        this.warehouse = warehouse;
        this.isBroken = isBroken;
    }

    /** What stands in a cell in place of what is there. */
    private enum Change {
        BLANK,
        ANOTHER_VALUE
    }

    /** The column of a staging table that a cell is read into, and whether the cell says something. */
    private record Cell(
            String row, String table, String column, String type, String letters, String number, boolean isFilled) {
        String place() {
            return table + "." + column;
        }

        String address() {
            return letters + number;
        }

        /** Of two rows never the same. */
        String instead(Change change) {
            return change == Change.BLANK
                    ? "null"
                    : switch (type) {
                        case "VARCHAR" -> "source_row_id";
                        case "BOOLEAN" -> "false";
                        case "DATE" -> "date '2000-01-01'";
                        // no number where the type has none, or no room for it
                        default -> "try_cast('%s' as %s)".formatted(number, type);
                    };
        }
    }

    /**
     * The rows with their cells.
     *
     * @param rows rows that break it together
     * @param without what takes all other rows away
     */
    List<OffendingRow> of(List<String> rows, Runnable without) {
        List<Cell> cells = rows.stream().flatMap(row -> cells(row).stream()).toList();
        Set<String> broken = new TreeSet<>(breaking(cells, Change.BLANK, without));
        if (broken.isEmpty()) {
            broken.addAll(breaking(cells, Change.ANOTHER_VALUE, without));
        }
        Map<String, Set<String>> addresses = new TreeMap<>();
        cells.stream()
                .filter(cell -> broken.contains(cell.place()))
                .forEach(cell -> addresses
                        .computeIfAbsent(cell.row(), row -> new TreeSet<>())
                        .add(cell.address()));
        return rows.stream()
                .map(row -> new OffendingRow(row, List.copyOf(addresses.getOrDefault(row, Set.of()))))
                .toList();
    }

    /** Columns that alone still break it; none where it is broken however they are changed. */
    private List<String> breaking(List<Cell> all, Change change, Runnable without) {
        List<Cell> cells = all.stream()
                .filter(cell -> cell.isFilled() || change != Change.BLANK)
                .toList();
        List<String> places = cells.stream().map(Cell::place).distinct().toList();
        if (places.isEmpty() || !search.hasTrials() || breaks(cells, List.of(), change, without)) {
            return List.of();
        }
        return search.of(places, kept -> breaks(cells, kept, change, without));
    }

    private boolean breaks(List<Cell> cells, List<String> kept, Change change, Runnable without) {
        return search.tried(() -> warehouse.undone(() -> {
            without.run();
            cells.stream().filter(cell -> !kept.contains(cell.place())).forEach(cell -> set(cell, change));
            return isBroken.getAsBoolean();
        }));
    }

    private void set(Cell cell, Change change) {
        warehouse.execute(
                "update staging.%s set %s = %s where source_row_id = ?"
                        .formatted(Quoted.name(cell.table()), Quoted.name(cell.column()), cell.instead(change)),
                cell.row());
    }

    /** The cells of a row whose columns may be blank, and of the row of another sheet that it takes values from. */
    private List<Cell> cells(String row) {
        Matcher id = ID.matcher(row);
        if (!id.matches()) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>(cells(row, id.group(1), id.group(2), id.group(3), ""));
        if (id.group(4) != null) {
            cells.addAll(cells(row, id.group(1), id.group(4), id.group(5), id.group(4) + "!"));
        }
        return cells;
    }

    /** By the accounting of the columns of a sheet. */
    private List<Cell> cells(String row, String receipt, String sheet, String number, String before) {
        List<Cell> cells = new ArrayList<>();
        for (Row column : warehouse.query(
                "select columns.table_name, accounted.staging_column, columns.data_type, accounted.letters"
                        + " from staging.columns as accounted inner join duckdb_columns() as columns"
                        + " on columns.schema_name = 'staging' and columns.database_name = current_database()"
                        + " and columns.column_name = accounted.staging_column and columns.is_nullable"
                        + " where accounted.receipt = ? and accounted.sheet = ? order by all",
                receipt,
                sheet)) {
            String table = column.text("table_name");
            String name = column.text("staging_column");
            for (Row found : filled(table, name, row)) {
                cells.add(new Cell(
                        row,
                        table,
                        name,
                        column.text("data_type"),
                        before + column.text("letters"),
                        number,
                        found.text("is_filled").equals("true")));
            }
        }
        return cells;
    }

    /** One row where the table has it, else none. */
    private List<Row> filled(String table, String column, String row) {
        return tablesOfRows().contains(table)
                ? warehouse.query(
                        "select %s is not null as is_filled from staging.%s where source_row_id = ?"
                                .formatted(Quoted.name(column), Quoted.name(table)),
                        row)
                : List.of();
    }

    private Set<String> tablesOfRows() {
        return warehouse
                .query("select distinct table_name from duckdb_columns() where schema_name = 'staging'"
                        + " and column_name = 'source_row_id' and database_name = current_database()")
                .stream()
                .map(row -> row.text("table_name"))
                .collect(Collectors.toSet());
    }
}
