package org.themonitor.pipeline.normalise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A date of which the day, or day and month, may be missing.
 *
 * @param prefix what stands before _year, _month and _day in the staging columns
 * @param text how written dates are read
 */
record DateReader(String prefix, DateText text) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        // a number is a date only where the cell's format says so; else 42867 could be anything, but 2017 is a year
        if (cell.kind() == CellKind.NUMBER && !cell.text().matches("[0-9]{4}")) {
            return notADate();
        }
        try {
            return text.read(cell.text())
                    .map(date -> Years.problem(date.year(), context, FindingCode.DATE_NOT_A_DATE)
                            .orElseGet(() -> new Reading(values(date), Optional.empty())))
                    .orElseGet(DateReader::notADate);
        } catch (DateText.Ambiguous e) {
            return Reading.problem(
                    FindingCode.DATE_AMBIGUOUS,
                    "a date of which day and month cannot be mixed up",
                    "write the month as a word, or the date in the order year-month-day");
        }
    }

    private static Reading notADate() {
        return Reading.problem(
                FindingCode.DATE_NOT_A_DATE,
                "a date, a month and year, or a year",
                "write it in the order year-month-day, such as 2017-05-12, 2017-05 or 2017");
    }

    private Map<String, Object> values(PartialDate date) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(prefix + "_year", date.year());
        if (date.month() != null) {
            values.put(prefix + "_month", date.month());
        }
        if (date.day() != null) {
            values.put(prefix + "_day", date.day());
        }
        return values;
    }
}
