package org.themonitor.pipeline.book;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.themonitor.pipeline.book.FormBook.Mark;

/** Looks of a form. Whatever is typed stays what was typed: every cell to fill in is text, with no format to guess. */
final class FormStyles {
    private static final String AS_TEXT = "@";
    private static final String FONT = "Arial";
    private static final String DARK = "1F4E79";
    private static final String MIDDLE = "9DC3E6";
    private static final String GREY = "E7E6E6";
    private static final String ORANGE = "FCE4D6";
    private static final String LINES = "BFBFBF";

    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle plain;
    final XSSFCellStyle warning;
    final XSSFCellStyle link;
    final XSSFCellStyle label;
    final XSSFCellStyle value;
    final XSSFCellStyle entry;
    final XSSFCellStyle known;
    private final Map<Mark, XSSFCellStyle> headers = new EnumMap<>(Mark.class);
    private final XSSFWorkbook workbook;
    private final boolean rightToLeft;

    FormStyles(XSSFWorkbook workbook, boolean rightToLeft) {
        this.workbook = workbook;
        this.rightToLeft = rightToLeft;
        title = text(font(16, true, DARK));
        subtitle = text(font(12, true, DARK));
        plain = wrapped(text(font(10, false, "000000")));
        warning = filled(wrapped(text(font(10, true, "9C5700"))), "FFEB9C");
        link = text(font(10, false, "0563C1"));
        label = bordered(wrapped(text(font(11, true, "000000"))));
        value = bordered(text(font(11, false, "000000")));
        entry = text(font(10, false, "000000"));
        known = bordered(filled(text(font(10, false, "000000")), ORANGE));
        headers.put(Mark.REQUIRED, header("FFFFFF", DARK));
        headers.put(Mark.OPTIONAL, header("000000", MIDDLE));
        headers.put(Mark.UNREAD, header("595959", GREY));
        headers.put(Mark.KNOWN, header("000000", "F4B183"));
    }

    XSSFCellStyle header(Mark mark) {
        XSSFCellStyle style = headers.get(mark);
        if (style == null) {
            throw new IllegalStateException("no look for " + mark);
        }
        return style;
    }

    private XSSFCellStyle header(String ink, String fill) {
        XSSFCellStyle style = bordered(filled(wrapped(text(font(10, true, ink))), fill));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle text(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(AS_TEXT));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (rightToLeft) {
            // a line that begins with a date or a bracket is still read from the right
            style.setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
        }
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINES));
        style.setBottomBorderColor(colour(LINES));
        style.setLeftBorderColor(colour(LINES));
        style.setRightBorderColor(colour(LINES));
        return style;
    }

    private XSSFFont font(int points, boolean bold, String rgb) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFamily(FontFamily.SWISS.getValue());
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (rgb.equals("000000")) {
            font.setColor(IndexedColors.BLACK.getIndex());
        } else {
            font.setColor(colour(rgb));
        }
        return font;
    }

    private static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
