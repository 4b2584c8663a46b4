package org.themonitor.pipeline.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.workbook.PoiScratch;

/**
 * Writes small lists for an editor to decide on: sheets of texts, cells to fill in yellow, drop-downs where there are
 * choices. The same lists always give the same bytes. Close it after writing.
 */
public final class DraftBook implements AutoCloseable {
    static {
        PoiScratch.use();
    }

    private static final int WIDTH_UNIT = 256;
    private static final String CHOICES = "Choices";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle title = font(14);
    private final CellStyle header = font(11);
    private final CellStyle text = cell(null);
    private final CellStyle toFill = cell(IndexedColors.LEMON_CHIFFON);
    private final Map<List<String>, String> ranges = new LinkedHashMap<>();

    /**
     * A column of a list.
     *
     * @param header its header
     * @param width in characters
     * @param isToFill whether the editor decides here
     * @param choices what may stand in it; empty for free text
     */
    public record Column(String header, int width, boolean isToFill, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }

        /** A column to read. */
        public static Column shown(String header, int width) {
            return new Column(header, width, false, List.of());
        }

        /** A column to fill in, with choices or without. */
        public static Column toFill(String header, int width, List<String> choices) {
            return new Column(header, width, true, choices);
        }
    }

    /** Adds a list: notes above, then headers, then rows of as many texts as there are columns. */
    public void addList(String name, List<String> notes, List<Column> columns, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        int next = 0;
        for (String note : notes) {
            write(sheet.createRow(next), 0, note, next == 0 ? title : text);
            next++;
        }
        int head = next;
        XSSFRow headers = sheet.createRow(next++);
        for (List<String> values : rows) {
            XSSFRow row = sheet.createRow(next++);
            for (int i = 0; i < columns.size(); i++) {
                write(row, i, values.get(i), columns.get(i).isToFill() ? toFill : text);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            write(headers, i, columns.get(i).header(), header);
            sheet.setColumnWidth(i, columns.get(i).width() * WIDTH_UNIT);
            if (!columns.get(i).choices().isEmpty() && !rows.isEmpty()) {
                dropDown(sheet, columns.get(i).choices(), head + 1, next - 1, i);
            }
        }
        sheet.createFreezePane(0, head + 1);
    }

    /** A proposal may be overwritten by something else: the program that takes the list back checks it, with words. */
    private void dropDown(XSSFSheet sheet, List<String> choices, int first, int last, int column) {
        var helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(ranges.computeIfAbsent(choices, this::range)),
                new CellRangeAddressList(first, last, column, column));
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private String range(List<String> choices) {
        XSSFSheet sheet = workbook.getSheet(CHOICES) == null ? hidden() : workbook.getSheet(CHOICES);
        int column = ranges.size();
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            write(row, column, choices.get(i), text);
        }
        String letters = CellAddress.columnLetters(column);
        return "%s!$%s$1:$%s$%d".formatted(CHOICES, letters, letters, choices.size());
    }

    private XSSFSheet hidden() {
        XSSFSheet sheet = workbook.createSheet(CHOICES);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        return sheet;
    }

    private static void write(XSSFRow row, int column, String value, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
    }

    private CellStyle font(int points) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private CellStyle cell(@Nullable IndexedColors fill) {
        CellStyle style = workbook.createCellStyle();
        // as text, or a spreadsheet program makes dates of what is typed
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    /** Writes the book; nothing can be added afterwards. */
    public void writeTo(Path file) throws IOException {
        Date fixed = Date.from(Instant.parse("2000-01-01T00:00:00Z"));
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(fixed));
        Path unfixed = Scratch.file("list", ".xlsx");
        try {
            try (OutputStream temporary = Files.newOutputStream(unfixed)) {
                workbook.write(temporary);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                ReproducibleZip.copy(unfixed, out);
            }
        } finally {
            Files.delete(unfixed);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
