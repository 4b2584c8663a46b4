package org.themonitor.pipeline.book;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/** The few cell styles of a {@link TableBook}, each made once. */
final class TableStyles {
    final CellStyle title;
    final CellStyle subtitle;
    final CellStyle note;
    final CellStyle notice;
    final CellStyle headerText;
    final CellStyle headerNumber;
    final CellStyle text;
    final CellStyle quoted;
    final CellStyle count;
    final CellStyle decimal;
    final CellStyle year;
    final CellStyle date;
    final CellStyle link;

    private final SXSSFWorkbook workbook;
    private final Font bodyFont;

    TableStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        bodyFont = font(10, false, IndexedColors.BLACK);
        title = plain(font(16, true, IndexedColors.DARK_BLUE));
        subtitle = plain(font(10, false, IndexedColors.GREY_50_PERCENT));
        note = plain(font(10, false, IndexedColors.BLACK));
        notice = plain(font(12, true, IndexedColors.RED));
        headerText = header(HorizontalAlignment.LEFT);
        headerNumber = header(HorizontalAlignment.RIGHT);
        text = body(HorizontalAlignment.LEFT, null);
        text.setWrapText(true);
        quoted = body(HorizontalAlignment.LEFT, "@");
        quoted.setWrapText(true);
        quoted.setQuotePrefixed(true);
        count = body(HorizontalAlignment.RIGHT, "#,##0");
        decimal = body(HorizontalAlignment.RIGHT, "#,##0.00");
        year = body(HorizontalAlignment.RIGHT, "0");
        date = body(HorizontalAlignment.RIGHT, "yyyy\\-mm\\-dd");
        link = body(HorizontalAlignment.LEFT, null);
        Font underlined = font(10, false, IndexedColors.BLUE);
        underlined.setUnderline(Font.U_SINGLE);
        link.setFont(underlined);
    }

    private Font font(int points, boolean bold, IndexedColors color) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName("Arial"); // every office program has it or a font of the same widths
        font.setFamily(FontFamily.SWISS);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(color.getIndex());
        return font;
    }

    private CellStyle plain(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private CellStyle header(HorizontalAlignment alignment) {
        CellStyle style = plain(font(10, true, IndexedColors.WHITE));
        style.setAlignment(alignment);
        style.setIndention((short) 1); // else a number touches the text to its right
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle body(HorizontalAlignment alignment, @Nullable String format) {
        CellStyle style = plain(bodyFont);
        style.setAlignment(alignment);
        style.setIndention((short) 1); // else a number touches the text to its right
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        if (format != null) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        }
        return style;
    }

    CellStyle of(TableBook.Type type) {
        return switch (type) {
            case TEXT -> text;
            case COUNT -> count;
            case DECIMAL -> decimal;
            case YEAR -> year;
            case DATE -> date;
        };
    }

    CellStyle header(TableBook.Type type) {
        return type == TableBook.Type.TEXT ? headerText : headerNumber;
    }
}
