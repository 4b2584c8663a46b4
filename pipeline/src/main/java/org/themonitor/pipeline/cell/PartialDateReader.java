package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.workbook.RawCell;

/**
 * A date of which the day, or day and month, may be missing, as ISO text of what is known: {@code 2024-05}. Pages print
 * deadlines to the month; no day is invented for them.
 *
 * @param column staging column
 * @param text how written dates are read
 * @param yearsAhead how many years beyond a report's own it may lie
 */
record PartialDateReader(String column, DateText text, int yearsAhead) implements FieldReader {
    /** The treaties know extensions of ten years (MBT Article 5(3)), one after the other; this far off is a slip. */
    static final int YEARS_AHEAD = 50;

    @Override
    public Reading read(RawCell cell, RowContext context) {
        return new DateCell(text, YearRules.NONE)
                .read(cell, context.lastYear() + yearsAhead, date -> Reading.of(column, date.iso()));
    }
}
