package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.time.Month;

/** When annual transparency reports are due: Article 7(2) of both treaties. */
public final class AnnualReport {
    private AnnualReport() {}

    /**
     * Article 7(2): by 30 April, on the calendar year before.
     *
     * @param reportYear the calendar year the report covers
     */
    public static LocalDate dueOn(int reportYear) {
        return LocalDate.of(reportYear + 1, Month.APRIL, 30);
    }

    /**
     * The calendar year that a State's first annual report covers: the one due on the first 30 April after a day.
     *
     * <p>The text does not say when annual reports begin. That they begin after the initial report was due is inferred
     * from practice (Slovakia: initial report 28 June 2016, annual report 28 April 2017), so the day is a parameter.
     *
     * @param begin usually the day the initial report was due; a report due on that very day is not asked for
     */
    public static int firstReportYear(LocalDate begin) {
        int sameYear = begin.getYear() - 1;
        return dueOn(sameYear).isAfter(begin) ? sameYear : sameYear + 1;
    }
}
