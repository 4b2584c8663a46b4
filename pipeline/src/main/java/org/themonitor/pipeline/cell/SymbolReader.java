package org.themonitor.pipeline.cell;

import java.util.Locale;
import java.util.regex.Pattern;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * The symbol of a document of the General Assembly, such as {@code A/C.1/74/L.46} or {@code A/RES/74/62}, or its number
 * alone, {@code 74/62}. It names votes in public tables, where no free text stands. Source: United Nations Editorial
 * Manual, symbols of documents.
 *
 * @param column staging column
 */
record SymbolReader(String column) implements FieldReader {
    private static final Pattern SYMBOL =
            Pattern.compile("A/(C\\.[1-6]/|RES/|DEC/|INF/|CONF\\.[0-9]{1,3}/)?(S-|ES-)?[0-9]{1,3}"
                    + "(/(L\\.|INF/|PV\\.|CRP\\.)?[0-9]{1,4})?(/(REV|ADD|CORR)\\.[0-9]{1,2}){0,2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2,3}/[0-9]{1,3}");

    @Override
    public Reading read(RawCell cell, RowContext context) {
        String text = cell.text().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean isSymbol = cell.kind() != CellKind.DATE
                && (SYMBOL.matcher(text).matches() || NUMBER.matcher(text).matches());
        return isSymbol
                ? Reading.of(
                        column,
                        text.replace("/REV.", "/Rev.").replace("/ADD.", "/Add.").replace("/CORR.", "/Corr."))
                : Reading.problem(Cause.of(FindingCode.SYMBOL_NOT_A_SYMBOL));
    }
}
