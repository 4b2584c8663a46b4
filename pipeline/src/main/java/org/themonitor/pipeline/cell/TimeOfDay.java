package org.themonitor.pipeline.cell;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.value.Spelling;

/**
 * The time of day beside a date, which programs put there when they move days from one time zone to another: 1 January in
 * Vientiane becomes 31 December 17:00 of world time.
 */
enum TimeOfDay {
    /** None, or one that moves no day: with its zone the day is that of the place. */
    SURE,
    /** The day may be the next one: no zone lies more than 14 hours ahead of world time. */
    PERHAPS_THE_NEXT_DAY,
    /** A moment of world time: the day of the place may be the one before or after it. */
    OF_WORLD_TIME;

    private static final Pattern WRITTEN =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[t ]([0-9]{1,2}):([0-9]{2})(?::([0-9.]+))? ?(z|[+-][0-9:]+)?");
    /** Programs that keep moments in world time write either; only in places of that time is it the place's own. */
    private static final Pattern WORLD_TIME = Pattern.compile("z|[+-]00(:?00)?");

    private static final int FURTHEST_AHEAD = 24 - 14;

    static TimeOfDay in(String written) {
        Matcher time = WRITTEN.matcher(Spelling.of(written).exact());
        if (!time.matches() || isMidnight(time)) {
            return SURE;
        }
        if (time.group(4) != null) {
            return WORLD_TIME.matcher(time.group(4)).matches() ? OF_WORLD_TIME : SURE;
        }
        // a day that was moved lies a whole number of quarters of an hour from midnight
        boolean moved = Integer.parseInt(time.group(2)) % 15 == 0 && isZero(time.group(3));
        return moved && Integer.parseInt(time.group(1)) >= FURTHEST_AHEAD ? PERHAPS_THE_NEXT_DAY : SURE;
    }

    private static boolean isMidnight(Matcher time) {
        return isZero(time.group(1)) && isZero(time.group(2)) && isZero(time.group(3));
    }

    private static boolean isZero(@Nullable String digits) {
        return digits == null || digits.matches("[0.]+");
    }

    /** Whether the place's day may be of another year. */
    boolean leavesTheYearOpen(PartialDate date) {
        LocalDate day = date.firstDay();
        boolean last = day.plusDays(1).getYear() != day.getYear();
        return switch (this) {
            case SURE -> false;
            case PERHAPS_THE_NEXT_DAY -> last;
            case OF_WORLD_TIME -> last || day.getDayOfYear() == 1;
        };
    }
}
