package org.themonitor.pipeline.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from {@code from} (included) to {@code to} (not included).
 *
 * @param from first day, null = since ever
 * @param to first day that is no longer in it, null = for ever
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("period from %s to %s has no day".formatted(from, to));
        }
    }

    /** Reads two ISO dates; blank is null. */
    static Period of(String from, String to) {
        return new Period(date(from), date(to));
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
