package org.themonitor.pipeline.cell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A date of which the day, or day and month, may be missing.
 *
 * @param prefix what stands before _year, _month and _day in the staging columns
 * @param text how written dates are read
 * @param rules to which year an incident around New Year belongs
 */
record DateReader(String prefix, DateText text, YearRules rules) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        return new DateCell(text, rules)
                .read(cell, context.lastYear(), date -> new Reading(values(date), Optional.empty()));
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
