package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is blanked is nowhere in the file any more, and everything else of it is as it was. */
class CellBlankerTest {
    private static final String NAME = "Plantedname Vong";
    private static final String NOTE = "Plantednote";
    private static final String LINK = "mailto:Plantedlink@example.org";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void whatACellHeldIsInNoPartOfTheFile(String kind) throws Exception {
        Path file = book(kind);
        assertThat(holds(file, NAME)).isTrue();
        assertThat(holds(file, NOTE)).isTrue();

        Blanked blanked = blank(file, "Casualties!B2:B3");

        assertThat(blanked).isEqualTo(new Blanked(2, List.of(), List.of()));
        for (String planted : List.of("Plantedname", NOTE, "Plantedlink")) {
            assertThat(holds(copy(), planted)).as(planted).isFalse();
        }
        assertThat(cells(copy()))
                .containsExactly(cells(file).stream()
                        .filter(cell -> !cell.startsWith("B2 ") && !cell.startsWith("B3 "))
                        .toArray(String[]::new));
        assertThat(Workbooks.savedOn(copy(), Workbooks.format(copy())))
                .isEqualTo(Workbooks.savedOn(file, Workbooks.format(file)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void theSameTextInAnotherCellStaysAndIsNamed(String kind) throws Exception {
        Path file = book(kind);

        Blanked blanked = blank(file, "Casualties!B2");

        assertThat(blanked.sameText()).containsExactly("1!B3");
        assertThat(cells(copy())).contains("B3 " + NAME).doesNotContain("B2 " + NAME);
    }

    @Test
    void theSameCellsGiveTheSameBytes() throws Exception {
        Path file = book("xlsx");
        blank(file, "Casualties!B2:B3");
        byte[] first = Files.readAllBytes(copy());

        blank(file, "Casualties!B2:B3");

        assertThat(Files.readAllBytes(copy())).isEqualTo(first);
    }

    @Test
    void aFormulaThatRepeatsATextIsNamed() throws Exception {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Row row = book.createSheet("Casualties").createRow(0);
            row.createCell(0).setCellValue(NAME);
            row.createCell(1).setCellFormula("A1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }

        assertThat(blank(file, "Casualties!A1").sameText()).containsExactly("1!B1");
        assertThat(blank(file, "Casualties!A1:B1").sameText()).isEmpty();
        assertThat(holds(copy(), "Plantedname")).isFalse();
    }

    @Test
    void aSheetThatIsNotThereIsTold() throws Exception {
        CellsToBlank cells = CellsToBlank.of("Casualty!B2");

        assertThat(new CellBlanker(book("xlsx"), null, cells).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("a sheet that is named is not there"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
    void ofACsvFileEveryOtherByteStays(String charset) throws Exception {
        String text = "Year,Name,Note\r\n2025,\"Vong, \"\"Planted\"\"\nname\",\"a\nb\"\r\n2025,Plantedname,é\r\n";
        Path file = csv(text, charset);

        Blanked blanked = blank(file, new CsvDialect(Charset.forName(charset), ','), "csv!B2");

        assertThat(blanked.cells()).isEqualTo(1);
        assertThat(Files.readString(copy(), Charset.forName(charset)))
                .isEqualTo("Year,Name,Note\r\n2025,,\"a\nb\"\r\n2025,Plantedname,é\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void aByteOrderMarkAndTheLineOfTheDelimiterStay(String mark) throws Exception {
        Path file = csv(mark + "sep=;\nYear;Name\n\n2025;Plantedname", "UTF-8");

        Blanked blanked = blank(file, new CsvDialect(StandardCharsets.UTF_8, ';'), "csv!B3");

        assertThat(blanked.cells()).isEqualTo(1);
        assertThat(copy()).hasContent(mark + "sep=;\nYear;Name\n\n2025;");
    }

    @Test
    void cellsAreNamedBySheetAndAddress() {
        assertThat(CellsToBlank.of("Casualties!B7, 'Two, o''clock'!c7:D9").ranges())
                .containsExactly(
                        new CellsToBlank.Range("Casualties", new MergedCells(1, 7, 1, 7)),
                        new CellsToBlank.Range("Two, o'clock", new MergedCells(2, 7, 3, 9)));
        for (String wrong :
                List.of("", "B7", "Casualties!7", "Casualties!D9:C7", "Casualties!B7,x", "Casualties!B7 B8")) {
            assertThatThrownBy(() -> CellsToBlank.of(wrong)).hasMessageContaining("by sheet and address");
        }
    }

    private Path book(String kind) throws Exception {
        Path file = folder.resolve("book." + kind);
        try (org.apache.poi.ss.usermodel.Workbook book = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("Casualties");
            CreationHelper helper = book.getCreationHelper();
            for (int number = 0; number < 4; number++) {
                Row row = sheet.createRow(number);
                row.createCell(0).setCellValue(2020.5 + number);
                row.createCell(1).setCellValue(number == 1 || number == 2 ? NAME : "text " + number);
                row.createCell(2).setCellFormula("A1+" + number);
            }
            helper.createFormulaEvaluator().evaluateAll();
            for (int number = 1; number < 3; number++) {
                Comment comment = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
                comment.setString(helper.createRichTextString(number == 1 ? NOTE : "another"));
                sheet.getRow(number).getCell(number == 1 ? 1 : 0).setCellComment(comment);
            }
            Hyperlink link = helper.createHyperlink(HyperlinkType.EMAIL);
            link.setAddress(LINK);
            sheet.getRow(1).getCell(1).setHyperlink(link);
            if (book instanceof XSSFWorkbook modern) {
                modern.getProperties().getCoreProperties().setTitle("of " + NAME);
                modern.getProperties().getCoreProperties().setModified("2026-03-01T10:00:00Z");
                modern.getProperties().getCustomProperties().addProperty("who", NAME);
            } else if (book instanceof HSSFWorkbook old) {
                old.createInformationProperties();
                old.getSummaryInformation().setTitle("of " + NAME);
                old.getSummaryInformation().setLastSaveDateTime(new Date(1_772_000_000_000L));
            }
            book.write(out);
        }
        return file;
    }

    private Path csv(String text, String charset) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text, Charset.forName(charset));
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    private Blanked blank(Path file, String cells) throws Exception {
        return new CellBlanker(file, null, CellsToBlank.of(cells)).write(copy());
    }

    private Blanked blank(Path file, CsvDialect dialect, String cells) throws Exception {
        return new CellBlanker(file, dialect, CellsToBlank.of(cells)).write(copy());
    }

    private static List<String> cells(Path file) throws Exception {
        List<String> cells = new ArrayList<>();
        try (Workbook open = Workbooks.open(file)) {
            open.read(open.sheets().get(0), row -> {
                row.cells().forEach(cell -> cells.add(cell.address() + " " + cell.text()));
                return true;
            });
        }
        return cells;
    }

    /** Of an archive its parts, unpacked; letters of both widths. */
    private static boolean holds(Path file, String text) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        if (file.toString().endsWith("xls") || Workbooks.format(file) == WorkbookFormat.XLS) {
            parts.add(Files.readAllBytes(file));
        } else {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        parts.add(in.readAllBytes());
                    }
                }
            }
        }
        for (byte[] part : parts) {
            String single = new String(part, StandardCharsets.ISO_8859_1);
            String wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            if (single.contains(text) || single.contains(wide)) {
                return true;
            }
        }
        return false;
    }
}
