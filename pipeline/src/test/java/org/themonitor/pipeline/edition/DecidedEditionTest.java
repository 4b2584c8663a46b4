package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.decision.CorrectionRefusedException;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/** What editors decide, from the line in a file to the figure and back. */
@Tag("long")
class DecidedEditionTest {
    private static final String TWO_KILLED = "2025|2|killed|civilian|adult|male|improvised_mine";
    private static final String ONE_INJURED = "2025|1|injured|civilian|child|female|other_erw";
    private static final String BARE_CLUSTER = "2025|4|injured|civilian|adult|male|cluster_munition";

    private static final String HELD =
            "select area, incident_year, source, reason, rows, people from core.held_casualties";

    private static final String ASKED =
            "publish.casualties_by_year, publish.area_casualty_profile, core.held_casualties,"
                    + " core.row_decisions, core.sheets_no_longer_sent, checks.decisions_reach_rows";

    @TempDir
    Path folder;

    private SmallEdition edition;

    @BeforeEach
    void begin() {
        edition = new SmallEdition(folder, ASKED);
    }

    @Test
    void oneSourceCountsWithoutADecision() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        assertThat(edition.total()).isEqualTo("3 at_least");
        assertThat(edition.ask(HELD)).isEmpty();
    }

    @Test
    void anOverlapThatNobodyDecidedIsHeldWholeAndListedWithItsSize() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        edition.workbook("LAO", "hospital", TWO_KILLED);
        edition.workbook("KHM", "cmvis", ONE_INJURED);
        assertThat(edition.total()).isEqualTo("1 incomplete");
        assertThat(edition.ask(HELD))
                .containsExactly(
                        "LAO 2025 nra undecided_source_overlap 2 3", "LAO 2025 hospital undecided_source_overlap 1 2");
    }

    @Test
    void sourcesOfDifferentYearsDoNotOverlap() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED);
        edition.workbook("LAO", "hospital", ONE_INJURED.replace("2025|", "2024|"));
        assertThat(edition.total()).isEqualTo("2 at_least");
    }

    @Test
    void sourceUseSaysWhichCountAndWhatItLeavesOutIsHeld() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        edition.workbook("LAO", "hospital", TWO_KILLED);
        edition.workbook("LAO", "media", ONE_INJURED);
        String lao = "area: LAO, record_kind: casualties, reason_code: overlap, ";
        edition.decide("lm2026/source_use.yml", lao + "incident_year: 2025, source: nra, use: primary");
        assertThat(edition.total()).isEqualTo("3 incomplete");
        edition.decide(
                "lm2026/source_use.yml",
                lao + "incident_year: 2025, source: nra, use: primary",
                lao + "incident_year: 2025, source: hospital, use: not_used",
                lao + "incident_year: all, source: media, use: supplement");
        assertThat(edition.total()).isEqualTo("4 at_least");
        assertThat(edition.ask(
                        "select not_counted, count(*) from core.casualty_rows group by all order by 1 nulls last"))
                .containsExactly("source_not_used 1", "null 3");
    }

    @Test
    void anExclusionTakesABlockOutAndDeletingItsLineBringsItBack() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        String before = edition.buildId();
        edition.decide(
                "lm2026/inclusions.yml",
                "source: nra, area: LAO, incident_year: 2025, record_kind: casualties, decision: exclude,"
                        + " reason_code: command_detonated");
        assertThat(edition.total()).isEqualTo("none");
        assertThat(edition.workbooksRead).isZero();
        assertThat(edition.ask("select distinct not_counted from core.casualty_rows"))
                .containsExactly("excluded_by_decision:command_detonated");
        assertThat(edition.buildId()).isNotEqualTo(before);
        edition.decide("lm2026/inclusions.yml");
        assertThat(edition.total()).isEqualTo("3 at_least");
    }

    @Test
    void whatAnOlderEditionDecidedHoldsUntilThisOneDecidesAnew() throws Exception {
        String receipt = edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        edition.workbook("LAO", "hospital", BARE_CLUSTER);
        edition.decide(
                "lm2025/source_use.yml",
                "area: LAO, record_kind: casualties, incident_year: all, source: nra, use: primary, reason_code: overlap",
                "area: LAO, record_kind: casualties, incident_year: all, source: hospital, use: not_used,"
                        + " reason_code: overlap");
        String row = "row: " + receipt + "/Casualties/3, reason_code: estimate, decision: ";
        edition.decide(
                "lm2025/inclusions.yml",
                row + "exclude",
                "row: LAO-nra-2024-1f3a9c2e/Casualties/3," + " reason_code: estimate, decision: exclude");
        String before = edition.buildId();
        assertThat(edition.total()).isEqualTo("2 at_least");
        assertThat(edition.ask("select distinct file, line from core.row_decisions order by all"))
                .containsExactly("lm2025/inclusions.yml 2", "lm2025/source_use.yml 2", "lm2025/source_use.yml 3");
        assertThat(edition.warns("decisions_reach_rows")).isFalse();

        edition.decide("lm2026/inclusions.yml", row + "none");
        assertThat(edition.buildId()).isNotEqualTo(before);
        assertThat(edition.total()).isEqualTo("3 at_least");
        edition.decide("lm2027/inclusions.yml", row + "hold");
        assertThat(edition.total()).isEqualTo("3 at_least");
    }

    /** Two lines follow their rows to the same one in a third workbook. */
    @Test
    void ofTwoLinesThatReachARowEquallyNarrowlyTheNewestEditionsHolds() throws Exception {
        String first = edition.workbook("LAO", "nra", TWO_KILLED);
        String second = edition.workbook("LAO", "nra", ONE_INJURED, TWO_KILLED);
        edition.workbook("LAO", "nra", ONE_INJURED, BARE_CLUSTER, TWO_KILLED);
        edition.decide(
                "lm2025/inclusions.yml", "row: " + first + "/Casualties/2, decision: exclude, reason_code: attack");
        edition.decide(
                "lm2026/inclusions.yml", "row: " + second + "/Casualties/3, decision: hold, reason_code: estimate");
        assertThat(edition.ask("select source_row_id, decision, reason_code from core.casualty_inclusions"
                        + " where source_row_id not in ('" + first + "/Casualties/2', '" + second + "/Casualties/3')"))
                .singleElement()
                .asString()
                .endsWith(" hold estimate");
    }

    @Test
    void aDecisionOnARowComesBeforeOneOnItsBlock() throws Exception {
        String receipt = edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        edition.decide(
                "lm2026/inclusions.yml",
                "receipt: " + receipt + ", decision: hold, reason_code: estimate",
                "row: " + receipt + "/Casualties/3, decision: include, reason_code: other");
        assertThat(edition.total()).isEqualTo("1 incomplete");
        assertThat(edition.ask(HELD)).containsExactly("LAO 2025 nra held_by_decision 1 2");
    }

    @Test
    void anEstimateThatIsIncludedCountsAndIsAbout() throws Exception {
        String receipt = edition.workbook("LAO", "nra", TWO_KILLED.replace("|2|", "|~5|"), ONE_INJURED);
        assertThat(edition.total()).isEqualTo("1 incomplete");
        assertThat(edition.ask(HELD + " where qualifier = 'about'")).containsExactly("LAO 2025 nra estimate 1 5");
        edition.decide(
                "lm2026/inclusions.yml", "row: " + receipt + "/Casualties/2, decision: include, reason_code: estimate");
        assertThat(edition.total()).isEqualTo("6 about");
        assertThat(edition.ask("select measure, count, qualifier from publish.area_casualty_profile"
                        + " where measure in ('killed', 'injured', 'total') order by measure"))
                .containsExactly("injured 1 at_least", "killed 5 about", "total 6 about");
    }

    @Test
    void aDecisionOnARowFollowsItIntoTheWorkbookThatIsSentAnew() throws Exception {
        String receipt = edition.workbook("LAO", "nra", ONE_INJURED, TWO_KILLED, TWO_KILLED);
        edition.decide(
                "lm2026/inclusions.yml",
                "row: " + receipt + "/Casualties/3, decision: exclude, reason_code: command_detonated");
        assertThat(edition.total()).isEqualTo("3 at_least");

        String sorted = edition.workbook("LAO", "nra", TWO_KILLED, TWO_KILLED, BARE_CLUSTER, ONE_INJURED);
        // the bare cluster munition may still count
        assertThat(edition.total()).isEqualTo("3 incomplete");
        assertThat(edition.ask("select source_row_id from core.casualty_rows"
                        + " where not_counted = 'excluded_by_decision:command_detonated'"))
                .containsExactly(sorted + "/Casualties/2");
        assertThat(edition.warns("decisions_reach_rows")).isFalse();

        edition.workbook("LAO", "nra", ONE_INJURED, TWO_KILLED.replace("|2|", "|5|"));
        assertThat(edition.total()).isEqualTo("6 at_least");
        assertThat(edition.warns("decisions_reach_rows")).isTrue();
    }

    @Test
    void aRowThatKeepsItsIdButCountsOthersHasToBeDecidedAnew() throws Exception {
        String headers = SmallEdition.HEADERS + "|row_id";
        String receipt =
                edition.workbookWithHeaders(headers, "LAO", "nra", TWO_KILLED + "||r-1", ONE_INJURED + "||r-2");
        edition.decide(
                "lm2026/inclusions.yml", "row: " + receipt + "/Casualties/2, decision: exclude, reason_code: estimate");
        edition.workbookWithHeaders(headers, "LAO", "nra", ONE_INJURED + "||r-2", TWO_KILLED + "||r-1");
        assertThat(edition.total()).isEqualTo("1 at_least");
        assertThat(edition.warns("decisions_reach_rows")).isFalse();

        edition.workbookWithHeaders(headers, "LAO", "nra", ONE_INJURED + "||r-2", BARE_CLUSTER + "||r-1");
        assertThat(edition.ask("select distinct not_counted from core.casualty_rows where people = 4"))
                .containsExactly("changed_since_it_was_decided");
        assertThat(edition.warns("decisions_reach_rows")).isTrue();
    }

    @Test
    void aCorrectionOfAWorkbookThatWasSentAnewIsTold() throws Exception {
        String receipt = edition.workbook("LAO", "nra", TWO_KILLED);
        edition.decide("corrections.yml", "receipt: " + receipt + ", sheet: Casualties, cell: B2, expect: 2, value: 4");
        assertThat(edition.total()).isEqualTo("4 at_least");
        assertThat(edition.warns("decisions_reach_rows")).isFalse();
        edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        assertThat(edition.total()).isEqualTo("3 at_least");
        assertThat(edition.warns("decisions_reach_rows")).isTrue();
    }

    @Test
    void aDecisionOnAReasonLeavesTheOtherReasonsInForce() throws Exception {
        edition.workbook("LAO", "nra", BARE_CLUSTER, ONE_INJURED);
        edition.workbook("LAO", "hospital", TWO_KILLED);
        String block = "source: nra, area: LAO, incident_year: 2025, record_kind: casualties, decision: include,"
                + " reason_code: overlap, held_as: ";
        edition.decide("lm2026/inclusions.yml", block + "undecided_source_overlap");
        assertThat(edition.ask(HELD))
                .containsExactly(
                        "LAO 2025 nra cluster_munition_cause_unknown 1 4",
                        "LAO 2025 hospital undecided_source_overlap 1 2");
        edition.decide(
                "lm2026/inclusions.yml", block + "undecided_source_overlap", block + "cluster_munition_cause_unknown");
        assertThat(edition.total()).isEqualTo("5 incomplete");
    }

    @Test
    void aLaterWorkbookOfTheSameSourceReplacesTheEarlierOne() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED);
        edition.workbook("LAO", "nra", ONE_INJURED);
        assertThat(edition.total()).isEqualTo("1 at_least");
        assertThat(edition.ask("from core.sheets_no_longer_sent")).isEmpty();
    }

    @Test
    void anEmptySheetReplacesNothingAndIsListed() throws Exception {
        String earlier = edition.workbook("LAO", "nra", TWO_KILLED);
        String later = edition.workbook("LAO", "nra");
        assertThat(edition.total()).isEqualTo("2 at_least");
        assertThat(edition.ask("from core.sheets_no_longer_sent"))
                .containsExactly("LAO nra 2025 casualties " + earlier + " " + later + " sheet_empty 1");
    }

    @Test
    void aCorrectionIsReadInPlaceOfTheCellAndReReadsOneWorkbookOnly() throws Exception {
        String receipt = edition.workbook("LAO", "nra", TWO_KILLED);
        edition.workbook("KHM", "cmvis", ONE_INJURED);
        assertThat(edition.total()).isEqualTo("3 at_least");
        edition.decide(
                "corrections.yml", "receipt: " + receipt + ", sheet: Casualties, cell: B2, expect: 2, value: 12");
        assertThat(edition.total()).isEqualTo("13 at_least");
        edition.decide("corrections.yml", "row: " + receipt + "/Casualties/2, column: B, expect: 2, value: 7");
        assertThat(edition.total()).isEqualTo("8 at_least");
        edition.decide("corrections.yml", "source: nra, area: LAO, sheet: Casualties, cell: B2, expect: 2, value: 5");
        edition.intake();
        assertThat(edition.workbooksRead).isEqualTo(1);
        assertThat(edition.ask("select cell, source_row_id from staging.corrected_cells"))
                .containsExactly("B2 " + receipt + "/Casualties/2");
        edition.decide("corrections.yml");
        assertThat(edition.total()).isEqualTo("3 at_least");
    }

    @Test
    void aCorrectionWhoseCellHoldsSomethingElseStopsTheRunAndIsNamed() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED);
        edition.decide("corrections.yml", "source: nra, sheet: Casualties, cell: B2, expect: 3, value: 12");
        assertThatThrownBy(() -> edition.run())
                .isInstanceOf(CorrectionRefusedException.class)
                .hasMessageContaining("corrections.yml line 2")
                .hasMessageContaining("B2")
                .hasMessageContaining("it holds 2");
        edition.decide("corrections.yml", "source: nra, sheet: Casualties, cell: B9, expect: 3, value: 12");
        assertThatThrownBy(() -> edition.run()).isInstanceOf(CorrectionRefusedException.class);
        edition.decide("corrections.yml", "source: nra, sheet: Victims, cell: B2, expect: 2, value: 12");
        assertThatThrownBy(() -> edition.run())
                .isInstanceOf(CorrectionRefusedException.class)
                .hasMessageContaining("no sheet of that name");
    }

    @Test
    void textThatMayNameAPersonIsExpectedByItsKeyedHashOnly() throws Exception {
        edition.workbook("LAO", "nra", TWO_KILLED.replace("killed", "Somchai"), ONE_INJURED);
        assertThat(edition.total()).isEqualTo("1 incomplete");
        String cell = "source: nra, sheet: Casualties, cell: C2, value: killed, ";
        edition.decide("corrections.yml", cell + "expect: Somchai");
        assertThatThrownBy(() -> edition.definitions())
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("corrections.yml line 2");
        edition.decide("corrections.yml");
        String keyed = edition.definitions().decisions().secret().keyed("Somchai");
        edition.decide("corrections.yml", cell + "expect_keyed: " + keyed);
        assertThat(edition.total()).isEqualTo("3 at_least");
        assertThat(Files.readString(edition.decisions().resolve("corrections.yml")))
                .doesNotContain("Somchai");
    }

    private static final String TOTALS = "Period|Killed|Injured|Survival not known|Total casualties|Qualifier";

    /** The limit protects from a telephone number; that a number is none says an editor, for its cell alone. */
    @Test
    void aCorrectionOfACellToWhatItHoldsConfirmsANumberAboveItsLimit() throws Exception {
        edition.workbookOf("LAO", "nra", "# Casualty totals", TOTALS, "2025|2000000||||", "2025|3000000||||");
        String killed = "select killed from staging.casualty_totals order by killed";
        assertThat(edition.ask(killed)).isEmpty();

        String cell = "source: nra, sheet: Casualty totals, cell: B2, ";
        edition.decide("corrections.yml", cell + "expect: 2000000, value: 2000000");
        assertThat(edition.ask(killed)).containsExactly("2000000");
        edition.decide("corrections.yml", cell + "expect: 2000001, value: 2000001");
        assertThatThrownBy(() -> edition.run()).isInstanceOf(CorrectionRefusedException.class);
    }

    @Test
    void noCorrectionConfirmsWhatNoSumCanHold() throws Exception {
        edition.workbookOf("LAO", "nra", "# Casualty totals", TOTALS, "2025|200000000||||");
        edition.decide(
                "corrections.yml",
                "source: nra, sheet: Casualty totals, cell: B2, expect: 200000000, value: 200000000");
        assertThat(edition.ask("select killed from staging.casualty_totals")).isEmpty();
        assertThat(edition.ask("select cell from staging.findings where code = 'COUNT_ABOVE_LIMIT'"))
                .containsExactly("B2");
    }

    @Test
    void anAcceptedHeaderIsReadLikeTheTemplatesOwn() throws Exception {
        edition.workbookWithHeaders(SmallEdition.HEADERS.replace("Sex", "Geschlecht"), "LAO", "nra", TWO_KILLED);
        String sexes = "select sex from core.casualties";
        assertThat(edition.ask(sexes)).containsExactly("unknown");
        edition.decide(
                "header_mappings.yml", "template: country-workbook, sheet: Casualties, header: Geschlecht, to: sex");
        assertThat(edition.ask(sexes)).containsExactly("male");
        edition.decide("header_mappings.yml", "template: country, sheet: Casualties, header: X, to: sex");
        assertThatThrownBy(() -> edition.definitions())
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("header_mappings.yml line 2: there is no template 'country'");
    }

    @Test
    void explainNamesTheLinesThatBearOnAFigure() throws Exception {
        String receipt = edition.workbook("LAO", "nra", TWO_KILLED, ONE_INJURED, BARE_CLUSTER);
        edition.decide(
                "corrections.yml", "receipt: " + receipt + ", sheet: Casualties, cell: B2, expect: 2, value: 12");
        edition.decide(
                "lm2026/inclusions.yml", "row: " + receipt + "/Casualties/3, decision: exclude, reason_code: estimate");
        try (Warehouse open = edition.run()) {
            List<String> decisions = new FigureTrace(open)
                    .explain(FigureId.parse("casualties_by_year/2025/total"))
                    .decisions();
            assertThat(decisions.subList(1, decisions.size()))
                    .containsExactly(
                            "counted: decisions/corrections.yml:2 correction B2 2 read as 12 (other): because;"
                                    + " A. Editor, 2026-05-01; 1 rows",
                            "not counted: 4 people in 1 rows, cluster_munition_cause_unknown",
                            "not counted: 1 people in 1 rows, excluded_by_decision:estimate",
                            "not counted: decisions/lm2026/inclusions.yml:2 inclusion exclude (estimate): because;"
                                    + " A. Editor, 2026-05-01; 1 rows");
        }
    }
}
