package org.themonitor.pipeline.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one workbook gives into the vault, in one transaction; rows are streamed.
 *
 * <p>What this receipt gave before is deleted first, so that reading it twice is the same as reading it once. Nothing
 * stays unless {@link #commit} is called before {@link #close}.
 */
final class IntakeWriter implements AutoCloseable {
    private final Warehouse warehouse;
    private final String receipt;
    private final Map<String, BulkLoad.Rows> open = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private boolean committed;

    IntakeWriter(Warehouse warehouse, SqlProject sql, String receipt) {
        this.warehouse = warehouse;
        this.receipt = receipt;
        warehouse.execute("begin transaction");
        for (SqlFile file : sql.files(Layer.STAGING)) {
            warehouse.execute("delete from staging." + file.name() + " where receipt = ?", receipt);
        }
    }

    /** Adds a row to a staging table; a column without a value is not reported. */
    void add(String table, Map<String, ? extends @Nullable Object> values) {
        List<String> names = columns.computeIfAbsent(table, this::columnsOf);
        List<@Nullable Object> row = new ArrayList<>(names.size());
        for (String name : names) {
            row.add(name.equals("receipt") ? receipt : values.get(name));
        }
        open.computeIfAbsent(
                        table,
                        name -> BulkLoad.into(warehouse, "staging." + name).open())
                .add(row);
    }

    private List<String> columnsOf(String table) {
        return Column.of(warehouse, new RelationName("staging", table)).stream()
                .map(Column::name)
                .toList();
    }

    /** Makes it last. */
    void commit() {
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
