package org.themonitor.pipeline.template;

import java.util.List;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * A row that may be a header. What its cells are known by is found out once, for every template asks.
 *
 * @param row the row
 * @param texts of each of its cells
 */
record HeaderRow(RawRow row, List<HeaderText> texts) {
    HeaderRow {
        texts = List.copyOf(texts);
    }

    static HeaderRow of(RawRow row) {
        return new HeaderRow(
                row,
                row.cells().stream().map(cell -> HeaderText.of(cell.text())).toList());
    }

    /** The column of the cell at a place among its cells. */
    int column(int place) {
        return row.cells().get(place).address().column();
    }
}
