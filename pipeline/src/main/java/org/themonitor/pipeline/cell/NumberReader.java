package org.themonitor.pipeline.cell;

import java.math.BigDecimal;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/** A decimal number with a point; "1,234" is refused, for it is 1.234 in half of the languages. */
record NumberReader(String column) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        String text = cell.kind() == CellKind.NUMBER
                ? cell.text()
                : Spelling.of(cell.text()).exact();
        if (cell.kind() == CellKind.DATE
                || !text.matches("-?[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]{1,2})?|-?[0-9.]+E[+-]?[0-9]{1,2}")) {
            return Reading.problem(Cause.of(FindingCode.NUMBER_NOT_A_NUMBER));
        }
        return Reading.of(column, new BigDecimal(text));
    }
}
