package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.workbook.RawCell;

/**
 * A reader whose blank cells say nothing: of a total, a blank device means all devices, not an unknown one.
 *
 * @param reader reads the filled cells
 */
record SilentWhenBlank(FieldReader reader) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        return reader.read(cell, context);
    }

    @Override
    public boolean knows(RawCell cell, RowContext context) {
        return reader.knows(cell, context);
    }

    @Override
    public Reading unreadable() {
        return reader.unreadable();
    }
}
