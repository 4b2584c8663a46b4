package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Optional;
import org.themonitor.pipeline.template.ColumnUse.Spread;

/**
 * Where a sheet differs from a plain list under one header row.
 *
 * @param headerRows rows the header takes: 1, or 2 where groups ("Killed") stand above parts ("Men", "Women")
 * @param labels labels above the header with a value beside them that holds for every row
 * @param otherColumns what becomes of columns that the template does not list, such as a column for each province
 * @param join the sheet of the same workbook from which each row takes values
 * @param ignoresHidden whether hidden rows, and all rows of a hidden sheet, are left out
 */
public record SheetShape(
        int headerRows,
        List<ColumnTemplate> labels,
        Optional<Spread> otherColumns,
        Optional<Join> join,
        boolean ignoresHidden) {
    /** A plain list. */
    public static final SheetShape PLAIN = new SheetShape(1, List.of(), Optional.empty(), Optional.empty(), false);

    public SheetShape {
        if (headerRows < 1 || headerRows > 2) {
            throw new IllegalArgumentException("a header takes 1 or 2 rows, not " + headerRows);
        }
        labels = List.copyOf(labels);
    }

    /**
     * Rows that belong to a row of another sheet, as victims do to their accident.
     *
     * @param sheet a name of the other sheet, as its template lists it
     * @param on main header of the column that holds the other row's identifier
     * @param with main header of the identifier's column in the other sheet
     */
    public record Join(String sheet, String on, String with) {}
}
