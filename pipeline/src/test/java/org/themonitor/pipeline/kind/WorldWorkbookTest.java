package org.themonitor.pipeline.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.WorkbookOf;

/** A workbook about no single area: its rows name their own, or have none. */
class WorldWorkbookTest {
    @Test
    void aCasualtyWithoutAnAreaIsRefused() {
        CasualtySheet read = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "XWD",
                2024,
                WorkbookOf.sheet("Casualties", "Date | People | Outcome", "2024-05-01 | 1 | killed"));
        assertThat(read.rows()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).contains(FindingCode.VALUE_MISSING);
    }

    @Test
    void aFigureAboutTheWorldNeverTakesTheWorkbooksArea() {
        CasualtySheet read = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "XWD",
                2024,
                WorkbookOf.sheet(
                        "Figures",
                        "Scope | Area | Measure | Value | Qualifier | Vintage | Evidence | Print line | Source title",
                        "global | | casualties_total | 6279 | exact | LM2025 | secondary | 1 | T",
                        "area | Lao PDR | casualties_total | 7 | at least | LM2025 | secondary | 2 | T"));
        assertThat(read.rows()).extracting(row -> row.values().get("area")).containsExactly(null, "LAO");
        assertThat(read.rows().get(1).values()).containsEntry("qualifier", "at_least");
    }

    @Test
    void aPrintedCountIsWholeAndNotNegative() {
        CasualtySheet read = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "XWD",
                2024,
                WorkbookOf.sheet(
                        "Figures",
                        "Scope | Measure | Value | Unit | Qualifier | Vintage | Evidence | Print line | Source title",
                        "global | casualties_killed | -5 | | exact | LM2025 | monitor_print | 1 | T",
                        "global | casualties_injured | 3.5 | | exact | LM2025 | monitor_print | 2 | T",
                        "global | casualties_share | 3.5 | percent | exact | LM2025 | monitor_print | 3 | T",
                        "global | casualties_yearly_average | 3.5 | | exact | LM2025 | monitor_print | 4 | T",
                        "global | casualties_total | 6279.0 | | exact | LM2025 | monitor_print | 5 | T"));
        assertThat(read.findings())
                .filteredOn(finding -> finding.code() != FindingCode.HEADER_ABSENT)
                .extracting(finding -> finding.cell().a1() + " " + finding.code())
                .containsExactly("C2 COUNT_NEGATIVE", "C3 COUNT_NOT_A_NUMBER");
        assertThat(read.rows()).hasSize(3);
    }

    /** Twenty digits fit no column: the workbook was quarantined for ever. */
    @Test
    void aPrintThatNobodyCouldPrintIsAFindingAtItsCell() {
        CasualtySheet read = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "XWD",
                2024,
                WorkbookOf.sheet(
                        "Figures",
                        "Scope | Value | Measure | Unit | Qualifier | Vintage | Evidence | Print line | Source title",
                        "global | 99999999999999999999 | casualties_total | | exact | LM2025 | monitor_print | 1 | T",
                        "global | 99999999999 | casualties_total | | exact | LM2025 | monitor_print | 2 | T",
                        "global | 1e80 | stockpile_submunitions_declared | | exact | LM2025 | monitor_print | 3 | T",
                        "global | 999999999 | stockpile_submunitions_declared | | exact | LM2025 | monitor_print | 4 | T"));
        assertThat(read.findings())
                .filteredOn(finding -> finding.code() == FindingCode.COUNT_ABOVE_LIMIT)
                .extracting(finding ->
                        finding.cell().a1() + " " + finding.cause().values().get("limit"))
                .contains("B2 1000000", "B4 1000000000000000");
        assertThat(read.rows()).hasSize(1);
    }
}
