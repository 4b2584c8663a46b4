package org.themonitor.pipeline.cell;

import java.util.HashMap;
import java.util.Map;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * Reads a text that comes again as it was read before: most columns hold few different words, days and counts. What it
 * remembers is bounded; beyond that it reads anew.
 */
final class RememberingReader implements FieldReader {
    private static final int MOST_TEXTS = 2_000;

    /** Longer texts are notes, which hardly come twice. */
    private static final int LONGEST = 60;

    private final FieldReader reader;
    private final Map<Said, Reading> readings = new HashMap<>();

    /** All that a reading depends on: never on where the cell stands. */
    private record Said(CellKind kind, String text, RowContext context) {
        /** The context is one for most rows, and has much to hash. */
        @Override
        public int hashCode() {
            return 31 * text.hashCode() + kind.hashCode();
        }
    }

    RememberingReader(FieldReader reader) {
        this.reader = reader;
    }

    @Override
    public Reading read(RawCell cell, RowContext context) {
        if (cell.text().length() > LONGEST) {
            return reader.read(cell, context);
        }
        Said said = new Said(cell.kind(), cell.text(), context);
        Reading before = readings.get(said);
        if (before != null) {
            return before;
        }
        Reading reading = reader.read(cell, context);
        if (readings.size() < MOST_TEXTS) {
            readings.put(said, reading);
        }
        return reading;
    }

    @Override
    public boolean knows(RawCell cell, RowContext context) {
        return reader.knows(cell, context);
    }

    @Override
    public Reading blank() {
        return reader.blank();
    }

    @Override
    public Reading unreadable() {
        return reader.unreadable();
    }
}
