package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.intake.TrialVault.Outcome;

/** Headers, sums and copies among the rows of a workbook, and sheets under a name of their own. */
class SeveralTablesTest {
    private static final Coordinates PLACE = new Coordinates("LAO", "synthetic-gate", 2024);
    private static final Definitions DEFINITIONS = BuiltIn.DEFINITIONS;
    private static final String SHEET = "Casualties";

    @TempDir
    static Path folder;

    private static TrialVault vault;

    @BeforeAll
    static void openOne() throws Exception {
        vault = new TrialVault(Files.createDirectories(folder.resolve("vault")));
    }

    @AfterAll
    static void closeIt() {
        vault.close();
    }

    @Test
    void theSameHeaderOnEachPageIsNoFinding() throws Exception {
        String header = "Date | Year | Province | Place | People | Outcome | Civilian status | Age group | Sex"
                + " | Device type | Activity | Note";
        Outcome outcome = take(Book.official().line(SHEET, 4, header).line(SHEET, 8, header));

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.rows()).hasSize(5);
    }

    @Test
    void aTableBelowIsReadUnderItsOwnHeader() throws Exception {
        Outcome outcome = take(Book.official()
                .line(SHEET, 9, "Outcome | People | Date | Province")
                .line(SHEET, 10, "killed | 7 | 2024-07-01 | North"));

        assertThat(outcome.findings()).containsExactly("TABLE_BELOW Casualties A9");
        assertThat(outcome.rows())
                .hasSize(7)
                .anyMatch(row -> row.contains("people=7,") && row.contains("outcome=killed"));
    }

    @Test
    void aTableBelowWhoseHeaderLeavesOpenWhatItMeansIsNotRead() throws Exception {
        Outcome outcome = take(Book.official()
                .line(SHEET, 9, "Outcome | People | People | Date")
                .line(SHEET, 10, "killed | 7 | 8 | 2024-07-01"));

        assertThat(outcome.findings()).containsExactly("TABLE_BELOW_UNCLEAR Casualties A9");
        assertThat(outcome.rows().stream().filter(row -> row.startsWith("casualties ")))
                .hasSize(6);
    }

    @Test
    void subtotalsInWordsAreOneNote() throws Exception {
        Outcome outcome = take(Book.official()
                .line(SHEET, 8, " | | Subtotal North | | 9")
                .line(SHEET, 9, "Cumul 2024 | | | | 9")
                .line(SHEET, 10, " | | North, total | | 9"));

        assertThat(outcome.findings()).containsExactly("TOTALS_ROW Casualties C8");
        assertThat(outcome.rows()).hasSize(6);
    }

    @Test
    void aSheetIsKnownByItsHeaders() throws Exception {
        Outcome outcome = take(Book.official().rename(SHEET, "People hurt, final v2"));

        assertThat(outcome.findings()).containsExactly("SHEET_RENAMED People hurt, final v2");
        assertThat(outcome.rows()).hasSize(6);
    }

    @Test
    void aSheetOfFewKnownHeadersIsNot() throws Exception {
        Outcome outcome = take(Book.official().sheet("Pivot", "Province | Outcome | Sum", "North | killed | 3"));

        assertThat(outcome.findings()).containsExactly("SHEET_NOT_MAPPED Pivot");
    }

    private static final String HEADER =
            "Date | People | Outcome | Province | Place | Civilian status | Age group | Sex | Device type | Activity";
    private static final String FIRST =
            "2024-05-12 | 1 | killed | North | A | civilian | adult | male | antipersonnel mine | farming";
    private static final String SECOND =
            "2024-05-13 | 2 | injured | North | B | civilian | child | female | ERW | farming";
    private static final String THIRD =
            "2024-05-14 | 1 | injured | South | C | military | adult | male | antipersonnel mine | walking";
    private static final String OTHER = "2024-06-01 | 1 | killed | South | X | civilian | adult | male | ERW | farming";

    @Test
    void aRunOfThreeRowsThatStandsOnAnotherSheetTooIsHeld() throws Exception {
        Outcome outcome = take(Book.official().sheet("Casualties 2", HEADER, OTHER, FIRST, SECOND, THIRD));

        assertThat(outcome.findings()).contains("ROW_ON_ANOTHER_SHEET Casualties 2 A3");
        assertThat(held(outcome, "repeated_on_another_sheet")).isEqualTo(3);
    }

    @Test
    void allRowsOfTheSmallerSheetAreHeldInAnyOrder() throws Exception {
        Outcome outcome = take(Book.official().sheet("Casualties 2", HEADER, THIRD, FIRST));

        assertThat(held(outcome, "repeated_on_another_sheet")).isEqualTo(2);
    }

    @Test
    void singleEqualRowsAndEqualRowsOfOneSheetStay() throws Exception {
        Outcome outcome = take(Book.official()
                .sheet("Casualties 2", HEADER, OTHER, OTHER, OTHER, FIRST)
                .sheet("Casualties 3", HEADER, FIRST));

        assertThat(outcome.findings())
                .contains("ROW_PERHAPS_TWICE Casualties 2 A5", "ROW_PERHAPS_TWICE Casualties 3 A2");
        assertThat(held(outcome, "repeated_on_another_sheet")).isZero();
        assertThat(outcome.rows()).hasSize(11);
    }

    @Test
    void rowsOfOtherKindsThatStandOnTwoSheetsAreRefused() throws Exception {
        String[] land = {"Contaminant | CHA (km²) | As of", "cmr | 1 | 2024-12-31", "mixed | 2 | 2024-12-31"};
        Outcome outcome = take(Book.official().sheet("Contamination", land).sheet("Contamination (2)", land));

        assertThat(outcome.findings()).contains("ROW_ON_ANOTHER_SHEET Contamination (2) A2");
        assertThat(outcome.rows().stream().filter(row -> row.startsWith("contamination ")))
                .hasSize(2);
    }

    @Test
    void aRowThatIsStruckThroughIsHeldInBothFormats() throws Exception {
        Path xlsx = Book.official().strike(SHEET, 3).write(folder);
        Path xls = Files.createTempFile(folder, "struck", ".xls");
        try (var from = WorkbookFactory.create(xlsx.toFile(), null, true);
                var to = new HSSFWorkbook();
                var out = Files.newOutputStream(xls)) {
            copy(from, to);
            to.write(out);
        }
        for (Path file : List.of(xlsx, xls)) {
            Outcome outcome = vault.take(DEFINITIONS, file, PLACE);

            assertThat(outcome.findings()).containsExactly("ROW_STRUCK_THROUGH Casualties A3");
            assertThat(held(outcome, "struck_through")).isEqualTo(1);
            assertThat(outcome.rows()).hasSize(6);
        }
    }

    /** Somebody who copies a sheet leaves columns out, puts others in and writes names in capitals. */
    @Test
    void aCopyWithFewerColumnsAndInOtherLettersIsHeld() throws Exception {
        Outcome outcome = take(Book.official()
                .sheet(
                        "For the ministry",
                        "People | Outcome | Place | Province | Date | Incident id",
                        "1 | Killed | a | NORTH | 12/05/2024 | I-1",
                        "2 | Injured | b | NORTH | 13/05/2024 | I-2",
                        "1 | Injured | c | SOUTH | 14/05/2024 | I-3",
                        "7 | Injured | z | SOUTH | 14/06/2024 | I-4"));

        assertThat(outcome.findings()).contains("ROW_ON_ANOTHER_SHEET For the ministry A2");
        assertThat(held(outcome, "repeated_on_another_sheet")).isEqualTo(3);
    }

    /** Without places, equal rows of a day are other people. */
    @Test
    void equalRowsThatSayNoPlaceAreNoCopy() throws Exception {
        String header = "Date | People | Outcome | Sex";
        String row = "2024-05-12 | 1 | killed | male";
        Outcome outcome = take(new Book()
                .sheet("Cover", "Area | Laos", "Source | synthetic-gate", "Data year | 2024")
                .sheet("North", header, row, row, row)
                .sheet(
                        "South",
                        "Date | People | Outcome | Age group",
                        "2024-05-12 | 1 | killed | adult",
                        "2024-05-12 | 1 | killed | adult",
                        "2024-05-12 | 1 | killed | adult"));

        assertThat(held(outcome, "repeated_on_another_sheet")).isZero();
        assertThat(outcome.rows()).hasSize(6);
    }

    /** "12", struck through and followed by 4, is no 124. */
    @Test
    void aNumberOfWhichAPartIsStruckThroughHoldsItsRowInBothFormats() throws Exception {
        Path original = Book.official().write(folder);
        for (String format : List.of(".xlsx", ".xls")) {
            Path file = Files.createTempFile(folder, "struck", format);
            try (var in = Files.newInputStream(original);
                    var from = WorkbookFactory.create(in);
                    var old = new HSSFWorkbook();
                    var out = Files.newOutputStream(file)) {
                copy(from, old);
                Workbook to = format.equals(".xls") ? old : from;
                strikeAPart(to, to.getSheet(SHEET).getRow(2).getCell(4));
                to.write(out);
            }
            Outcome outcome = vault.take(DEFINITIONS, file, PLACE);

            assertThat(outcome.findings()).as(format).containsExactly("ROW_STRUCK_THROUGH Casualties E3");
            assertThat(held(outcome, "struck_through")).isEqualTo(1);
            assertThat(outcome.rows()).hasSize(6);
        }
    }

    private static void strikeAPart(Workbook book, Cell cell) {
        Font line = book.createFont();
        line.setStrikeout(true);
        Font plain = book.createFont();
        RichTextString text = book.getCreationHelper().createRichTextString("124");
        text.applyFont(0, 2, line);
        text.applyFont(2, 3, plain);
        cell.setCellValue(text);
    }

    /** A row of all provinces beside rows of each is what a blank province says. */
    @Test
    void aTotalInTheColumnOfProvincesIsOfTheWholeArea() throws Exception {
        Outcome outcome = take(Book.official()
                .sheet(
                        "Casualty totals",
                        "Period | Province | Killed | Injured | Total casualties",
                        "2024 | Nationalville | 3 | 4 | 7",
                        "2024 | TOTAL | 3 | 4 | 7",
                        "2024 | Total nacional | 3 | 4 | 7",
                        "2024 | всього | 3 | 4 | 7"));

        assertThat(outcome.rows().stream().filter(row -> row.startsWith("casualty_totals ")))
                .hasSize(4)
                .filteredOn(row -> row.contains("admin1=null"))
                .hasSize(3);
    }

    private static void copy(Workbook from, HSSFWorkbook to) {
        Font font = to.createFont();
        to.createFont();
        font.setStrikeout(true);
        CellStyle struck = to.createCellStyle();
        struck.setFont(font);
        for (Sheet sheet : from) {
            Sheet copy = to.createSheet(sheet.getSheetName());
            for (Row row : sheet) {
                Row line = copy.createRow(row.getRowNum());
                for (Cell cell : row) {
                    Cell same = line.createCell(cell.getColumnIndex());
                    if (cell.getCellType() == CellType.NUMERIC) {
                        same.setCellValue(cell.getNumericCellValue());
                    } else if (cell.getCellType() == CellType.STRING) {
                        same.setCellValue(cell.getStringCellValue());
                    }
                    if (from.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout()) {
                        same.setCellStyle(struck);
                    }
                }
            }
        }
    }

    /** Of a record that its sender rejected the one that stands is meant; alone, it holds its victims. */
    @Test
    void aRejectedAccidentHoldsItsVictimsUnlessAnotherOfItsNumberStands() throws Exception {
        Outcome outcome = take(new Book()
                .sheet(
                        "Victims",
                        "Victim ID | Accident ID | Outcome | Sex | Age | Civilian status | Activity",
                        "V-1 | A-1 | Killed | M | 30 | Civilian | x",
                        "V-2 | A-2 | Killed | M | 30 | Civilian | x")
                .sheet(
                        "Accidents",
                        "Accident ID | Accident date | Province | District | Location | Device | Status",
                        "A-1 | 2024-03-04 | North | D | L | AP mine | Approved",
                        "A-1 | 2024-08-04 | South | D | L | AP mine | rejected ",
                        "A-2 | 2024-08-05 | South | D | L | AP mine | Rechazado"));

        assertThat(outcome.findings()).contains("ROW_REJECTED_BY_SENDER Accidents G3");
        assertThat(outcome.rows())
                .hasSize(2)
                .anyMatch(row -> row.contains("held_as=null") && row.contains("admin1=North"))
                .anyMatch(row -> row.contains("held_as=rejected_by_its_sender") && row.contains("admin1=South"));
    }

    private static long held(Outcome outcome, String reason) {
        return outcome.rows().stream()
                .filter(row -> row.contains("held_as=" + reason))
                .count();
    }

    private static Outcome take(Book book) throws Exception {
        Outcome outcome = vault.take(DEFINITIONS, book.write(folder), PLACE);
        assertThat(outcome.problems()).isEmpty();
        return outcome;
    }
}
