package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.book.FilledList;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.editor.EditorLists;
import org.themonitor.pipeline.editor.ListDecisions;
import org.themonitor.pipeline.editor.TablesOfLists;

/** The list of sources of which nobody says whether they gave the year in full. */
@Tag("long")
class CoverageListTest {
    private static final String ROW = "2025|2|killed|civilian|adult|male|improvised_mine|";
    private static final String BEFORE = "2024|7|killed|civilian|adult|male|improvised_mine|";

    @TempDir
    Path folder;

    private SmallEdition edition;

    @BeforeEach
    void begin() {
        edition = new SmallEdition(folder);
    }

    private Path list() throws Exception {
        edition.intake();
        Path outbox = folder.resolve("outbox");
        Path tables = TablesOfLists.make(
                edition.definitions(),
                SmallEdition.edition(),
                EditionDecisions.load(edition.decisions(), SmallEdition.ID),
                edition.vault(),
                edition.receipts());
        new EditorLists(edition.definitions(), SmallEdition.edition(), outbox)
                .write(tables, edition.vault(), edition.receipts());
        return outbox.resolve("coverage.xlsx");
    }

    private List<String> lines() throws Exception {
        return FilledList.read(list()).lines().stream()
                .map(line -> "%s %s %s: %s rows, %s people, %s before, %s"
                        .formatted(
                                line.text("area"),
                                line.text("source"),
                                line.text("incident_year"),
                                line.text("rows"),
                                line.text("people"),
                                line.text("people_last_year"),
                                line.text("said")))
                .toList();
    }

    private void sent(String area, String name, String question, String... rows) throws Exception {
        String[] lines = new String[rows.length + 5];
        lines[0] = "# Cover";
        lines[1] = "Area|" + area;
        lines[2] = question;
        lines[3] = "# Casualties";
        lines[4] = SmallEdition.HEADERS;
        System.arraycopy(rows, 0, lines, 5, rows.length);
        edition.workbookOf(area, name, lines);
    }

    private void sendAll() throws Exception {
        sent("LAO", "nra", "Casualties: years given in full|2025", ROW);
        sent("TCD", "nra", "No casualties known in this year|yes", BEFORE);
        sent("KHM", "cmvis", "Casualties: years given in full|2024", ROW, BEFORE);
        sent("AFG", "centre", "Casualties: years given in full|", ROW, ROW);
        sent("MLI", "centre", "Casualties: years given in full|");
        edition.workbook("YEM", "agency", ROW);
    }

    @Test
    void namesEachWithWhatItSaidTheGreatestYearBeforeFirst() throws Exception {
        sendAll();
        assertThat(lines())
                .containsExactly(
                        "KHM cmvis 2025: 1 rows, 2 people, 7 before, full: 2024 to 2024",
                        "AFG centre 2025: 2 rows, 4 people, 0 before, asked, and nothing is answered",
                        "YEM agency 2025: 1 rows, 2 people, 0 before, its cover does not ask",
                        "MLI centre 2025: 0 rows, 0 people, 0 before, asked, and nothing is answered");
    }

    @Test
    void anAnswerBecomesALineAndIsAskedNoMore() throws Exception {
        sendAll();
        edition.decide(
                "lm2026/coverage.yml", "area: MLI, incident_year: \"2024-2025\", value: partial, reason_code: other");
        Path list = list();
        fill(list, 0, "full", "other", "the list was read whole", "A. Editor", "2026-05-01");
        fill(list, 1, "partial", "other", "it says nothing", "A. Editor", "2026-05-01");
        assertThat(ListDecisions.take(list, BuiltIn.DEFINITIONS, edition.decisions(), edition.vault()))
                .isEqualTo(new ListDecisions.Outcome(
                        List.of(new ListDecisions.Written("lm2026/coverage.yml", 2, 0)), List.of()));
        assertThat(Files.readString(edition.decisions().resolve("lm2026/coverage.yml")))
                .contains(
                        "- {area: \"KHM\", source: \"cmvis\", incident_year: \"2025\", value: \"full\", reason_code: \"other\","
                                + " reason: \"the list was read whole\"");
        assertThat(lines()).containsExactly("YEM agency 2025: 1 rows, 2 people, 0 before, its cover does not ask");
    }

    @Test
    void aDecisionAgainstOneThatStandsIsToldAtItsRow() throws Exception {
        sendAll();
        Path list = list();
        edition.decide(
                "lm2026/coverage.yml",
                "area: KHM, source: cmvis, incident_year: 2025, value: partial, reason_code: other");
        fill(list, 0, "full", "other", "the list was read whole", "A. Editor", "2026-05-01");
        assertThat(ListDecisions.take(list, BuiltIn.DEFINITIONS, edition.decisions(), edition.vault())
                        .problems())
                .singleElement()
                .asString()
                .contains("this decision says of 2025 what line 2 says otherwise; keep one line for each year");
    }

    /** From the decision to the day; row 0 is the first one below the header. */
    private static void fill(Path list, int row, String... texts) throws Exception {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(list)) {
            book = new XSSFWorkbook(in);
        }
        try (book;
                OutputStream out = Files.newOutputStream(list)) {
            XSSFSheet sheet = book.getSheetAt(0);
            int header = 0;
            while (sheet.getRow(header) == null || column(sheet.getRow(header)) < 0) {
                header++;
            }
            int column = column(sheet.getRow(header));
            for (int index = 0; index < texts.length; index++) {
                sheet.getRow(header + 1 + row).getCell(column + index).setCellValue(texts[index]);
            }
            book.write(out);
        }
    }

    private static int column(Row row) {
        for (int index = 0; index < row.getLastCellNum(); index++) {
            if (row.getCell(index) != null
                    && row.getCell(index).getStringCellValue().equals("decision")) {
                return index;
            }
        }
        return -1;
    }
}
