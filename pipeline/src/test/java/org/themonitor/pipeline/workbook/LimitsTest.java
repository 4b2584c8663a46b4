package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

/** Each limit: what just fits is read, and one more is refused. */
class LimitsTest {
    private static final Limits ALL = Limits.DEFAULT;

    @TempDir
    Path folder;

    @Test
    void aPartThatIsPackedWellIsNoDanger() throws Exception {
        Path file = RawXlsx.withRows("<!--" + "x".repeat(1_000_000) + "-->").write(folder);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            assertThat(sheet.getSize() / sheet.getCompressedSize()).isGreaterThan(500);
        }
        assertRead(file, ALL);
    }

    @Test
    void bytesInAll() throws Exception {
        Path file = RawXlsx.withRows(noise(1_000_000)).write(folder);
        long unpacked;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
        assertRead(file, total(unpacked));
        assertRefused(file, total(unpacked - 1), "when unpacked");
    }

    @Test
    void bytesOfATextFileAndOfAnOldWorkbook() throws Exception {
        CsvDialect dialect = new CsvDialect(StandardCharsets.UTF_8, ',');
        Path csv = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");
        assertThatCode(() -> Reading.rows(Workbooks.openCsv(csv, dialect, total(8))))
                .doesNotThrowAnyException();
        assertThat(Reading.refusal(() -> Workbooks.openCsv(csv, dialect, total(7)))
                        .code())
                .isEqualTo(FindingCode.FILE_EXCEEDS_LIMIT);
        Path xls = xls(10);
        assertRead(xls, shared(Files.size(xls)));
        assertRefused(xls, shared(Files.size(xls) - 1), "a file of at most 0 MiB");
    }

    @Test
    void parts() throws Exception {
        RawXlsx book = RawXlsx.withRows(""); // seven parts
        assertRead(book.write(folder), parts(7));
        assertRefused(book.part("more", "x").write(folder), parts(7), "at most 7 parts");
    }

    @Test
    void anArchiveOfManyFilesIsNotEvenListed() throws Exception {
        Path file = folder.resolve("many.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= ALL.parts(); i++) {
                zip.putNextEntry(new ZipEntry(i == 0 ? "xl/workbook.xml" : "xl/" + i));
            }
        }
        assertThat(Workbooks.format(file)).isEqualTo(WorkbookFormat.OTHER_ZIP);
    }

    @Test
    void sheets() throws Exception {
        Path file = RawXlsx.withSheets(
                        "<sheet name='A' sheetId='1' r:id='rId1'/><sheet name='B' sheetId='2' r:id='rId12'/>")
                .write(folder);
        assertRead(file, sheets(2));
        assertRefused(file, sheets(1), "at most 1 sheets");
        assertRefused(xls(1), sheets(0), "at most 0 sheets");
    }

    @Test
    void cellText() throws Exception {
        String longest = noise(32_767);
        for (String cell :
                new String[] {"<c r='B3' t='str'><v>%s</v></c>", "<c r='B3' t='inlineStr'><is><t>%s</t></is></c>"}) {
            assertRead(rows("<row r='3'>" + cell.formatted(longest) + "</row>"), ALL);
            Path beyond = rows("<row r='3'>" + cell.formatted(longest + "x") + "</row>");
            Finding finding = assertRefused(beyond, ALL, "32767 characters in a cell");
            assertThat(finding.sheet() + "!" + finding.cell()).isEqualTo("Data!B3");
        }
        assertRead(
                RawXlsx.withRows("")
                        .sharedStrings("<si><t>" + longest + "</t></si>")
                        .write(folder),
                ALL);
        assertRefused(
                RawXlsx.withRows("")
                        .sharedStrings("<si><t>" + longest + "x</t></si>")
                        .write(folder),
                ALL,
                "32767 characters in a cell");
    }

    @Test
    void cellTextOfATextFile() throws Exception {
        CsvDialect dialect = new CsvDialect(StandardCharsets.UTF_8, ',');
        Path fits = Files.writeString(folder.resolve("a.csv"), "x,\"" + "y".repeat(32_767) + "\"\n");
        Path beyond = Files.writeString(folder.resolve("b.csv"), "x,\"" + "y".repeat(32_768) + "\"\n");
        assertThat(Reading.rows(Workbooks.openCsv(fits, dialect))).hasSize(1);
        assertThat(Reading.refusal(() -> Reading.rows(Workbooks.openCsv(beyond, dialect)))
                        .cell())
                .hasToString("B1");
    }

    @Test
    void rowsAndColumns() throws Exception {
        assertRead(rows("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"), ALL);
        assertRefused(rows("<row r='1048577'/>"), ALL, "1048576 rows");
        assertRefused(rows("<row r='1'><c r='XFE1'/></row>"), ALL, "16384 columns");
        assertRefused(rows("<row r='1048576'/><row/>"), ALL, "1048576 rows");
        assertRefused(rows("<row r='1'><c r='XFD1'/><c/></row>"), ALL, "16384 columns");
        CsvDialect dialect = new CsvDialect(StandardCharsets.UTF_8, ',');
        Path fits = Files.writeString(folder.resolve("a.csv"), ",".repeat(16_383) + "x\n");
        Path beyond = Files.writeString(folder.resolve("b.csv"), ",".repeat(16_384) + "x\n");
        assertThat(Reading.cells(Reading.rows(Workbooks.openCsv(fits, dialect))))
                .containsExactly("XFD1 TEXT x");
        assertThat(Reading.refusal(() -> Reading.rows(Workbooks.openCsv(beyond, dialect)))
                        .expected())
                .isEqualTo("at most 16384 columns on a sheet");
    }

    @Test
    void mergedCells() throws Exception {
        // 256 ranges as wide as a sheet are just as many columns as are held
        String ranges = "<mergeCell ref='A2:XFD9'/>".repeat(Limits.MERGED_COLUMNS / Limits.COLUMNS);
        assertRead(merged(ranges), ALL);
        assertRefused(merged(ranges + "<mergeCell ref='A2:A3'/>"), ALL, "4194304 merged cells");
        assertThat(Reading.refusal(() -> Reading.rows(Workbooks.open(merged("<mergeCell ref='B2:A1'/>"))))
                        .code())
                .isEqualTo(FindingCode.FILE_DAMAGED);
    }

    private Path merged(String ranges) throws Exception {
        return RawXlsx.withSheet("<worksheet xmlns='" + RawXlsx.MAIN + "'><sheetData/><mergeCells>" + ranges
                        + "</mergeCells></worksheet>")
                .write(folder);
    }

    @Test
    void memoryForSharedTexts() throws Exception {
        Path file =
                RawXlsx.withRows("").sharedStrings("<si><t>abcd</t></si><si/>").write(folder);
        assertRead(file, shared(2 * Limits.TEXT_BYTES + 4));
        assertRefused(file, shared(2 * Limits.TEXT_BYTES + 3), "different texts");
        Path wide = RawXlsx.withRows("").sharedStrings("<si><t>東京</t></si>").write(folder);
        assertRead(wide, shared(Limits.TEXT_BYTES + 4));
        assertRefused(wide, shared(Limits.TEXT_BYTES + 3), "different texts");
        Path old = xls(1_000);
        assertRead(old, shared(1_000 * Limits.XLS_TEXT_BYTES));
        assertRefused(old, shared(1_000 * Limits.XLS_TEXT_BYTES - 1), "at most 999 different texts");
    }

    @Test
    void whatTheParserWouldHoldInMemory() throws Exception {
        int most = 100_000;
        for (String longOne : new String[] {"<!--%s-->", "<?pi %s?>", "<row r='1' spans='%s'/>", "<row %s='1'/>"}) {
            String just = noise(most / 2);
            assertRead(rows(longOne.formatted(just)), element(most));
            assertRefused(rows(longOne.formatted(just + just + just)), element(most), "longer than 97 KiB");
        }
    }

    @Test
    void listsOfFormatsAndLinks() throws Exception {
        String most = "<styleSheet><cellXfs><xf/></cellXfs>%s</styleSheet>".formatted(" ".repeat(32_000));
        RawXlsx book = RawXlsx.withRows("");
        assertRead(book.part("xl/styles.xml", most).write(folder), listBytes(most.length()));
        assertRefused(
                book.part("xl/styles.xml", most + " ").write(folder), listBytes(most.length()), "formats and links");
    }

    private Path xls(int texts) throws Exception {
        Path file = folder.resolve(texts + ".xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Data");
            for (int row = 0; row < texts; row++) {
                sheet.createRow(row).createCell(0).setCellValue("text " + row);
            }
            book.write(out);
        }
        return file;
    }

    private Path rows(String rows) throws Exception {
        return RawXlsx.withRows(rows).write(folder);
    }

    /** Letters that hardly pack. */
    private static String noise(int length) {
        return new Random(7)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private static Limits total(long bytes) {
        return new Limits(bytes, 100, 100, ALL.cellCharacters(), 1 << 20, 2 << 20);
    }

    private static Limits parts(int parts) {
        return new Limits(ALL.totalBytes(), parts, 100, ALL.cellCharacters(), 1 << 20, 2 << 20);
    }

    private static Limits sheets(int sheets) {
        return new Limits(ALL.totalBytes(), 100, sheets, ALL.cellCharacters(), 1 << 20, 2 << 20);
    }

    private static Limits shared(long bytes) {
        return new Limits(ALL.totalBytes(), 100, 100, ALL.cellCharacters(), bytes, 2 << 20);
    }

    private static Limits element(int bytes) {
        return new Limits(ALL.totalBytes(), 100, 100, ALL.cellCharacters(), 1 << 20, bytes);
    }

    private static Limits listBytes(int bytes) {
        return new Limits(32L * bytes, 100, 100, ALL.cellCharacters(), 1 << 20, 2 << 20);
    }

    private static void assertRead(Path file, Limits limits) {
        assertThatCode(() -> Reading.rows(Workbooks.open(file, limits))).doesNotThrowAnyException();
    }

    private static Finding assertRefused(Path file, Limits limits, String expected) {
        Finding finding = Reading.refusal(() -> Reading.rows(Workbooks.open(file, limits)));
        assertThat(finding.code()).as(finding.expected()).isEqualTo(FindingCode.FILE_EXCEEDS_LIMIT);
        assertThat(finding.expected()).contains(expected);
        return finding;
    }
}
