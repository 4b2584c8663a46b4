package org.themonitor.pipeline.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.sender.SenderLists.Wanted;
import org.themonitor.pipeline.sender.SenderLists.Written;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.XlsxOf;

/** What each sender gets back, from the intake to the cells of the answer. */
@Tag("long")
class SenderListsTest {
    private static final String ENGLISH =
            "Date|Province|Place|People|Outcome|Civilian status|Age group|Sex|Device type|Activity";
    private static final String FRENCH =
            "Date de l'incident|Province|Lieu|Nombre de personnes|Tué ou blessé|Civil ou militaire|Groupe d'âge|Sexe|Type d'engin|Activité";
    private static final String ARABIC =
            "تاريخ الحادث|المحافظة|المكان|عدد الأشخاص|قتيل أو جريح|مدني أو عسكري|الفئة العمرية|الجنس|نوع الجسم المتفجر|النشاط";
    private static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path workspace;

    private Definitions definitions;
    private Archive archive;

    @BeforeEach
    void open() {
        definitions = BuiltIn.DEFINITIONS;
        archive = new Archive(workspace.resolve("archive"));
    }

    @Test
    void answersEachSenderInTheLanguageOfItsWorkbook() throws IOException {
        String english = receive("LAO", "nra", "Casualties", ENGLISH, "2024|X|Y|1|melted|civilian||||");
        String french = receive("MLI", "cnl", "Victimes", FRENCH, "2024|X|Y|beaucoup|tué|civil||||");
        String arabic = receive("YEM", "ymac", "الضحايا", ARABIC, "2024|X|Y|1|qwertz|مدني||||");
        receive("COL", "daicma", "Casualties", ENGLISH, "2024|X|Y|1|killed|civilian|adult|male|ERW|farming");

        List<Written> written = write(ALL);

        assertThat(written)
                .extracting(file -> file.file().getFileName() + " " + file.language())
                .containsExactly(english + ".xlsx en", french + ".xlsx fr", arabic + ".xlsx ar");
        assertThat(texts(french)).contains("Constats", "La ligne n'est pas utilisée", "beaucoup", "un nombre entier");
        assertThat(texts(arabic)).contains("الملاحظات", "الصف لا يستخدم", "qwertz");
        assertThat(texts(arabic)).as("the words of its drop-downs").anyMatch(text -> text.contains("قتيل, جريح"));
        try (XSSFWorkbook book = open(arabic)) {
            book.forEach(sheet -> assertThat(sheet.isRightToLeft()).isTrue());
        }
    }

    @Test
    void showsNothingOfAnotherSender() throws IOException {
        String one = receive("LAO", "nra", "Casualties", ENGLISH, "2024|X|Y|1|melted|civilian||||");
        String other = receive("LAO", "ngo", "Casualties", ENGLISH, "2024|X|Y|1|vanished|civilian||||");
        write(ALL);

        assertThat(texts(one)).contains("melted").noneMatch(text -> text.contains("vanished") || text.contains("ngo"));
        assertThat(texts(other))
                .contains("vanished")
                .noneMatch(text -> text.contains("melted") || text.contains("nra"));
    }

