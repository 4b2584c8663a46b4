package org.themonitor.pipeline.cell;

import java.time.LocalDate;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A date with its day; a mere month is refused, for it would leave open whether the day asked about is covered.
 *
 * @param column staging column
 * @param text how written dates are read
 */
record DayReader(String column, DateText text) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        return read(cell, context.lastYear());
    }

    Reading read(RawCell cell, int lastYear) {
        return new DateCell(text, YearRules.NONE).read(cell, lastYear, this::day);
    }

    private Reading day(PartialDate date) {
        if (date.month() == null || date.day() == null) {
            return Reading.problem(Cause.of(FindingCode.DATE_NOT_A_DATE, "day"));
        }
        return Reading.of(column, LocalDate.of(date.year(), date.month(), date.day()));
    }
}
