package org.themonitor.pipeline.workbook;

import java.util.List;

/**
 * A row with at least one filled cell.
 *
 * @param number one-based row number as Excel shows it (for CSV: the number of the record)
 * @param hidden whether the row is hidden in the spreadsheet
 * @param cells the filled cells, by column
 */
public record RawRow(int number, boolean hidden, List<RawCell> cells) {
    public RawRow {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a raw row has at least one filled cell: row " + number);
        }
    }
}
