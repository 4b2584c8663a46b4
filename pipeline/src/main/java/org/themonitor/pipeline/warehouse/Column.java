package org.themonitor.pipeline.warehouse;

import java.util.List;

/**
 * A column as DuckDB's catalogue has it.
 *
 * @param type DuckDB's name of the type, such as VARCHAR or DECIMAL(18,4)
 * @param scale digits after the point of a decimal, else 0
 */
record Column(String name, String type, int scale) {
    private static final String CATALOGUE = "select column_name, data_type, coalesce(numeric_scale, 0) as scale"
            + " from duckdb_columns() where database_name = current_database()"
            + " and schema_name = ? and table_name = ? order by column_index";

    /** The columns of a table in their order. */
    static List<Column> of(Warehouse warehouse, RelationName table) {
        List<Column> columns = warehouse.query(CATALOGUE, table.schema(), table.name()).stream()
                .map(row -> new Column(row.text("column_name"), row.text("data_type"), (int) row.number("scale")))
                .toList();
        if (columns.isEmpty()) {
            throw new WarehouseException("there is no table " + table);
        }
        return columns;
    }
}
