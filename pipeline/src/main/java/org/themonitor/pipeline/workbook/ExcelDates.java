package org.themonitor.pipeline.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Day numbers and ISO dates of spreadsheets as ISO-8601 text: {@code 2024-03-12}, {@code 2024-03-12T10:30}, and
 * {@code T10:30} for a time without a day; to the millisecond.
 */
final class ExcelDates {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** The 1900 system counts a 29 February 1900 that never was (day 60): up to there programs disagree by a day. */
    private static final BigDecimal FIRST_SURE_DAY = BigDecimal.valueOf(61);

    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(86_400_000);
    private static final int LAST_YEAR = 9999;

    private ExcelDates() {}

    /** The date of a day number, or null where the number is no sure date and has to stay a number. */
    static @Nullable String fromSerial(BigDecimal serial, boolean date1904) {
        if (serial.signum() <= 0 || serial.compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            return null;
        }
        long days = serial.longValue();
        long milliseconds = serial.scale() <= 0 ? 0 : milliseconds(serial.subtract(BigDecimal.valueOf(days)));
        if (days == 0) {
            return timeOnly(milliseconds);
        }
        if (!date1904 && serial.compareTo(FIRST_SURE_DAY) < 0) {
            return null;
        }
        LocalDate epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
        return text(epoch.plusDays(days).atStartOfDay().plus(milliseconds, ChronoUnit.MILLIS));
    }

    private static long milliseconds(BigDecimal ofDay) {
        return ofDay.multiply(MILLISECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static @Nullable String timeOnly(long milliseconds) {
        boolean within = milliseconds > 0 && milliseconds < MILLISECONDS.longValueExact();
        return within ? "T" + LocalTime.ofNanoOfDay(milliseconds * 1_000_000) : null;
    }

    /** The date of an ISO date cell, or null if it is not one; a moment of world time stays one. */
    static @Nullable String fromIso(String iso) {
        boolean worldTime = iso.endsWith("Z");
        String text = worldTime ? iso.substring(0, iso.length() - 1) : iso;
        try {
            if (!text.contains("-")) {
                return "T" + LocalTime.parse(text.startsWith("T") ? text.substring(1) : text);
            }
            LocalDateTime moment = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            // a time without a day is written as a time of day 0
            if (moment.toLocalDate().equals(EPOCH_1900)) {
                return "T" + moment.toLocalTime();
            }
            @Nullable String date = text(moment);
            return date != null && worldTime && date.contains("T") ? date + "Z" : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String text(LocalDateTime moment) {
        if (moment.getYear() > LAST_YEAR) {
            return null;
        }
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? moment.toLocalDate().toString() : moment.toString();
    }
}
