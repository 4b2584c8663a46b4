package org.themonitor.pipeline.normalise;

import org.themonitor.pipeline.area.AreaCode;

/**
 * What is known of a workbook's rows before reading them.
 *
 * @param area the area the workbook reports on, for rows that name none
 * @param source code of the source
 * @param dataYear the year the workbook was sent for; rows may be of other years
 */
public record RowContext(AreaCode area, String source, int dataYear) {
    /** The latest year a row may report: the year in which a workbook of the data year is prepared. */
    public int lastYear() {
        return dataYear + 1;
    }

    RowContext in(AreaCode other) {
        return new RowContext(other, source, dataYear);
    }
}
