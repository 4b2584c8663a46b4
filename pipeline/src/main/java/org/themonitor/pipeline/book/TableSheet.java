package org.themonitor.pipeline.book;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.book.TableBook.Column;

/** One table on one sheet: heading, frozen header with a filter, rows. */
final class TableSheet {
    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    /** Widths count 256ths of a digit's width; the filter's arrow and the indent take about four. */
    private static final int WIDTH_UNIT = 256;

    private static final int ARROW = 4;
    private static final float LINE_HEIGHT = 15;
    private static final float TALLEST = 409;

    private final Sheet sheet;
    private final TableStyles styles;
    private final List<Column> columns;
    private final CellWriter writer;
    private final int[] widths;
    private int next;

    TableSheet(Sheet sheet, TableStyles styles, List<Column> columns) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = columns;
        this.writer = new CellWriter(styles);
        this.widths = columns.stream()
                .mapToInt(column -> Math.max(NARROWEST, column.name().length() + ARROW))
                .toArray();
    }

    void heading(String title, String subtitle, List<String> notes, @Nullable String notice) {
        line(title, styles.title);
        line(subtitle, styles.subtitle);
        if (notice != null) {
            line(notice, styles.notice);
        }
        notes.forEach(note -> line(note, styles.note));
        next++;
    }

    private void line(String text, CellStyle style) {
        Cell cell = sheet.createRow(next++).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Writes header and rows; returns the number of rows. */
    int table(Iterable<List<@Nullable Object>> rows) {
        int header = next++;
        header(sheet.createRow(header));
        for (List<@Nullable Object> values : rows) {
            row(sheet.createRow(next++), values);
        }
        layOut(header);
        return next - header - 1;
    }

    private void header(Row row) {
        row.setHeightInPoints(20);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(styles.header(columns.get(i).type()));
        }
    }

    private void row(Row row, List<@Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException("sheet %s has %d columns, but row %d has %d values"
                    .formatted(sheet.getSheetName(), columns.size(), row.getRowNum() + 1, values.size()));
        }
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            int shown = writer.write(row.createCell(i), columns.get(i).type(), values.get(i));
            widths[i] = Math.min(WIDEST, Math.max(widths[i], shown + 3));
            lines = values.get(i) instanceof String text ? Math.max(lines, lines(text)) : lines;
        }
        if (lines > 1) {
            row.setHeightInPoints(Math.min(TALLEST, lines * LINE_HEIGHT));
        }
    }

    /** Lines a wrapped text takes; not every program finds that out by itself. */
    private static int lines(String text) {
        return text.lines()
                .mapToInt(line -> line.length() <= WIDEST ? 1 : 1 + line.length() / (WIDEST - 5))
                .sum();
    }

    private void layOut(int header) {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * WIDTH_UNIT);
        }
        sheet.createFreezePane(0, header + 1);
        sheet.setAutoFilter(new CellRangeAddress(header, next - 1, 0, columns.size() - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf((header + 1) + ":" + (header + 1)));
        sheet.setDisplayGridlines(false);
        onPaper(sheet);
    }

    /** As wide as an A4 page and as many pages as it takes, numbered. */
    static void onPaper(Sheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft(sheet.getSheetName().replace("&", "&&"));
        sheet.getFooter().setRight("page &P of &N");
    }
}
