package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.intake.TrialVault.Outcome;

/** What people do not see is read or left out as the template says, and told at its place. */
class UnseenCellsTest {
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
    void aValueUnderMergedCellsIsReadAndTold() throws Exception {
        Outcome outcome = take(Book.official().merge(SHEET, "E3:E4"), DEFINITIONS);

        assertThat(outcome.findings()).containsExactly("CELLS_MERGED Casualties E3", "CELLS_MERGED Casualties E4");
        assertThat(outcome.rows()).hasSize(6);
    }

    /** Whether the value holds for the other rows is not guessed. */
    @Test
    void aValueOverSeveralRowsIsReadForTheFirstAndTold() throws Exception {
        Outcome outcome =
                take(Book.official().merge(SHEET, "B3:B4").set(SHEET, "B4", "").set(SHEET, "A4", ""), DEFINITIONS);

        assertThat(outcome.findings()).containsExactly("VALUE_MISSING Casualties B4", "CELLS_MERGED Casualties B3");
        assertThat(outcome.rows()).hasSize(5);
    }

    @Test
    void mergedCellsThatHideNothingAreNoFinding() throws Exception {
        Book book = Book.official()
                .line(SHEET, 8, "")
                .merge(SHEET, "A8:L9")
                .merge(SHEET, "L3:M3")
                .merge("Cover", "B1:D1");

        assertThat(take(book, DEFINITIONS).findings()).isEmpty();
    }

    @Test
    void aHiddenColumnIsToldWhereItHoldsSomething() throws Exception {
        Book book = Book.official().hideColumn(SHEET, 3).hideColumn(SHEET, 11);

        assertThat(take(book, DEFINITIONS).findings()).containsExactly("COLUMN_HIDDEN Casualties D1");
    }

    @Test
    void aTemplateMayLeaveHiddenRowsAndSheetsOut() throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve("small.yml"), """
                template: small
                title: A small list
                language: en
                sheets:
                  - sheet: "List*"
                    recognise: [Day, Fate]
                    into: casualties
                    row_kind: individual
                    hidden: ignore
                    set: {people: 1, people_qualifier: exact, civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown_device}
                    columns:
                      Day: {to: incident_date, as: date}
                      Fate: {to: outcome, as: term(outcome)}
                """);
        Book book = new Book()
                .sheet("List 1", "Day | Fate", "2024-01-01 | killed", "2024-01-02 | killed", "2024-01-03 | killed")
                .sheet("List 2", "Day | Fate", "2024-01-04 | killed")
                .hideRow("List 1", 3)
                .hide("List 2");

        Outcome outcome = take(book, BuiltIn.with(templates));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.findings()).containsExactly("ROW_HIDDEN List 1 A3", "SHEET_HIDDEN List 2");
        assertThat(outcome.rows())
                .hasSize(2)
                .noneMatch(row -> row.contains("2024-01-02") || row.contains("2024-01-04"));
    }

    private Outcome take(Book book, Definitions definitions) throws Exception {
        return vault.take(definitions, book.write(folder), PLACE);
    }
}
