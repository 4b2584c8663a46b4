package org.themonitor.pipeline.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Column;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * Writes what one workbook gives into the vault, in one transaction; rows are streamed.
 *
 * <p>What this receipt gave before is deleted first, so that reading it twice is the same as reading it once. Nothing
 * stays unless {@link #commit} is called before {@link #close}.
 */
public final class IntakeWriter implements AutoCloseable {
    private final Warehouse warehouse;
    private final String receipt;
    private final Map<String, List<Column>> columns;
    private final Map<String, BulkLoad.Rows> open = new HashMap<>();
    private boolean committed;

    /** With the columns of the staging tables, by name of the table. */
    IntakeWriter(Warehouse warehouse, Map<String, List<Column>> columns, String receipt) {
        this.warehouse = warehouse;
        this.columns = columns;
        this.receipt = receipt;
        warehouse.execute("begin transaction");
        if (!warehouse
                .query("from staging.workbooks where receipt = ?", receipt)
                .isEmpty()) {
            columns.keySet()
                    .forEach(
                            table -> warehouse.execute("delete from staging." + table + " where receipt = ?", receipt));
        }
    }

    /** Adds a row to a staging table; a column without a value is not reported. */
    public void add(String table, Map<String, ? extends @Nullable Object> values) {
        List<Column> all = Objects.requireNonNull(columns.get(table), table);
        List<@Nullable Object> row = new ArrayList<>(all.size());
        for (Column column : all) {
            row.add(column.name().equals("receipt") ? receipt : values.get(column.name()));
        }
        open.computeIfAbsent(table, name -> new BulkLoad(warehouse, new RelationName("staging", name), all).open())
                .add(row);
    }

    /** Makes it last. */
    public void commit() {
        open.values().forEach(BulkLoad.Rows::finish);
        open.clear();
        warehouse.execute("commit");
        committed = true;
    }

    @Override
    public void close() {
        try {
            open.values().forEach(BulkLoad.Rows::abandon);
            if (!committed) {
                warehouse.execute("rollback");
            }
        } finally {
            warehouse.close();
        }
    }
}
