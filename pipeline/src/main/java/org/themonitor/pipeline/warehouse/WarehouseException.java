package org.themonitor.pipeline.warehouse;

import java.sql.SQLException;

/** A statement DuckDB refused; the message has the file or the statement's first words and DuckDB's own message. */
public final class WarehouseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WarehouseException(String statement, SQLException cause) {
        super(statement + ": " + reason(cause), cause);
    }

    WarehouseException(String message) {
        super(message);
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
