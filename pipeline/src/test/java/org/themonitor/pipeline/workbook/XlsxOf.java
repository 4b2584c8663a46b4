package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook file as a spreadsheet program writes it, from rows of text; digits become numbers. */
public final class XlsxOf implements AutoCloseable {
    private final XSSFWorkbook book = new XSSFWorkbook();

    public XlsxOf sheet(String name, List<List<String>> rows) {
        Sheet sheet = book.createSheet(name);
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                fill(row, c, rows.get(r).get(c));
            }
        }
        return this;
    }

    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private static void fill(Row row, int column, String text) {
        if (text.matches("[0-9]+(\\.[0-9]+)?")) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
        }
    }
}
