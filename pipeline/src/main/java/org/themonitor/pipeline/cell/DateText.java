package org.themonitor.pipeline.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/** Reads written dates, whole or partial, with months as numbers or words. */
final class DateText {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "([0-9]{4})(?:[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?)?(?:[t ][0-9:.]+ ?(?:z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("([0-9]{1,2})[-./ ]([0-9]{4})");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|er|o|a)?");
    private static final Pattern FILLERS =
            Pattern.compile("\\b(de|del|of|the|г|года|год|р|року)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private final String order;
    private final Vocabulary months;

    /** With the order of a template, or an empty one when it declares none. */
    DateText(String order, Vocabulary months) {
        this.order = order;
        this.months = months;
    }

    /** Thrown when day and month could be told apart only by guessing. */
    static final class Ambiguous extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Optional<PartialDate> read(String written) throws Ambiguous {
        String text = Spelling.of(written).exact();
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return yearLast(yearLast.group(1), yearLast.group(2), yearLast.group(3));
        }
        Matcher monthYear = MONTH_YEAR.matcher(text);
        return monthYear.matches() ? date(monthYear.group(2), monthYear.group(1), null) : inWords(text);
    }

    private Optional<PartialDate> yearLast(String first, String second, String year) throws Ambiguous {
        if (order.equals("mdy")) {
            return date(year, first, second);
        }
        if (order.equals("dmy")) {
            return date(year, second, first);
        }
        boolean either = Integer.parseInt(first) <= 12 && Integer.parseInt(second) <= 12;
        if (either && Integer.parseInt(first) != Integer.parseInt(second)) {
            throw new Ambiguous();
        }
        return Integer.parseInt(first) > 12 ? date(year, second, first) : date(year, first, second);
    }

    /** Such as "12 May 2017", "May 12, 2017", "12 de mayo de 2017", "май 2017 г.". */
    private Optional<PartialDate> inWords(String text) {
        String year = null;
        String day = null;
        StringBuilder words = new StringBuilder();
        for (String token : FILLERS.matcher(text).replaceAll(" ").strip().split("[ ,.،/-]+", -1)) {
            Matcher number = DAY.matcher(token);
            if (year == null && token.matches("[0-9]{4}")) {
                year = token;
            } else if (day == null && number.matches()) {
                day = number.group(1);
            } else {
                words.append(' ').append(token);
            }
        }
        Optional<Integer> month = MonthReader.named(months, words.toString());
        return year == null || month.isEmpty()
                ? Optional.empty()
                : date(year, month.get().toString(), day);
    }

    private static Optional<PartialDate> date(String year, @Nullable String month, @Nullable String day) {
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(year),
                    month == null ? null : Integer.valueOf(month),
                    day == null ? null : Integer.valueOf(day)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
