package org.themonitor.pipeline.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row with at least one filled cell.
 *
 * @param number one-based row number as Excel shows it (for CSV: the number of the record)
 * @param hidden whether the row is hidden in the spreadsheet
 * @param cells the filled cells, by column
 * @param struck the zero-based columns of those whose font is struck through
 */
public record RawRow(int number, boolean hidden, List<RawCell> cells, Set<Integer> struck) {
    public RawRow {
        cells = List.copyOf(cells);
        struck = Set.copyOf(struck);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a raw row has at least one filled cell: row " + number);
        }
    }

    /** A row of which nothing is struck through. */
    public RawRow(int number, boolean hidden, List<RawCell> cells) {
        this(number, hidden, cells, Set.of());
    }

    /** The filled cells by their column, zero-based. */
    public Map<Integer, RawCell> byColumn() {
        Map<Integer, RawCell> byColumn = new HashMap<>(2 * cells.size());
        cells.forEach(cell -> byColumn.put(cell.address().column(), cell));
        return byColumn;
    }
}
