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
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.workbook.PoiScratch;

/**
 * Writes a list that an editor decides on, as .xlsx with drop-downs; {@link FilledList} takes it back. The same list
 * always gives the same bytes. Close it after writing.
 */
public final class ListBook implements AutoCloseable {
    static {
        PoiScratch.use();
    }

    static final String ABOUT = "about";
    private static final String OPTIONS = "options";
    private static final int WIDTH = 22 * 256;
    private static final int WIDE = 44 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(-1);
    private final TableStyles styles = new TableStyles(workbook);
    private final CellWriter writer = new CellWriter(styles);
    private final SXSSFSheet sheet;
    private final SXSSFSheet options;
    private final List<String> columns;
    private final Map<List<String>, String> optionRanges = new LinkedHashMap<>();
    private int next;

    /**
     * Starts a list.
     *
     * @param kind what the list is, for taking it back
     * @param edition the edition that is decided on
     * @param lines title and notes, above the list
     * @param columns names of the columns, for taking it back
     */
    public ListBook(String kind, String edition, List<String> lines, List<String> columns) {
        this.columns = List.copyOf(columns);
        sheet = workbook.createSheet(kind);
        options = workbook.createSheet(OPTIONS);
        SXSSFSheet about = workbook.createSheet(ABOUT);
        for (String line : lines) {
            Cell cell = sheet.createRow(next).createCell(0);
            cell.setCellValue(line);
            cell.setCellStyle(next == 0 ? styles.title : styles.note);
            next++;
        }
        header();
        List<String> told = List.of(kind, edition, String.valueOf(next));
        for (int index = 0; index < told.size(); index++) {
            about.createRow(index).createCell(0).setCellValue(told.get(index));
        }
        workbook.setSheetHidden(workbook.getSheetIndex(options), true);
        workbook.setSheetHidden(workbook.getSheetIndex(about), true);
    }

    private void header() {
        Row header = sheet.createRow(next++);
        for (int index = 0; index < columns.size(); index++) {
            Cell cell = header.createCell(index);
            cell.setCellValue(columns.get(index));
            cell.setCellStyle(styles.headerText);
            sheet.setColumnWidth(index, columns.get(index).equals("reason") ? WIDE : WIDTH);
        }
        sheet.createFreezePane(0, next);
    }

    /**
     * Adds a row.
     *
     * @param values one per column; null stays empty
     * @param choices for a column that offers a choice, what there is to choose from
     */
    public void add(List<? extends @Nullable Object> values, Map<String, List<String>> choices) {
        Row row = sheet.createRow(next++);
        for (int index = 0; index < columns.size(); index++) {
            boolean number = values.get(index) instanceof Number;
            TableBook.Type type = columns.get(index).endsWith("year") ? TableBook.Type.YEAR : TableBook.Type.COUNT;
            writer.write(row.createCell(index), number ? type : TableBook.Type.TEXT, values.get(index));
            List<String> choice = choices.getOrDefault(columns.get(index), List.of());
            if (!choice.isEmpty()) {
                offer(row.getRowNum(), index, choice);
            }
        }
    }

    private void offer(int row, int column, List<String> choice) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(optionRanges.computeIfAbsent(choice, this::range)),
                new CellRangeAddressList(row, row, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(columns.get(column), "Choose one of the list.");
        sheet.addValidationData(validation);
    }

    /** A choice stands in a row of the hidden sheet: a list inside the rule may have 255 characters only. */
    private String range(List<String> choice) {
        int number = optionRanges.size();
        Row row = options.createRow(number);
        for (int index = 0; index < choice.size(); index++) {
            row.createCell(index).setCellValue(choice.get(index));
        }
        String last = org.apache.poi.ss.util.CellReference.convertNumToColString(choice.size() - 1);
        return "%s!$A$%d:$%s$%d".formatted(OPTIONS, number + 1, last, number + 1);
    }

    /** Writes the list; nothing can be added afterwards. */
    public void writeTo(Path file) throws IOException {
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("");
        Optional<Date> fixed = Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z")));
        properties.setCreated(fixed);
        properties.setModified(fixed);
        Files.createDirectories(file.getParent());
        Path unfixed = Scratch.file("list", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            try (OutputStream temporary = Files.newOutputStream(unfixed)) {
                workbook.write(temporary);
            }
            ReproducibleZip.copy(unfixed, out);
        } finally {
            Files.delete(unfixed);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
