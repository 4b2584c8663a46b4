package org.themonitor.pipeline.cell;

import java.util.Set;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * The name of a part: a province, an operator, a model. Words such as "Total" or "whole country" name none: the row is of
 * all parts together, as it would be with a blank, and must not be added to them.
 *
 * @param column staging column
 * @param rowMarkers the words that say what a row is
 */
record PartReader(String column, Vocabulary rowMarkers) implements FieldReader {
    private static final String PROVINCE = "admin1";
    private static final Set<String> COLUMNS = Set.of(PROVINCE, "operator", "method", "weapon_type");

    static boolean isOf(String column) {
        return COLUMNS.contains(column);
    }

    @Override
    public Reading read(RawCell cell, RowContext context) {
        // an operator may be called "National"
        return rowMarkers
                        .find(cell.text(), context.area().code(), context.source())
                        .filter(term -> term.equals("total") || column.equals(PROVINCE))
                        .isPresent()
                ? Reading.NOTHING
                : Reading.of(column, cell.text());
    }
}
