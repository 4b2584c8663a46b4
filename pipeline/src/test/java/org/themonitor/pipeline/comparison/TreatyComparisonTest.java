package org.themonitor.pipeline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.pipeline.finding.FindingCode.ACT_AGAINST_TREATY;
import static org.themonitor.pipeline.finding.FindingCode.ACT_NOT_YET_LISTED;
import static org.themonitor.pipeline.finding.FindingCode.COMPLETED_BEFORE_IN_FORCE;
import static org.themonitor.pipeline.finding.FindingCode.DEADLINE_DIFFERS_FROM_TREATY;
import static org.themonitor.pipeline.finding.FindingCode.EXTENSION_AGAINST_TREATY;
import static org.themonitor.pipeline.finding.FindingCode.EXTENSION_STEP_MISSING;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.sheet.ReadWorkbook;
import org.themonitor.pipeline.template.WorkbookOf;

/**
 * The rows of a workbook on treaties against each other, the depositary's list and the texts (checks E4 to E6). Lao PDR
 * is bound by the CCM since 2010-08-01: its clearance was due on 2020-08-01, a first extension to 2025-08-01 is cited.
 */
class TreatyComparisonTest {
    private static final String ACTS = "Treaty | Act | Date";
    private static final String DEADLINES = "Treaty | Obligation | Event | Request number | Date | Deadline";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ccm | clearance | extension_granted | 1 | 2020-11 | 2025-08-01",
                "ccm | clearance | extension_granted | 1 | 2020-11 | 2025-08",
                "ccm | clearance | extension_granted | 1 | 2020-11 | 2021-01-01",
                "ccm | clearance | extension_granted | 2 | 2024-09 | 2030-08-01",
                "ccm | clearance | extension_granted | 2 | 2024-09 | 2030",
                "ccm | clearance | extension_granted | | 2024-09 | 2030-08-01",
                "ccm | clearance | extension_granted | 7 | 2024-09 | ",
                "ccm | clearance | extension_requested | 7 | 2024-09 | 2060-08-01",
                "ccm | stockpile_destruction | extension_granted | 1 | 2017-09 | 2022-08-01",
                // not a party: nothing is due, so there is nothing to compare with
                "mbt | clearance | extension_granted | 7 | 2020-11 | 2060-08-01",
            })
    void anExtensionThatTheTreatyAllowsIsNoFinding(String row) {
        assertThat(deadlines("LAO", row).found(EXTENSION_AGAINST_TREATY, EXTENSION_STEP_MISSING))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-08-02", "2025-09", "2026", "2020-08-01", "2019-01-01"})
    void theFirstExtensionBeginsAtTheDayTheTextGives(String until) {
        ReadWorkbook read = deadlines("LAO", "ccm | clearance | extension_granted | 1 | 2020-11 | " + until);

        assertThat(read.found(EXTENSION_AGAINST_TREATY))
                .containsExactly("EXTENSION_AGAINST_TREATY Deadlines and extensions F2");
        assertThat(read.expected(EXTENSION_AGAINST_TREATY))
                .containsExactly(
                        "a day after 2020-08-01, the deadline before it, and at most 5 years later (CCM Article 4(1))");
        assertThat(read.became()).contains("Deadlines and extensions 2 used");
    }

    @Test
    void theNextExtensionBeginsAtTheOneThatIsCited() {
        ReadWorkbook read = deadlines("LAO", "ccm | clearance | extension_granted | 2 | 2024-09 | 2030-08-02");

        assertThat(read.expected(EXTENSION_AGAINST_TREATY))
                .containsExactly(
                        "a day after 2025-08-01, the deadline before it, and at most 5 years later (CCM Article 4(1))");
    }

    @Test
    void theNextExtensionBeginsAtTheOneInAnyOtherRow() {
        ReadWorkbook read = deadlines(
                "LAO",
                "ccm | clearance | extension_granted | 3 | 2029-09 | 2035-08-01",
                "ccm | clearance | extension_granted | 2 | 2024-09 | 2030-08-01");

        assertThat(read.found(EXTENSION_AGAINST_TREATY, EXTENSION_STEP_MISSING)).isEmpty();
    }

    @Test
    void aStepThatNobodyToldIsMissingAndNotGuessed() {
        ReadWorkbook read = deadlines(
                "LAO",
                "ccm | clearance | extension_granted | 3 | 2024-09 | 2030-08-01",
                "ccm | stockpile_destruction | extension_granted | 2 | 2017-09 | 2022-08-01");

        assertThat(read.found(EXTENSION_STEP_MISSING))
                .containsExactly(
                        "EXTENSION_STEP_MISSING Deadlines and extensions D2",
                        "EXTENSION_STEP_MISSING Deadlines and extensions D3");
        assertThat(read.expected(EXTENSION_STEP_MISSING))
                .containsExactly(
                        "a row for extension 2, at whose deadline this one begins",
                        "a row for extension 1, at whose deadline this one begins");
        assertThat(read.found(EXTENSION_AGAINST_TREATY)).isEmpty();
    }

    /** An unnumbered one may extend any other, but never itself, however often it is told. */
    @Test
    void anExtensionWithoutNumberBeginsAtTheLastOfTheOthers() {
        String row = "ccm | clearance | extension_granted | | 2024-09 | 2030-08-02";

        ReadWorkbook read = deadlines("LAO", row, row);

        assertThat(read.found(EXTENSION_AGAINST_TREATY))
                .containsExactly("EXTENSION_AGAINST_TREATY Deadlines and extensions F2:F3");
        assertThat(read.expected(EXTENSION_AGAINST_TREATY))
                .allMatch(expected -> expected.startsWith("a day after 2025-08-01,"));
        assertThat(deadlines("LAO", row, "ccm | clearance | extension_granted | | 2024-09 | 2028-08-01")
                        .found(EXTENSION_AGAINST_TREATY))
                .isEmpty();
    }

    @Test
    void noExtensionOfWhatTheTextLetsNobodyExtend() {
        ReadWorkbook read =
                deadlines("AFG", "mbt | stockpile_destruction | extension_granted | 1 | 2002-09 | 2008-03-01");

        assertThat(read.found(EXTENSION_AGAINST_TREATY))
                .containsExactly("EXTENSION_AGAINST_TREATY Deadlines and extensions C2");
        assertThat(read.expected(EXTENSION_AGAINST_TREATY)).containsExactly("no extension; MBT Article 4 allows none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ccm | clearance | completed | | 2010-08 | ",
                "ccm | clearance | completed | | 2010-08-01 | ",
                "ccm | clearance | completed | | 2010 | ",
                "mbt | clearance | completed | | 2001-01-01 | ",
                "ccm | clearance | deadline_set | | 2010-07-31 | 2020-08-01",
            })
    void whatIsDoneOnceBoundIsNoFinding(String row) {
        assertThat(deadlines("LAO", row).found(COMPLETED_BEFORE_IN_FORCE, DEADLINE_DIFFERS_FROM_TREATY))
                .isEmpty();
    }

    @Test
    void whatIsDoneBeforeBeingBoundIsSaidAndStays() {
        ReadWorkbook read = deadlines("LAO", "ccm | clearance | completed | | 2010-07-31 | ");

        assertThat(read.found(COMPLETED_BEFORE_IN_FORCE))
                .containsExactly("COMPLETED_BEFORE_IN_FORCE Deadlines and extensions E2");
        assertThat(read.expected(COMPLETED_BEFORE_IN_FORCE))
                .containsExactly("2010-08-01, the day of entry into force for the State, or later");
        assertThat(read.became()).contains("Deadlines and extensions 2 used");
    }

    @Test
    void aStockpileDestroyedBeforeBeingBoundIsSaidAndStays() {
        ReadWorkbook read = ReadWorkbook.of(
                "LAO",
                WorkbookOf.sheet(
                        "Stockpiles",
                        "Treaty | Item | Event | Quantity | Date",
                        "ccm | submunition | completed | | 2010-07",
                        "ccm | submunition | completed | | 2010-08",
                        "ccm | submunition | destroyed | 7 | 2009"));

        assertThat(read.found(COMPLETED_BEFORE_IN_FORCE)).containsExactly("COMPLETED_BEFORE_IN_FORCE Stockpiles E2");
        assertThat(read.became()).contains("Stockpiles 2 used", "Stockpiles 3 used", "Stockpiles 4 used");
    }

    @Test
    void anActAfterTheListIsHeldAgainstTheListAndTheOtherRows() {
        ReadWorkbook read = acts(
                "LAO",
                "mbt | accession | 2026-04-01",
                "mbt | accession | 2026-05-01",
                "ccm | provisional_application | 2026-04-01");

        assertThat(read.found(ACT_AGAINST_TREATY))
                .containsExactly("ACT_AGAINST_TREATY Treaty actions B3", "ACT_AGAINST_TREATY Treaty actions B4");
        assertThat(read.expected(ACT_AGAINST_TREATY))
                .containsExactly(
                        "an act that MBT Article 16 allows after what the State did: accession 2026-04-01",
                        "an act that CCM Article 18 allows after what the State did:"
                                + " signature 2008-12-03, ratification 2009-03-18");
        assertThat(read.found(ACT_NOT_YET_LISTED)).containsExactly("ACT_NOT_YET_LISTED Treaty actions C2:C4");
    }

    @Test
    void aStateThatDidNothingCanWithdrawFromNothing() {
        ReadWorkbook read = acts("LAO", "mbt | withdrawal_notice | 2026-04-01");

        assertThat(read.found(ACT_AGAINST_TREATY)).containsExactly("ACT_AGAINST_TREATY Treaty actions B2");
        assertThat(read.expected(ACT_AGAINST_TREATY))
                .containsExactly("an act that MBT Article 20(2) allows a State that has done none under the treaty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mbt | accession | 2026-04-01",
                // a month or a year holds no day that could contradict
                "mbt | withdrawal_notice | 2026-04",
                "ccm | accession | 2026",
                // an older one is compared with the list alone
                "ccm | ratification | 2009-03-18",
                "mbt | withdrawal_notice | 2004-05-07",
            })
    void anActWithoutContradictionIsNoFinding(String row) {
        assertThat(acts("LAO", row).found(ACT_AGAINST_TREATY)).isEmpty();
    }

    @Test
    void anAreaThatIsNoStateDoesNoActs() {
        ReadWorkbook read = acts("XKX", "ccm | accession | 2010-01-25", "ccm | accession | 2026-04-01");

        assertThat(read.found(ACT_AGAINST_TREATY)).containsExactly("ACT_AGAINST_TREATY Treaty actions B2:B3");
        assertThat(read.expected(ACT_AGAINST_TREATY)).containsOnly("an act of a State; this area was none on that day");
        assertThat(read.found(ACT_NOT_YET_LISTED)).isEmpty();
    }

    private static ReadWorkbook acts(String area, String... rows) {
        return ReadWorkbook.of(area, WorkbookOf.sheet("Treaty actions", under(ACTS, rows)));
    }

    private static ReadWorkbook deadlines(String area, String... rows) {
        return ReadWorkbook.of(area, WorkbookOf.sheet("Deadlines and extensions", under(DEADLINES, rows)));
    }

    private static String[] under(String header, String... rows) {
        return Stream.concat(Stream.of(header), Stream.of(rows)).toArray(String[]::new);
    }
}
