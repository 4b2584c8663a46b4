package org.themonitor.pipeline.sql;

/** What a row returned by a check means for the build. */
public enum CheckSeverity {
    /** The build is not published; the last good edition is kept. */
    ERROR,
    /** The build is published and the rows are reported. */
    WARNING;

    static CheckSeverity parse(String text) {
        return switch (text) {
            case "error" -> ERROR;
            case "warning" -> WARNING;
            default -> throw new IllegalArgumentException("severity is error or warning, not " + text);
        };
    }
}
