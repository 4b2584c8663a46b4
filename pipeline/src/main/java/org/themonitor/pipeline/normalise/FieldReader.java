package org.themonitor.pipeline.normalise;

import org.themonitor.pipeline.workbook.RawCell;

/** One way of reading a cell; never handed error cells or formulas without a value. */
sealed interface FieldReader
        permits AgeReader,
                AreaReader,
                CountReader,
                DateReader,
                DayReader,
                GroupedReader,
                IdentifierReader,
                SymbolReader,
                LinkReader,
                MonthReader,
                NumberReader,
                PartReader,
                PartialDateReader,
                QuantityReader,
                RememberingReader,
                SilentWhenBlank,
                TermReader,
                TextReader,
                YearReader {
    Reading read(RawCell cell, RowContext context);

    /** What a cell means that nobody can read, in a column that only describes. */
    default Reading unreadable() {
        return Reading.NOTHING;
    }

    /** What a blank cell means; nothing, unless there is a value for "not reported". */
    default Reading blank() {
        return Reading.NOTHING;
    }
}
