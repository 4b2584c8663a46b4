package org.themonitor.pipeline.book;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** The first sheet of a {@link TableBook}: each table with a link, its title and its number of rows. */
final class ContentsSheet {
    private record Entry(String sheet, String title, int rows) {}

    private final Sheet sheet;
    private final TableStyles styles;
    private final List<Entry> entries = new ArrayList<>();
    private int next;

    ContentsSheet(Sheet sheet, TableStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    void add(String sheetName, String title, int rows) {
        entries.add(new Entry(sheetName, title, rows));
    }

    void write(String title, String subtitle, @Nullable String notice, String columnsSheet, int columnsRows) {
        text(row(), 0, title, styles.title);
        text(row(), 0, subtitle, styles.subtitle);
        if (notice != null) {
            text(row(), 0, notice, styles.notice);
        }
        next++;
        Row header = row();
        header.setHeightInPoints(20);
        text(header, 0, "Table", styles.headerText);
        text(header, 1, "Title", styles.headerText);
        text(header, 2, "Rows", styles.headerNumber);
        entries.forEach(this::entry);
        entry(new Entry(columnsSheet, "What the columns of all tables mean", columnsRows));
        layOut(header.getRowNum());
    }

    private void entry(Entry entry) {
        Row row = row();
        link(row, entry.sheet());
        text(row, 1, entry.title(), styles.text);
        Cell count = row.createCell(2);
        count.setCellValue(entry.rows());
        count.setCellStyle(styles.count);
    }

    private void link(Row row, String sheetName) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
        text(row, 0, sheetName, styles.link).setHyperlink(link);
    }

    private Row row() {
        return sheet.createRow(next++);
    }

    private static Cell text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }

    private void layOut(int header) {
        sheet.setColumnWidth(0, 34 * 256);
        sheet.setColumnWidth(1, 70 * 256);
        sheet.setColumnWidth(2, 12 * 256);
        sheet.createFreezePane(0, header + 1);
        sheet.setDisplayGridlines(false);
        TableSheet.onPaper(sheet);
    }
}
