package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook to break: sheets of lines, cells between bars, digits as numbers; then single cells changed. */
final class Book {
    private final XSSFWorkbook workbook = new XSSFWorkbook();

    /** The official workbook with a cover and six rows of casualties, in which nothing is wrong. */
    static Book official() {
        return new Book()
                .sheet("Cover", "Area | Laos", "Source | synthetic-gate", "Data year | 2024")
                .sheet(
                        "Casualties",
                        "Date | Year | Province | Place | People | Outcome | Civilian status | Age group | Sex | Device type | Activity | Note",
                        "2024-05-12 | 2024 | North | A | 1 | killed | civilian | adult | male | antipersonnel mine | farming |",
                        "2024-05-13 | 2024 | North | B | 2 | injured | civilian | child | female | ERW | farming |",
                        "2024-05-14 | 2024 | South | C | 1 | injured | military | adult | male | antipersonnel mine | walking |",
                        "2024-05-15 | 2024 | South | D | 1 | killed | civilian | child | male | ERW | playing |",
                        "2024-05-16 | 2024 | South | E | 3 | injured | civilian | adult | female | ERW | farming |",
                        "2024-05-17 | 2024 | North | F | 1 | killed | deminer | adult | male | antivehicle mine | demining |");
    }

    Book sheet(String name, String... lines) {
        workbook.createSheet(name);
        for (int row = 0; row < lines.length; row++) {
            line(name, row + 1, lines[row]);
        }
        return this;
    }

    /** Writes a row; the first is row 1. */
    Book line(String sheet, int row, String cells) {
        String[] values = cells.split("\\|", -1);
        for (int column = 0; column < values.length; column++) {
            set(sheet, new CellAddress(row - 1, column).formatAsString(), values[column].strip());
        }
        return this;
    }

    /** Writes a cell: "=" is a formula without its value, "#N/A" an error, digits are a number. */
    Book set(String sheet, String a1, String value) {
        Cell cell = cell(sheet, a1);
        if (value.equals("#N/A")) {
            cell.setCellErrorValue(FormulaError.NA.getCode());
        } else if (value.startsWith("=")) {
            cell.setCellFormula(value.substring(1));
            ((XSSFCell) cell).getCTCell().unsetV();
        } else if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(value));
        } else if (value.isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(value);
        }
        return this;
    }

    private Cell cell(String sheetName, String a1) {
        Sheet sheet = workbook.getSheet(sheetName);
        CellAddress at = new CellAddress(a1);
        Row row = Objects.requireNonNullElseGet(sheet.getRow(at.getRow()), () -> sheet.createRow(at.getRow()));
        return row.getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    Book hideRow(String sheet, int row) {
        workbook.getSheet(sheet).getRow(row - 1).setZeroHeight(true);
        return this;
    }

    Book hideColumn(String sheet, int column) {
        workbook.getSheet(sheet).setColumnHidden(column, true);
        return this;
    }

    /** Shows cells as one; what stands in them stays, as programs other than Excel leave it. */
    Book merge(String sheet, String range) {
        workbook.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    Book hide(String sheet) {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    /** Draws a line through a row's cells. */
    Book strike(String sheet, int row) {
        Font font = workbook.createFont();
        font.setStrikeout(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        workbook.getSheet(sheet).getRow(row - 1).forEach(cell -> cell.setCellStyle(style));
        return this;
    }

    Book rename(String sheet, String name) {
        workbook.setSheetName(workbook.getSheetIndex(sheet), name);
        return this;
    }

    Book without(String sheet) {
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        return this;
    }

    Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
        return file;
    }
}
