package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The same workbook as Excel 97 to 2003 would save it: values, formats, hidden rows and sheets. */
public final class XlsOf {
    private XlsOf() {}

    public static Path copy(Path xlsx, Path xls) throws IOException {
        try (var from = WorkbookFactory.create(xlsx.toFile(), null, true);
                HSSFWorkbook to = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(xls)) {
            for (Sheet sheet : from) {
                copy(sheet, to.createSheet(sheet.getSheetName()), to);
                to.setSheetVisibility(to.getNumberOfSheets() - 1, from.getSheetVisibility(from.getSheetIndex(sheet)));
            }
            to.write(out);
        }
        return xls;
    }

    private static void copy(Sheet from, Sheet to, HSSFWorkbook book) {
        for (Row row : from) {
            Row copy = to.createRow(row.getRowNum());
            copy.setZeroHeight(row.getZeroHeight());
            for (Cell cell : row) {
                copy(cell, copy.createCell(cell.getColumnIndex()), book);
            }
        }
        from.getMergedRegions().forEach(to::addMergedRegion);
    }

    private static void copy(Cell from, Cell to, HSSFWorkbook book) {
        switch (from.getCellType()) {
            case STRING -> to.setCellValue(from.getStringCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case NUMERIC -> {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(
                        book.createDataFormat().getFormat(from.getCellStyle().getDataFormatString()));
                to.setCellStyle(style);
                to.setCellValue(from.getNumericCellValue());
            }
            case BLANK -> {}
            default -> throw new IllegalStateException("not in the samples: " + from.getCellType());
        }
    }
}
