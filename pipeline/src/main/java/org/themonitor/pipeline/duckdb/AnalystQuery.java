package org.themonitor.pipeline.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs an analyst's {@link AnalystStatement} on a finished edition: read-only, without files, network or settings. */
public final class AnalystQuery {
    private AnalystQuery() {}

    /**
     * What a query gives.
     *
     * @param columns names in order
     * @param rows values in order
     */
    public record Result(List<String> columns, List<List<@Nullable Object>> rows) {}

    /**
     * Runs one query.
     *
     * @throws WarehouseException with DuckDB's message if the query is wrong, with a sentence if it is no query
     */
    public static Result run(Path database, String sql) {
        try (Warehouse open = Warehouse.openReadOnly(database, 1)) {
            open.lockDown();
            return run(open, sql);
        }
    }

    /**
     * Holds a statement to what may run, without running it.
     *
     * @throws WarehouseException with a sentence when it may not
     */
    public static void check(Warehouse open, String sql) {
        AnalystStatement.of(open, sql);
    }

    static Result run(Warehouse open, String sql) {
        return run(open.connection(), AnalystStatement.of(open, sql));
    }

    private static Result run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                columns.add(result.getMetaData().getColumnLabel(column));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return new Result(columns, rows);
        } catch (SQLException refused) {
            throw new WarehouseException("query", refused);
        }
    }
}
