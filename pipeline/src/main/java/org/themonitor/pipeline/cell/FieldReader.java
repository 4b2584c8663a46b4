package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.RawCell;

/** One way of reading a cell; never handed error cells or formulas without a value. */
public sealed interface FieldReader
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

    /** Whether it knows the cell's words, if it reads words; asked of many cells that were never meant for it. */
    default boolean knows(RawCell cell, RowContext context) {
        return read(cell, context).problem().stream().noneMatch(problem -> problem.code() == FindingCode.TERM_UNKNOWN);
    }

    /** What a cell means that nobody can read, in a column that only describes. */
    default Reading unreadable() {
        return Reading.NOTHING;
    }

    /** What a blank cell means; nothing, unless there is a value for "not reported". */
    default Reading blank() {
        return Reading.NOTHING;
    }
}
