package org.themonitor.pipeline.warehouse;

/** Names and texts written into a statement where DuckDB takes no parameter. */
public final class Quoted {
    private Quoted() {}

    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
