package org.themonitor.pipeline.cell;

import org.themonitor.pipeline.finding.CellAddress;

/** Cells of which an editor has said that they are right as they stand. */
public interface ConfirmedCells {
    /** Nothing was said of any cell. */
    ConfirmedCells NONE = (sheet, cell) -> false;

    /** Whether it was said of a cell of a sheet. */
    boolean has(String sheet, CellAddress cell);
}
