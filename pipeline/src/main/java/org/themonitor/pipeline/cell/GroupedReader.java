package org.themonitor.pipeline.cell;

import java.util.regex.Pattern;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * Numbers stored as text with a sign between their thousands, where a template declares it: {@code 2.014} is 2014.
 *
 * @param reader reads the number without the signs
 * @param sign the sign
 */
record GroupedReader(FieldReader reader, char sign) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        String quoted = Pattern.quote(String.valueOf(sign));
        boolean grouped = cell.kind() == CellKind.TEXT && cell.text().matches("[0-9]{1,3}(" + quoted + "[0-9]{3})+");
        String text = grouped ? cell.text().replace(String.valueOf(sign), "") : cell.text();
        return reader.read(new RawCell(cell.address(), cell.kind(), text, cell.formula()), context);
    }

    @Override
    public Reading blank() {
        return reader.blank();
    }

    @Override
    public Reading unreadable() {
        return reader.unreadable();
    }
}
