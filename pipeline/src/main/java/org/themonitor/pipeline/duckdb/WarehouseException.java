package org.themonitor.pipeline.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement DuckDB refused; the message has the file or the statement's first words and DuckDB's own message. */
public final class WarehouseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final List<String> DAMAGE = List.of(
            "not a valid DuckDB database file",
            "Could not read enough bytes",
            "Corrupt database file",
            "Serialization Error",
            "replaying WAL");

    private static final List<String> HOUSE =
            List.of("IO Error", "No space left", "Out of Memory", "FATAL", "has been invalidated");

    private final boolean ofRow;

    private static final Pattern DATA = Pattern.compile("(?:Conversion|Out of Range|Constraint|Invalid Input) Error");

    public WarehouseException(String statement, SQLException cause) {
        this(statement, cause, false);
    }

    private WarehouseException(String statement, SQLException cause, boolean ofRow) {
        super(statement + ": " + reason(cause), cause);
        this.ofRow = ofRow;
    }

    public WarehouseException(String message) {
        super(message);
        this.ofRow = false;
    }

    /** While rows were handed over. */
    public static WarehouseException ofRows(String statement, SQLException cause) {
        return new WarehouseException(statement, cause, true);
    }

    /** Whether the file is no sound database any more: cut off, overwritten, or something else altogether. */
    public boolean isDamage() {
        return DAMAGE.stream().anyMatch(String.valueOf(getMessage())::contains);
    }

    /** Whether another process has the file open, so that it cannot be opened here. */
    public boolean isHeld() {
        String message = String.valueOf(getMessage());
        return message.contains("Could not set lock on file") || message.contains("used by another process");
    }

    /** Whether a table refused what a row holds: then the row is at fault, and the database is sound. */
    public boolean isOfAValue() {
        return ofRow && HOUSE.stream().noneMatch(String.valueOf(getMessage())::contains);
    }

    /**
     * The kind of error where a statement failed over what stands in rows, as {@code Conversion Error}; the message itself
     * may quote a cell.
     */
    public Optional<String> errorOfData() {
        return getCause() instanceof SQLException cause
                ? Optional.of(DATA.matcher(reason(cause)))
                        .filter(Matcher::lookingAt)
                        .map(Matcher::group)
                : Optional.empty();
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
