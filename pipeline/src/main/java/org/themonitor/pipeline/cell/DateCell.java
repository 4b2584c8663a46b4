package org.themonitor.pipeline.cell;

import java.util.Optional;
import java.util.function.Function;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * The reading of a date, whole or partial, out of a cell; what becomes of it is the readers' affair.
 *
 * @param text how written dates are read
 * @param rules where "31 December 2024 or 1 January 2025" is the date of one incident, not certain, its year; else none
 */
record DateCell(DateText text, YearRules rules) {
    Reading read(RawCell cell, int lastYear, Function<PartialDate, Reading> use) {
        // a number is a date only where the cell's format says so; else 42867 could be anything, but 2017 is a year
        if (cell.kind() == CellKind.NUMBER && !cell.text().matches("[0-9]{4}")) {
            return notADate();
        }
        try {
            Optional<PartialDate> date = written(cell);
            return date.isEmpty() ? notADate() : at(TimeOfDay.in(cell.text()), date.get(), lastYear, use);
        } catch (DateText.Ambiguous e) {
            return Reading.problem(Cause.of(FindingCode.DATE_AMBIGUOUS));
        }
    }

    private Optional<PartialDate> written(RawCell cell) throws DateText.Ambiguous {
        Optional<PartialDate> date = text.read(cell.text());
        return date.isEmpty() ? new NewYearDate(text, rules).read(cell.text()) : date;
    }

    private static Reading at(TimeOfDay time, PartialDate date, int lastYear, Function<PartialDate, Reading> use) {
        if (time.leavesTheYearOpen(date)) {
            return Reading.problem(Cause.of(FindingCode.DATE_NOT_A_DATE, "new_year"));
        }
        Reading reading = inTime(date, lastYear, use);
        return time == TimeOfDay.SURE || reading.problem().isPresent()
                ? reading
                : reading.with(Cause.of(FindingCode.TIME_IN_DATE));
    }

    private static Reading inTime(PartialDate date, int lastYear, Function<PartialDate, Reading> use) {
        return Years.problem(date.year(), lastYear, FindingCode.DATE_NOT_A_DATE).orElseGet(() -> use.apply(date));
    }

    private static Reading notADate() {
        return Reading.problem(Cause.of(FindingCode.DATE_NOT_A_DATE));
    }
}
