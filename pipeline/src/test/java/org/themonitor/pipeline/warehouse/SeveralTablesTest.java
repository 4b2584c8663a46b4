package org.themonitor.pipeline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.warehouse.TrialVault.Outcome;

/** Headers and sums among the rows of a sheet, and sheets under a name of their own. */
class SeveralTablesTest {
    private static final Coordinates PLACE = new Coordinates("LAO", "synthetic-gate", 2024);
    private static final Definitions DEFINITIONS = Definitions.load(null, Path.of("none"));
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

    private static Outcome take(Book book) throws Exception {
        Outcome outcome = vault.take(DEFINITIONS, book.write(folder), PLACE);
        assertThat(outcome.problems()).isEmpty();
        return outcome;
    }
}
