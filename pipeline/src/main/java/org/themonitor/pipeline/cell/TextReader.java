package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.workbook.RawCell;

/** The text as written. */
record TextReader(String column) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        return Reading.of(column, cell.text());
    }
}
