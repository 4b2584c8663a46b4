package org.themonitor.pipeline.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day of the Gregorian calendar of which the month, or only the day, may be unknown.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, null when not known
 * @param day day of that month, null when not known
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year %d is not between 1 and 9999".formatted(year));
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("month %d is not between 1 and 12".formatted(month));
        }
        if (month == null && day != null) {
            throw new IllegalArgumentException("day %d of %d without a month".formatted(day, year));
        }
        if (month != null && day != null) {
            checkDay(year, month, day);
        }
    }

    /** A date whose day, month and year are all known. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code 2017}, {@code 2017-05} or {@code 2017-05-12}.
     *
     * @throws IllegalArgumentException if the text is none of these, or no such day exists
     */
    public static PartialDate parse(String iso) {
        Matcher parts = ISO.matcher(iso);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a year, a year and month, or a date: " + iso);
        }
        return new PartialDate(Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    /** ISO-8601 of what is known: {@code 2017}, {@code 2017-05} or {@code 2017-05-12}. */
    public String iso() {
        String text = String.format(Locale.ROOT, "%04d", year);
        if (month != null) {
            text += String.format(Locale.ROOT, "-%02d", month);
        }
        return day == null ? text : text + String.format(Locale.ROOT, "-%02d", day);
    }

    /** Whether the day is one of those this may stand for: {@code 2017-05} includes 2017-05-12. */
    public boolean includes(LocalDate date) {
        return year == date.getYear()
                && (month == null || month == date.getMonthValue())
                && (day == null || day == date.getDayOfMonth());
    }

    /** Whether one of the days this may stand for is later: {@code 2017} may be after 2017-05-12. */
    public boolean mayBeAfter(LocalDate date) {
        return lastDay().isAfter(date);
    }

    /** The first of the days this may stand for. */
    public LocalDate firstDay() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last of the days this may stand for. */
    public LocalDate lastDay() {
        LocalDate monthsFirst = LocalDate.of(year, month == null ? 12 : month, 1);
        return monthsFirst.withDayOfMonth(day == null ? monthsFirst.lengthOfMonth() : day);
    }

    @Override
    public String toString() {
        return iso();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static void checkDay(int year, int month, int day) {
        try {
            var unused = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such day: %d-%d-%d".formatted(year, month, day), e);
        }
    }
}
