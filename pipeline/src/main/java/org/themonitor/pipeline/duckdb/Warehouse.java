package org.themonitor.pipeline.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.scratch.Scratch;

/**
 * One open DuckDB database and its single connection, with the same settings everywhere: no extension is ever fetched,
 * the time zone is UTC, and rows keep their order. Not safe for use by several threads at once.
 */
public final class Warehouse implements AutoCloseable {
    private static final int EXCERPT = 100;

    private final Connection connection;
    private boolean inTransaction;

    private Warehouse(String database, Properties settings) {
        NativeLibrary.load();
        try {
            // not by DriverManager: it finds no driver inside the jar where a thread of the common pool asks first
            this.connection = Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:" + database, settings));
        } catch (SQLException refused) {
            throw new WarehouseException("open " + (database.isEmpty() ? "in memory" : database), refused);
        }
        execute("set TimeZone = 'UTC'");
    }

    private Warehouse(Connection connection) {
        this.connection = connection;
        execute("set TimeZone = 'UTC'");
    }

    /** Opens or makes the database file; while it is open no other process can open it. */
    public static Warehouse open(Path file, int threads) {
        return new Warehouse(file.toString(), settings(threads));
    }

    /** A database that is gone when it is closed. */
    public static Warehouse inMemory(int threads) {
        return new Warehouse("", settings(threads));
    }

    /** Opens a finished database for reading only; many processes may do so at once. */
    public static Warehouse openReadOnly(Path file, int threads) {
        Properties settings = settings(threads);
        settings.setProperty("duckdb.read_only", "true");
        return new Warehouse(file.toString(), settings);
    }

    /** A second connection to the same open database, for another thread; each has its own transaction. */
    public Warehouse duplicate() {
        try {
            return new Warehouse(connection.unwrap(DuckDBConnection.class).duplicate());
        } catch (SQLException refused) {
            throw new WarehouseException("open a second connection", refused);
        }
    }

    private static Properties settings(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        Properties settings = new Properties();
        settings.setProperty("threads", String.valueOf(threads));
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("preserve_insertion_order", "true");
        // beside the database, or in the working folder, by default
        settings.setProperty(
                "temp_directory", Scratch.folder().resolve("duckdb").toString());
        return settings;
    }

    /**
     * From now on what is written into the file stays as it is. Large tables are compressed as they are made; trying every
     * method on each column of the many small ones takes longer than making them, and saves nothing.
     */
    public void writeUncompressed() {
        execute("set force_compression = 'uncompressed'");
    }

    /** Forbids files, network and further settings for the rest of this connection: before running SQL of others. */
    public void lockDown() {
        // in this order: once the configuration is locked nothing can be closed any more
        execute("set enable_external_access = false");
        execute("set lock_configuration = true");
    }

    /** Runs one statement; its arguments are bound in the order of the question marks. */
    public void execute(String sql, @Nullable Object... arguments) {
        execute(() -> excerpt(sql), sql, arguments);
    }

    /** Runs a statement that is known to its author by another name, such as a file. */
    public void executeAs(String name, String sql, @Nullable Object... arguments) {
        execute(() -> name, sql, arguments);
    }

    /** A script may be long, and its excerpt is asked for only where it fails. */
    private void execute(Supplier<String> name, String sql, @Nullable Object... arguments) {
        // a new statement each time: one that failed once is closed by the driver
        if (arguments.length == 0) {
            executePlain(name, sql);
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.execute();
        } catch (SQLException refused) {
            throw new WarehouseException(name.get(), refused);
        }
    }

    private void executePlain(Supplier<String> name, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new WarehouseException(name.get(), refused);
        }
    }

    /** All rows of a query. */
    public List<Row> query(String sql, @Nullable Object... arguments) {
        List<Row> rows = new ArrayList<>();
        query(() -> excerpt(sql), sql, rows::add, arguments);
        return rows;
    }

    /** Hands over the rows one by one; the name stands for the statement in an error. */
    public void queryAs(String name, String sql, Consumer<Row> rows, @Nullable Object... arguments) {
        query(() -> name, sql, rows, arguments);
    }

    private void query(Supplier<String> name, String sql, Consumer<Row> rows, @Nullable Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                List<String> labels = labels(result.getMetaData());
                while (result.next()) {
                    rows.accept(row(result, labels));
                }
            }
        } catch (SQLException refused) {
            throw new WarehouseException(name.get(), refused);
        }
    }

    private static List<String> labels(ResultSetMetaData columns) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            labels.add(columns.getColumnLabel(column));
        }
        return labels;
    }

    private static Row row(ResultSet result, List<String> labels) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int index = 0; index < labels.size(); index++) {
            values.put(labels.get(index), result.getObject(index + 1));
        }
        return new Row(values);
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int index = 0; index < arguments.length; index++) {
            statement.setObject(index + 1, arguments[index]);
        }
    }

    /** The one value of a query that has one row and one column. */
    public @Nullable Object single(String sql, @Nullable Object... arguments) {
        List<Row> rows = query(sql, arguments);
        if (rows.size() != 1 || rows.get(0).values().size() != 1) {
            throw new IllegalStateException("expected one value, got %d rows: %s".formatted(rows.size(), excerpt(sql)));
        }
        return rows.get(0).values().values().iterator().next();
    }

    /** Sets what {@code getvariable('name')} gives in the build selects of this connection. */
    public void setVariable(String name, @Nullable Object value) {
        execute("set variable " + Quoted.name(name) + " = ?", value);
    }

    /** All or nothing: what the work wrote is gone when it throws. Inside an open transaction it joins that one. */
    public void inTransaction(Runnable work) {
        if (inTransaction) {
            work.run();
            return;
        }
        // a literal begin: after setAutoCommit(false) the driver begins only with the first statement, and rows of an
        // appender do not count as one, so they would survive a rollback
        execute("begin transaction");
        inTransaction = true;
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            inTransaction = false;
            execute(done ? "commit" : "rollback");
        }
    }

    /**
     * Keeps what the open transaction wrote so far, whatever becomes of the rest: the tables of a transaction have no
     * statistics and are read more slowly as long as it lasts.
     */
    public void keepSoFar() {
        execute("commit");
        execute("begin transaction");
    }

    /** What some work gives whose every write is taken back; outside any transaction. */
    public <T> T undone(Supplier<T> work) {
        execute("begin transaction");
        inTransaction = true;
        try {
            return work.get();
        } finally {
            inTransaction = false;
            execute("rollback");
        }
    }

    /** The connection itself, for what has no method here; it is closed with this warehouse. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw new WarehouseException("close", refused);
        }
    }

    private static String excerpt(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }
}
