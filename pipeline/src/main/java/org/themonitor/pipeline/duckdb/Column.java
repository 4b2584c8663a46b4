package org.themonitor.pipeline.duckdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column as DuckDB's catalogue has it.
 *
 * @param type DuckDB's name of the type, such as VARCHAR or DECIMAL(18,4)
 * @param scale digits after the point of a decimal, else 0
 */
public record Column(String name, String type, int scale) {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\([0-9]+,([0-9]+)\\)");

    private static final Pattern NUMBER =
            Pattern.compile("(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL.*|DOUBLE|FLOAT)$");

    private static Column of(Row described) {
        String type = described.text("column_type");
        Matcher decimal = DECIMAL.matcher(type);
        return new Column(
                described.text("column_name"), type, decimal.matches() ? Integer.parseInt(decimal.group(1)) : 0);
    }

    /** The columns of every table and view in their order. */
    public static Map<RelationName, List<Column>> ofAll(Warehouse warehouse) {
        Map<RelationName, List<Column>> columns = new HashMap<>();
        String all = "select schema_name, table_name, column_name, data_type as column_type from duckdb_columns()"
                + " where database_name = current_database() and not internal order by column_index";
        for (Row row : warehouse.query(all)) {
            RelationName relation = new RelationName(row.text("schema_name"), row.text("table_name"));
            columns.computeIfAbsent(relation, name -> new ArrayList<>()).add(of(row));
        }
        return columns;
    }

    /** Whether its values can be figures. */
    public boolean isNumber() {
        return NUMBER.matcher(type).lookingAt();
    }

    /**
     * The columns of a table in their order.
     *
     * @throws WarehouseException if there is no such table
     */
    public static List<Column> of(Warehouse warehouse, RelationName table) {
        // the catalogue's own table of columns is made anew for each question, of all tables
        return warehouse.query("describe " + table.quoted()).stream()
                .map(Column::of)
                .toList();
    }
}
