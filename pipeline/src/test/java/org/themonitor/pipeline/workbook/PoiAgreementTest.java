package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary workbooks, written by POI: its usermodel and our reader see the same cells. */
class PoiAgreementTest {
    private static final long SEED = 20_100_801;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsWhatPoiReads(boolean xlsx) throws Exception {
        Path file = folder.resolve("poi");
        write(file, xlsx, new Random(SEED));
        assertThat(Reading.cells(Reading.rows(Workbooks.open(file))))
                .as("seed %d", SEED)
                .isEqualTo(byPoi(file));
    }

    private static void write(Path file, boolean xlsx, Random random) throws Exception {
        try (var book = WorkbookFactory.create(xlsx);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
            var sheet = book.createSheet("Data");
            for (int r = 0; r < 300; r += 1 + random.nextInt(3)) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 30; c += 1 + random.nextInt(4)) {
                    fill(row.createCell(c), date, random);
                }
            }
            book.write(out);
        }
    }

    private static void fill(Cell cell, CellStyle date, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> cell.setCellValue("text " + random.nextInt(50));
            case 1 -> cell.setCellValue(random.nextInt(10_000));
            case 2 -> cell.setCellValue(random.nextDouble() * 1e6);
            case 3 -> cell.setCellValue(random.nextBoolean());
            default -> {
                cell.setCellStyle(date);
                cell.setCellValue(30_000 + random.nextInt(20_000) + random.nextInt(1440) / 1440.0);
            }
        }
    }

    private static List<String> byPoi(Path file) throws Exception {
        List<String> cells = new ArrayList<>();
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    cells.add(cell.getAddress().formatAsString() + " " + content(cell));
                }
            }
        }
        return cells;
    }

    private static String content(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> "TEXT " + cell.getStringCellValue();
            case BOOLEAN -> "BOOLEAN " + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case NUMERIC ->
                cell.getCellStyle().getDataFormat() == 0
                        ? "NUMBER " + ExactNumbers.plain(BigDecimal.valueOf(cell.getNumericCellValue()))
                        : "DATE " + cell.getLocalDateTimeCellValue().toString().replace("T00:00", "");
            default -> throw new IllegalStateException("not written by this test: " + cell.getCellType());
        };
    }
}
