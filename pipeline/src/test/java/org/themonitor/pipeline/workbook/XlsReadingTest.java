package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

class XlsReadingTest {
    @TempDir
    Path folder;

    private final HSSFWorkbook book = new HSSFWorkbook();
    private final HSSFSheet data = book.createSheet("Data");

    @Test
    void everyKindOfCellIsReadAtItsPlace() throws Exception {
        cell(0, 0).setCellValue("  Año \u00A0");
        cell(0, 2).setCellValue("東京");
        cell(6, 0).setCellValue(12345678901234567d);
        cell(6, 1).setCellValue(0.30000000000000004);
        cell(6, 2).setCellValue(0.1);
        cell(6, 3).setCellValue(-3.5);
        cell(6, 255).setCellValue(true);
        cell(65_535, 1).setCellErrorValue(FormulaError.NA);
        cell(65_535, 2).setCellValue("_x000D_");
        cell(65_535, 3).setCellValue("\u00A0 ");
        cell(65_535, 4).setCellValue(2e-7);
        assertThat(cells())
                .containsExactly(
                        "A1 TEXT Año",
                        "C1 TEXT 東京",
                        "A7 NUMBER 12345678901234568",
                        "B7 NUMBER 0.30000000000000004",
                        "C7 NUMBER 0.1",
                        "D7 NUMBER -3.5",
                        "IV7 BOOLEAN TRUE",
                        "B65536 ERROR #N/A",
                        "C65536 TEXT _x000D_",
                        "E65536 NUMBER 0.0000002");
    }

    @Test
    void raisedAndLoweredDigitsStayApartFromTheNumber() throws Exception {
        HSSFFont raised = font(Font.SS_SUPER);
        HSSFRichTextString footnote = new HSSFRichTextString("3 people1 at 2");
        footnote.applyFont(8, 9, raised);
        cell(0, 0).setCellValue(footnote);
        HSSFRichTextString water = new HSSFRichTextString("H2O");
        water.applyFont(1, 2, font(Font.SS_SUB));
        cell(0, 1).setCellValue(water);
        assertThat(cells()).containsExactly("A1 TEXT 3 people¹ at 2", "B1 TEXT H₂O");
    }

    @Test
    void datesAreToldByFormatAndDateSystem() throws Exception {
        dated(0, 45658, "d/m/yy");
        dated(1, 45658.6458333333, "yyyy\\-mm\\-dd hh:mm");
        dated(2, 45658, "[$-407]d\\.\\ mmmm\\ yyyy;@");
        dated(3, 45658, "[Red]0.00\" days\"");
        dated(4, 0.4375, "h:mm");
        dated(5, 60, "d/m/yy");
        assertThat(cells())
                .containsExactly(
                        "A1 DATE 2025-01-01",
                        "B1 DATE 2025-01-01T15:30",
                        "C1 DATE 2025-01-01",
                        "D1 NUMBER 45658",
                        "E1 DATE T10:30",
                        "F1 NUMBER 60");
    }

    @Test
    void aDateIsReadAsFarAsItIsShown() throws Exception {
        dated(0, 45658, "mmm-yy");
        dated(1, 45671.5, "mm/yyyy");
        dated(2, 45658, "yyyy");
        dated(3, 45658, "[h]:mm");
        dated(4, 0.4375, "[h]:mm");
        assertThat(cells())
                .containsExactly(
                        "A1 DATE 2025-01", "B1 DATE 2025-01", "C1 DATE 2025", "D1 NUMBER 45658", "E1 DATE T10:30");
    }

    @Test
    void the1904SystemIsFourYearsAndADayAhead() throws Exception {
        dated(0, 44196, "d/m/yy");
        book.getInternalWorkbook().getRecords().stream()
                .filter(DateWindow1904Record.class::isInstance)
                .forEach(record -> ((DateWindow1904Record) record).setWindowing((short) 1));
        assertThat(cells()).containsExactly("A1 DATE 2025-01-01");
    }