    @Test
    void saysHowMuchOfEachSheetIsUsedAndHowOften() throws IOException {
        String row = "2024|X|Y|1|killed|civilian||||";
        String receipt = receive(
                "LAO",
                "nra",
                "Casualties",
                ENGLISH,
                row,
                row.replace("1|", "?|"),
                row.replace("1|", "?|"),
                "Total|||1");
        write(ALL);

        try (XSSFWorkbook book = open(receipt)) {
            assertThat(cells(book.getSheetAt(0))).contains("Casualties", "5.0", "1.0", "2.0", "header row, totals row");
            Row first = first(book.getSheetAt(1), "The row is not used");
            assertThat(first.getCell(2).getStringCellValue()).isEqualTo("D3:D4");
            assertThat(first.getCell(3).getStringCellValue()).isEqualTo("?");
            assertThat(first.getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(first.getCell(7).getNumericCellValue()).isEqualTo(2);
        }
    }

    @Test
    void neverWritesAFormula() throws IOException {
        String receipt = receive("LAO", "nra", "Casualties", ENGLISH, "2024|X|Y|1|@SUM(1+1)*cmd|calc'!A0|civilian||||");
        write(ALL);

        try (XSSFWorkbook book = open(receipt)) {
            Cell found = first(book.getSheetAt(1), "The row is not used").getCell(3);
            assertThat(found.getCellType()).isEqualTo(CellType.STRING);
            assertThat(found.getStringCellValue()).startsWith("@SUM");
            assertThat(found.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void forgetsAWorkbookThatALaterOneReplaces() throws IOException {
        String first = receive("LAO", "nra", "Casualties", ENGLISH, "2024|X|Y|1|melted|civilian||||");
        assertThat(write(ALL)).hasSize(1);
        String second = receive("LAO", "nra", "Casualties", ENGLISH, "2024|X|Y|1|vanished|civilian||||");
        assertThat(write(ALL)).extracting(Written::file).containsExactly(answer(second));
        assertThat(first).isNotEqualTo(second);
        receive("LAO", "nra", "Casualties", ENGLISH, "2024|X|Y|1|killed|civilian|adult|male|ERW|farming");
        assertThat(write(ALL)).isEmpty();
    }

    @Test
    void keepsAskingForAWorkbookThatCouldNotBeRead() throws IOException {
        Path broken = Files.writeString(workspace.resolve("letter.xlsx"), "%PDF-1.7 x");
        String receipt = take(broken, new Coordinates("LAO", "nra", 2024));
        write(ALL);
        assertThat(texts(receipt))
                .contains("The workbook could not be used. Nothing of it is counted until it comes again.")
                .contains("a file .xlsx, but this is a PDF document");

        receive("LAO", "nra", "Casualties", ENGLISH, "2024|X|Y|1|killed|civilian|adult|male|ERW|farming");
        assertThat(write(ALL)).isEmpty();
    }

    @Test
    void givesTheDataTeamWhatItCanCureWithoutTextThatMayNameSomebody() throws IOException {
        String header = ENGLISH + "|Mother of Jane Doe";
        receive("LAO", "nra", "Casualties", header, "2024|X|Y|1|killed|civilian|adult|male|ERW|farming|x");

        List<Written> written = write(ALL);

        assertThat(written).extracting(Written::file).containsExactly(answer("data-team"));
        assertThat(texts("data-team"))
                .contains("LAO", "HEADER_UNKNOWN", "text of 18 letters")
                .noneMatch(text -> text.contains("Jane"));
    }

    @Test
    void writesOnlyWhatIsAskedForAndTheSameBytesAgain() throws IOException {
        receive("LAO", "nra", "Casualties", ENGLISH, "2024|X|Y|1|melted|civilian||||");
        String mali = receive("MLI", "cnl", "Victimes", FRENCH, "2024|X|Y|beaucoup|tué|civil||||");
        Wanted wanted = new Wanted(Optional.of("MLI"), Optional.of("cnl"), Optional.of("es"));

        assertThat(write(wanted)).extracting(Written::language).containsExactly("es");
        byte[] once = Files.readAllBytes(answer(mali));
        write(wanted);
        assertThat(Files.readAllBytes(answer(mali))).isEqualTo(once);
        assertThat(write(new Wanted(Optional.of("COL"), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    private List<Written> write(Wanted wanted) throws IOException {
        return new SenderLists(definitions, archive.receipts())
                .write(workspace.resolve("vault.duckdb"), wanted, workspace.resolve("findings"));
    }

    private Path answer(String receipt) {
        return workspace.resolve("findings").resolve(receipt + ".xlsx");
    }

    private String receive(String area, String source, String sheet, String... lines) throws IOException {
        Path file = workspace.resolve(source + ".xlsx");
        try (XlsxOf xlsx = new XlsxOf()) {
            xlsx.sheet(
                            sheet,
                            Stream.of(lines)
                                    .map(line -> List.of(line.split("\\|", -1)))
                                    .toList())
                    .write(file);
        }
        return take(file, new Coordinates(area, source, 2024));
    }

    private String take(Path file, Coordinates place) throws IOException {
        Instant day =
                Instant.parse("2026-01-01T00:00:00Z").plus(archive.receipts().size(), ChronoUnit.DAYS);
        Receipt receipt = archive.receive(file, place, day).orElseThrow();
        try (Vault vault = Vault.open(workspace.resolve("vault.duckdb"), definitions.sql())) {
            new WorkbookIntake(definitions, vault).take(receipt, archive.original(receipt.sha256()));
        }
        return receipt.id();
    }

    private XSSFWorkbook open(String receipt) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(answer(receipt)));
    }

    private List<String> texts(String receipt) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = open(receipt)) {
            for (Sheet sheet : book) {
                texts.add(sheet.getSheetName());
                texts.addAll(cells(sheet));
            }
        }
        return texts;
    }

    private static List<String> cells(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> cells.add(
                cell.getCellType() == CellType.NUMERIC
                        ? String.valueOf(cell.getNumericCellValue())
                        : cell.getStringCellValue())));
        return cells;
    }

    private static Row first(Sheet sheet, String begins) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && Objects.equals(row.getCell(0).getStringCellValue(), begins)) {
                return row;
            }
        }
        throw new AssertionError("no row begins with " + begins);
    }
}
