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
     * @param shown what the format shows
     */
    static @Nullable NumberCell of(String text, Shown shown, boolean date1904) {
        if (shown == Shown.NUMBER && ExactNumbers.isPlain(text)) {
            return new NumberCell(CellKind.NUMBER, text);
        }
        BigDecimal number = ExactNumbers.parse(text);
        return number == null ? null : of(number, shown, date1904);
    }

    /**
     * Reads the number by its cell's format.
     *
     * @param shown what the format shows
     */
    static NumberCell of(BigDecimal number, Shown shown, boolean date1904) {
        @Nullable String date = isDate(number, shown) ? ExcelDates.fromSerial(number, date1904) : null;
        return date == null
                ? new NumberCell(CellKind.NUMBER, ExactNumbers.plain(number))
                : new NumberCell(CellKind.DATE, shown.of(date));
    }

    private static boolean isDate(BigDecimal number, Shown shown) {
        boolean days = number.compareTo(BigDecimal.ONE) >= 0;
        return shown != Shown.NUMBER && !(shown == Shown.ELAPSED && days);
    }
}
