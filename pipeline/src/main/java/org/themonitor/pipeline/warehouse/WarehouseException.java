package org.themonitor.pipeline.warehouse;

import java.sql.SQLException;
import java.util.List;

/** A statement DuckDB refused; the message has the file or the statement's first words and DuckDB's own message. */
public final class WarehouseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final List<String> DAMAGE = List.of(
            "not a valid DuckDB database file",
            "Could not read enough bytes",
            "Corrupt database file",
            "Serialization Error",
            "replaying WAL");

    WarehouseException(String statement, SQLException cause) {
        super(statement + ": " + reason(cause), cause);
    }

    WarehouseException(String message) {
        super(message);
    }

    /** Whether the file is no sound database any more: cut off, overwritten, or something else altogether. */
    public boolean isDamage() {
        return DAMAGE.stream().anyMatch(String.valueOf(getMessage())::contains);
    }

    /** DuckDB 1.5 puts a general sentence about pending results before the real message. */
    private static String reason(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        int real = message.indexOf("\nError: ");
        return message.startsWith("Invalid Input Error: Attempting to execute") && real >= 0
                ? message.substring(real + "\nError: ".length())
                : message;
    }
}
