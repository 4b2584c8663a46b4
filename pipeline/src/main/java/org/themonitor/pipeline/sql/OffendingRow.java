package org.themonitor.pipeline.sql;

import java.util.List;

/**
 * A row without which a relation could be made.
 *
 * @param id {@code RECEIPT/SHEET/17}; a receipt alone where no rows are told apart
 * @param cells the cells of it that break the relation, as {@code E17}; none where that cannot be said
 */
record OffendingRow(String id, List<String> cells) {
    OffendingRow {
        cells = List.copyOf(cells);
    }

    /** A row of which no cells can be told. */
    static OffendingRow whole(String id) {
        return new OffendingRow(id, List.of());
    }
}
