package org.themonitor.pipeline.duckdb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a query's result.
 *
 * @param values column name to value, in the order of the columns; dates are {@link LocalDate}, decimals BigDecimal
 */
public record Row(Map<String, @Nullable Object> values) {
    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value as the driver gives it; null is SQL null. */
    public @Nullable Object value(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("no column %s; there are %s".formatted(column, values.keySet()));
        }
        return values.get(column);
    }

    /** Text that must be there. */
    public String text(String column) {
        return required(column).toString();
    }

    public @Nullable String textOrNull(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    public @Nullable LocalDate date(String column) {
        return (LocalDate) value(column);
    }

    /** A whole number that must be there; a number with a fraction, or too large, is refused. */
    public long number(String column) {
        return new BigDecimal(text(column)).longValueExact();
    }

    public boolean isTrue(String column) {
        return (Boolean) required(column);
    }

    private Object required(String column) {
        return Objects.requireNonNull(value(column), () -> "column %s is null in %s".formatted(column, values));
    }
}
