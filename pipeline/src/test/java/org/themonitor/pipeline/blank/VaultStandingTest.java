package org.themonitor.pipeline.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.ForeignIntake;
import org.themonitor.pipeline.workbook.XlsxOf;

/** What workbooks of 2024 said and may still stand when those for 2025 are asked for. */
@Tag("long")
class VaultStandingTest {
    private static final Definitions DEFINITIONS = BuiltIn.DEFINITIONS;

    @TempDir
    Path folder;

    private final Blank blank = new Blank(
            Blanks.blank("en").area(),
            Optional.empty(),
            2025,
            "en",
            Blanks.blank("en").asOf());

    @Test
    void theLastEventThatMovedADeadlineCounts() throws Exception {
        take(
                "first.xlsx",
                "Deadlines and extensions",
                "Treaty|Obligation|Event|Date|Deadline",
                "ccm|clearance|deadline_set|2010-08-01|2020-08-01",
                "ccm|clearance|extension_granted|2019-09|2025-08-01",
                "ccm|clearance|extension_requested|2024-03|2030-08-01",
                "ccm|stockpile_destruction|deadline_set|2010-08-01|2018-08-01",
                "ccm|stockpile_destruction|completed|2017|");

        assertThat(standing(2025).of("deadlines", blank).rows())
                .extracting(row -> row.get("obligation") + " " + row.get("deadline_on"))
                .containsExactly("clearance 2025-08-01");
    }

    @Test
    void aLaterWorkbookReplacesTheKindsItSends() throws Exception {
        take(
                "first.xlsx",
                "National legislation",
                "Treaty|Class|Title of the law",
                "ccm|specific_law|Law on Munitions");
        take("second.xlsx", "Contamination", "Contaminant|As of|CHA (m²)", "cmr|2023|5", "apm|2023|7");
        take("third.xlsx", "Contamination", "Contaminant|As of|CHA (m²)", "cmr|2024|6");

        Standing standing = standing(2025);
        assertThat(standing.of("contamination", blank).rows())
                .extracting(row -> row.get("happened_on") + " " + row.get("cha_m2"))
                .containsExactly("2024 6.00");
        assertThat(standing.of("national_legislation", blank).rows())
                .extracting(row -> row.get("title_of_law"))
                .containsExactly("Law on Munitions");
        assertThat(standing.of("national_legislation", blank).areOwnWords()).isTrue();
    }

    /** Both confirmed, two days of one province would be added up. */
    @Test
    void ofEachPartOfTheLandItsLatestDayStands() throws Exception {
        take(
                "first.xlsx",
                "Contamination",
                "Contaminant|Province|As of|CHA (m²)",
                "cmr|A|2022|5",
                "cmr|A|2023-06|4",
                "cmr|B|2022|7",
                "antipersonnel_mine|A|2022|9");

        assertThat(standing(2025).of("contamination", blank).rows())
                .extracting(row -> row.get("admin1") + " " + row.get("cha_m2"))
                .containsExactly("A 4.00", "B 7.00", "A 9.00");
    }

    @Test
    void nothingElseIsEverFilledIn() throws Exception {
        take("first.xlsx", "Casualties", "Date|People|Outcome", "2024-03-04|2|killed");
        take("second.xlsx", "Land release", "Period|Contaminant|Kind of task|Cleared (m²)", "2024|cmr|bac|24");

        for (String table : List.of("casualties", "land_release", "stockpiles", "mine_action_support")) {
            assertThat(standing(2025).of(table, blank).rows()).isEmpty();
        }
    }

    @Test
    void onlyEarlierYearsStandAndOnlyWhereSomethingWasReported() throws Exception {
        assertThat(standing(2025).of("contamination", blank).rows()).isEmpty();

        take("first.xlsx", "Contamination", "Contaminant|As of|CHA (m²)", "cmr|2023|5");

        assertThat(standing(2024).of("contamination", blank).rows()).isEmpty();
        assertThat(standing(2025).of("contamination", blank).rows()).hasSize(1);
    }

    private Standing standing(int dataYear) throws IOException {
        return VaultStanding.before(
                dataYear,
                folder.resolve("vault/vault.duckdb"),
                DEFINITIONS,
                new Archive(folder.resolve("archive")).receipts());
    }

    private void take(String name, String sheet, String... lines) throws IOException {
        List<List<String>> rows =
                Stream.of(lines).map(line -> List.of(line.split("\\|", -1))).toList();
        try (XlsxOf xlsx = new XlsxOf()) {
            ForeignIntake.of(xlsx.sheet(sheet, rows).write(folder.resolve(name)), "LAO", folder)
                    .close();
        }
    }
}
