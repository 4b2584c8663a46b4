package org.themonitor.pipeline.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds that stores a number: the number, or the date it stands for.
 *
 * @param kind NUMBER or DATE
 * @param text the exact digits, or the ISO date
 */
record NumberCell(CellKind kind, String text) {
    /**
     * Reads a stored number by its cell's format; null for a text that is none.
     *
     * @param dated whether the format shows a date or time
     */
    static @Nullable NumberCell of(String text, boolean dated, boolean date1904) {
        if (!dated && ExactNumbers.isPlain(text)) {
            return new NumberCell(CellKind.NUMBER, text);
        }
        BigDecimal number = ExactNumbers.parse(text);
        return number == null ? null : of(number, dated, date1904);
    }

    /**
     * Reads the number by its cell's format.
     *
     * @param dated whether the format shows a date or time
     */
    static NumberCell of(BigDecimal number, boolean dated, boolean date1904) {
        @Nullable String date = dated ? ExcelDates.fromSerial(number, date1904) : null;
        return date == null
                ? new NumberCell(CellKind.NUMBER, ExactNumbers.plain(number))
                : new NumberCell(CellKind.DATE, date);
    }
}
