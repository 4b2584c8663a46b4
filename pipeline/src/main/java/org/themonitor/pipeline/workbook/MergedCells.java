package org.themonitor.pipeline.workbook;

/**
 * Cells that are shown as one, whose value is that of the first.
 *
 * @param firstColumn zero-based, 0 = A
 * @param firstRow one-based, as Excel shows it
 * @param lastColumn zero-based, not before the first
 * @param lastRow one-based, not before the first
 */
public record MergedCells(int firstColumn, int firstRow, int lastColumn, int lastRow) {
    public MergedCells {
        if (firstColumn < 0 || firstRow < 1 || lastColumn < firstColumn || lastRow < firstRow) {
            throw new IllegalArgumentException("no range of cells: columns %d to %d, rows %d to %d"
                    .formatted(firstColumn, lastColumn, firstRow, lastRow));
        }
    }
}
