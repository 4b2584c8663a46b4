package org.themonitor.pipeline.duckdb;

/** Names and texts written into a statement where DuckDB takes no parameter. */
public final class Quoted {
    private Quoted() {}

    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