    @Test
    void formulasGiveTheirCachedValueOrSayThatTheyHaveNone() throws Exception {
        String[] formulas = {"1+1", "\"a\"&\"b\"", "1/0", "1=1", "\"\"", "5-5"};
        for (int column = 0; column < formulas.length; column++) {
            cell(0, column).setCellFormula(formulas[column]);
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(0, column));
        }
        cell(0, 7).setCellFormula("A1*2");
        assertThat(cells())
                .containsExactly(
                        "A1 =NUMBER 2",
                        "B1 =TEXT ab",
                        "C1 =ERROR #DIV/0!",
                        "D1 =BOOLEAN TRUE",
                        // POI says that its results are to be computed again: 0 or no text may then be one or none
                        "E1 =FORMULA_WITHOUT_VALUE =",
                        "F1 =FORMULA_WITHOUT_VALUE =",
                        "H1 =FORMULA_WITHOUT_VALUE =");
    }

    @Test
    void resultsOfASheetSavedWithoutComputingAreNoValues() throws Exception {
        cell(0, 0).setCellFormula("1+1");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(0, 0));
        data.setForceFormulaRecalculation(true);
        assertThat(cells()).containsExactly("A1 =FORMULA_WITHOUT_VALUE =");
    }

    @Test
    void sheetsRowsAndMergedCellsAreAsInExcel() throws Exception {
        cell(1, 0).setCellValue(1);
        cell(2, 0).setCellValue(2);
        data.getRow(1).setZeroHeight(true);
        data.addMergedRegion(new CellRangeAddress(1, 2, 0, 3));
        book.createSheet("Hid").createRow(0).createCell(0).setCellValue("inside");
        book.createSheet("Deep");
        book.setSheetHidden(1, true);
        book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        try (Workbook workbook = Workbooks.open(write())) {
            assertThat(workbook.sheets())
                    .containsExactly(
                            new Sheet(0, "Data", Sheet.Visibility.VISIBLE),
                            new Sheet(1, "Hid", Sheet.Visibility.HIDDEN),
                            new Sheet(2, "Deep", Sheet.Visibility.VERY_HIDDEN));
        }
        assertThat(Reading.rows(Workbooks.open(write())))
                .extracting(RawRow::number, RawRow::hidden)
                .containsExactly(tuple(2, true), tuple(3, false));
        assertThat(Reading.cells(Reading.rows(Workbooks.open(write()), 1))).containsExactly("A1 TEXT inside");
        assertThat(Reading.rows(Workbooks.open(write()), 2)).isEmpty();
    }

    @Test
    void hiddenColumnsAndMergedCellsAreToldAfterTheRows() throws Exception {
        cell(1, 0).setCellValue(1);
        data.setColumnHidden(2, true);
        data.addMergedRegion(new CellRangeAddress(1, 2, 0, 3));
        SheetLayout layout = Reading.layout(Workbooks.open(write()));
        assertThat(IntStream.range(0, 9).filter(layout::isHidden)).containsExactly(2);
        assertThat(layout.merged()).containsExactly(new MergedCells(0, 2, 3, 3));
    }

    @Test
    void whatAnEmbeddedChartRepeatsIsNoCell() throws Exception {
        cell(0, 0).setCellValue(1);
        cell(1, 0).setCellValue(2);
        ByteArrayOutputStream chart = new ByteArrayOutputStream();
        BOFRecord start = BOFRecord.createSheetBOF();
        start.setType(BOFRecord.TYPE_CHART);
        NumberRecord repeated = new NumberRecord();
        repeated.setRow(5);
        repeated.setValue(99);
        chart.writeBytes(start.serialize());
        chart.writeBytes(repeated.serialize());
        chart.writeBytes(EOFRecord.instance.serialize());
        byte[] whole = book.getBytes();
        int end = whole.length - EOFRecord.instance.serialize().length;
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(whole, 0, end);
        with.writeBytes(chart.toByteArray());
        with.writeBytes(EOFRecord.instance.serialize());
        assertThat(Reading.cells(Reading.rows(Workbooks.open(ole2("Workbook", with.toByteArray())))))
                .containsExactly("A1 NUMBER 1", "A2 NUMBER 2");
    }

    @Test
    void aWorkbookThatBreaksOffIsDamagedWhereverItDoes() throws Exception {
        for (int row = 0; row < 200; row++) {
            cell(row, 0).setCellValue("text " + row);
        }
        byte[] whole = book.getBytes();
        for (int length = 0; length < whole.length - 4; length += 97) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThat(refusal(ole2("Workbook", part)).code())
                    .as("%d of %d bytes", length, whole.length)
                    .isEqualTo(FindingCode.FILE_DAMAGED);
        }
        byte[] file = Files.readAllBytes(write());
        for (int length = 8; length < file.length - 512; length += 509) {
            Path half = Files.write(folder.resolve("half.xls"), Arrays.copyOf(file, length));
            assertThat(refusal(half).code())
                    .as("%d of %d bytes", length, file.length)
                    .isEqualTo(FindingCode.FILE_DAMAGED);
        }
    }

    @Test
    void aPasswordIsNamed() throws Exception {
        cell(0, 0).setCellValue("secret");
        for (String password : List.of("own", Decryptor.DEFAULT_PASSWORD)) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            try {
                Path file = write();
                assertThat(Workbooks.format(file)).isEqualTo(WorkbookFormat.ENCRYPTED);
                assertThat(refusal(file).code()).isEqualTo(FindingCode.FILE_PASSWORD_PROTECTED);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }
    }

    @Test
    void whatExcel95WroteIsNamed() throws Exception {
        byte[] excel95 = book.getBytes();
        excel95[5] = 5; // the version in the first record
        for (Path file : List.of(ole2("Book", excel95), ole2("Workbook", excel95))) {
            assertThat(Workbooks.format(file)).isEqualTo(WorkbookFormat.OLD_XLS);
            Finding finding = refusal(file);
            assertThat(finding.code()).isEqualTo(FindingCode.FILE_KIND_NOT_READ);
            assertThat(finding.fix()).contains("save it as .xlsx");
        }
        byte[] excel3 = {0x09, 0x02, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00, 0x18, 0x00};
        assertThat(Workbooks.format(Files.write(folder.resolve("excel3.xls"), excel3)))
                .isEqualTo(WorkbookFormat.OLD_XLS);
    }

    private HSSFFont font(short script) {
        book.createFont();
        HSSFFont font = book.createFont();
        font.setTypeOffset(script);
        return font;
    }

    private HSSFCell cell(int row, int column) {
        HSSFRow at = data.getRow(row) == null ? data.createRow(row) : data.getRow(row);
        return at.getCell(column) == null ? at.createCell(column) : at.getCell(column);
    }

    private void dated(int column, double value, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell(0, column).setCellValue(value);
        cell(0, column).setCellStyle(style);
    }

    private List<String> cells() throws IOException, UnreadableWorkbookException {
        return Reading.cells(Reading.rows(Workbooks.open(write())));
    }

    private Path write() throws IOException {
        Path file = Files.createTempFile(folder, "old", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private Path ole2(String entry, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "old", ".xls");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            system.createDocument(new ByteArrayInputStream(content), entry);
            system.writeFilesystem(out);
        }
        return file;
    }

    private static Finding refusal(Path file) {
        return Reading.refusal(() -> Reading.rows(Workbooks.open(file)));
    }
}
