package org.themonitor.pipeline.duckdb;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.OneLine;

/** Loads many rows into one table, all or none, about a hundred times faster than inserts. */
public final class BulkLoad {
    private final Warehouse warehouse;
    private final RelationName table;
    private final List<Column> columns;
    private final List<String> types;

    /** With the table's columns, for whoever knows them already. */
    public BulkLoad(Warehouse warehouse, RelationName table, List<Column> columns) {
        this.warehouse = warehouse;
        this.table = table;
        this.columns = columns;
        this.types = columns.stream()
                .map(column -> column.type().startsWith("DECIMAL") ? "DECIMAL" : column.type())
                .toList();
    }

    /**
     * A load into an existing table.
     *
     * @param table as {@code schema.name}
     */
    public static BulkLoad into(Warehouse warehouse, String table) {
        RelationName name = RelationName.of(table);
        return new BulkLoad(warehouse, name, Column.of(warehouse, name));
    }

    /**
     * Appends rows in a transaction of its own, or in the one that is open.
     *
     * @param rows one value per column, in the table's order: String, Integer, Long, LocalDate, Boolean, BigDecimal
     * @return number of rows
     * @throws WarehouseException when the table refuses a row; nothing is loaded then
     */
    public long load(Iterable<? extends List<@Nullable Object>> rows) {
        long[] loaded = {0};
        warehouse.inTransaction(() -> loaded[0] = append(rows));
        return loaded[0];
    }

    private long append(Iterable<? extends List<@Nullable Object>> rows) {
        Rows open = open();
        try {
            rows.forEach(open::add);
            return open.finish();
        } finally {
            open.abandon();
        }
    }

    /**
     * Rows that come one by one, so that they need not all be held; a transaction must be open on the warehouse, else
     * rows could stay after a failure.
     */
    public Rows open() {
        return new Rows();
    }

    /** An open load; belongs to the thread that opened it. */
    public final class Rows {
        private final DuckDBAppender appender;
        private long count;
        private boolean ended;

        private Rows() {
            try {
                appender = appender();
            } catch (SQLException refused) {
                throw new WarehouseException("load " + table, refused);
            }
        }

        public void add(List<@Nullable Object> row) {
            count++;
            try {
                append(appender, row, count);
            } catch (SQLException refused) {
                throw WarehouseException.ofRows("load " + table, refused);
            }
        }

        /** Hands everything to the database; returns the number of rows. */
        public long finish() {
            ended = true;
            try (appender) {
                // close() alone would swallow a violated constraint together with the rows
                appender.flush();
            } catch (SQLException refused) {
                throw WarehouseException.ofRows("load " + table, refused);
            }
            return count;
        }

        /** After a failure: what was added is dropped with the transaction. */
        public void abandon() {
            if (ended) {
                return;
            }
            ended = true;
            try {
                appender.close();
            } catch (SQLException lost) {
                // the transaction is rolled back anyway; the failure that led here is the one to show
                count = 0;
            }
        }
    }

    private DuckDBAppender appender() throws SQLException {
        return warehouse.connection().unwrap(DuckDBConnection.class).createAppender(table.schema(), table.name());
    }

    private void append(DuckDBAppender appender, List<@Nullable Object> row, long number) throws SQLException {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "row %d for %s has %d values for %d columns".formatted(number, table, row.size(), columns.size()));
        }
        appender.beginRow();
        for (int index = 0; index < columns.size(); index++) {
            append(appender, index, row.get(index), number);
        }
        appender.endRow();
    }

    private void append(DuckDBAppender appender, int index, @Nullable Object value, long number) throws SQLException {
        String type = types.get(index);
        if (value == null) {
            appender.appendNull();
        } else if (type.equals("VARCHAR") && value instanceof String text) {
            // the places of a message have a line each
            appender.append(columns.get(index).name().equals("places") ? OneLine.ofEach(text) : OneLine.of(text));
        } else if (type.equals("INTEGER") && value instanceof Integer whole) {
            appender.append(whole.intValue());
        } else if (type.equals("BIGINT") && value instanceof Number whole && isWhole(value)) {
            appender.append(whole.longValue());
        } else if (type.equals("DATE") && value instanceof LocalDate date) {
            appender.append(date);
        } else if (type.equals("BOOLEAN") && value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else if (type.equals("DECIMAL") && value instanceof BigDecimal decimal) {
            appender.append(exactScale(columns.get(index), decimal, number));
        } else {
            throw wrongType(columns.get(index), value, number);
        }
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    /** The appender wants the column's scale to the digit; a number that would have to be rounded is refused. */
    private BigDecimal exactScale(Column column, BigDecimal value, long number) {
        if (value.stripTrailingZeros().scale() > column.scale()) {
            throw new IllegalArgumentException("row %d, column %s.%s: %s has more than %d digits after the point"
                    .formatted(number, table, column.name(), value.toPlainString(), column.scale()));
        }
        return value.setScale(column.scale());
    }

    private IllegalArgumentException wrongType(Column column, Object value, long number) {
        return new IllegalArgumentException("row %d, column %s.%s: a %s does not go into %s"
                .formatted(number, table, column.name(), value.getClass().getSimpleName(), column.type()));
    }
}
