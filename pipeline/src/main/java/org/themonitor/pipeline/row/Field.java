package org.themonitor.pipeline.row;

import org.themonitor.pipeline.cell.FieldReader;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.MatchedColumn;

/**
 * A column of a sheet that is read.
 *
 * @param column the column as found
 * @param mapped where it goes
 * @param reader how its cells are read
 */
public record Field(MatchedColumn column, Mapped mapped, FieldReader reader) {
    boolean isArea() {
        return mapped.as().kind() == Kind.AREA && mapped.to().equals("area");
    }

    /** Whether the column is where a staging column's value would stand. */
    boolean fills(String stagingColumn) {
        return mapped.as().kind() == Kind.DATE
                ? stagingColumn.equals(mapped.datePrefix() + "_year")
                : stagingColumn.equals(mapped.to());
    }

    /** Whether its cells are counts or years: no person's number stands there, as one of identity, of age or a day of birth. */
    boolean isOfNumbers() {
        return isOfNumbers(mapped);
    }

    static boolean isOfNumbers(Mapped mapped) {
        return mapped.as().isQuantity() || mapped.as().kind() == Kind.YEAR;
    }

    CellAddress cell(int row) {
        return new CellAddress(column.index(), row);
    }
}
