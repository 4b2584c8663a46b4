package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.workbook.RawCell;

/** A calendar year in four digits, or a date that is shown as a year alone. */
record YearReader(String column) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        String text = Spelling.of(cell.text()).exact();
        if (!text.matches("[0-9]{4}(\\.0+)?")) {
            return Reading.problem(Cause.of(FindingCode.YEAR_NOT_A_YEAR).with("example", context.dataYear()));
        }
        int year = Integer.parseInt(text.substring(0, 4));
        return Years.problem(year, context, FindingCode.YEAR_NOT_A_YEAR).orElseGet(() -> Reading.of(column, year));
    }
}
