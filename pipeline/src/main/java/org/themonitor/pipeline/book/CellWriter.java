package org.themonitor.pipeline.book;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.jspecify.annotations.Nullable;

/** Writes one value as a cell so that it reads back as it was: what a cell cannot hold exactly becomes text. */
final class CellWriter {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_TEXT = 32_767;
    private static final String CUT = " … (cut: longer than a cell may be)";

    private final TableStyles styles;

    CellWriter(TableStyles styles) {
        this.styles = styles;
    }

    /** Writes the value and returns how many characters it shows, for the column's width. */
    int write(Cell cell, TableBook.Type type, @Nullable Object value) {
        cell.setCellStyle(styles.of(type));
        if (value == null) {
            return 0;
        }
        if (value instanceof LocalDate date && !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY)) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date);
            return 10;
        }
        if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
            return 5;
        }
        if (value instanceof Number number && isExact(number)) {
            cell.setCellValue(number.doubleValue());
            int digits = exact(number).toBigInteger().abs().toString().length();
            return type == TableBook.Type.DECIMAL ? digits * 4 / 3 + 3 : digits * 4 / 3;
        }
        return text(cell, value.toString());
    }

    /** A cell holds a binary double: fine if it shows the same digits again, else 2^53 + 1 would lose its last one. */
    private static boolean isExact(Number number) {
        double cell = number.doubleValue();
        return Double.isFinite(cell) && BigDecimal.valueOf(cell).compareTo(exact(number)) == 0;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        boolean binary = number instanceof Double || number instanceof Float;
        double value = number.doubleValue();
        return binary ? BigDecimal.valueOf(Double.isFinite(value) ? value : 0) : BigDecimal.valueOf(number.longValue());
    }

    private int text(Cell cell, String text) {
        boolean fits = text.length() <= LONGEST_TEXT;
        cell.setCellValue(fits ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT);
        cell.setCellStyle(looksLikeFormula(text) ? styles.quoted : styles.text);
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    /** Spreadsheets run such text as a formula when the table is saved as CSV or typed over (OWASP, CSV injection). */
    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
