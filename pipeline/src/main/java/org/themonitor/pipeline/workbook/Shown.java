package org.themonitor.pipeline.workbook;

/** What a number format makes of a number. */
enum Shown {
    /** The number itself. */
    NUMBER,
    /** A day, perhaps with its time, or a time of day. */
    DAY,
    /** A month with or without its year: "2025-05" typed into a spreadsheet becomes its first day, shown so. */
    MONTH,
    /** A year alone. */
    YEAR,
    /** Hours, minutes or seconds that go on beyond a day: no date. */
    ELAPSED;

    /** As much of an ISO date as the format shows. */
    String of(String date) {
        boolean hasDay = date.length() >= 10 && date.charAt(4) == '-';
        return switch (this) {
            case MONTH -> hasDay ? date.substring(0, 7) : date;
            case YEAR -> hasDay ? date.substring(0, 4) : date;
            default -> date;
        };
    }
}
