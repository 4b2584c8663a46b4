package org.themonitor.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;

/** A workbook about no single area: its rows name their own, or have none. */
class WorldWorkbookTest {
    @Test
    void aCasualtyWithoutAnAreaIsRefused() {
        CasualtySheet read = CasualtySheet.of(
                Templates.load(),
                "XWD",
                2024,
                WorkbookOf.sheet("Casualties", "Date | People | Outcome", "2024-05-01 | 1 | killed"));
        assertThat(read.rows()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).contains(FindingCode.VALUE_MISSING);
    }

    @Test
    void aFigureAboutTheWorldNeverTakesTheWorkbooksArea() {
        CasualtySheet read = CasualtySheet.of(
                Templates.load(),
                "AFG",
                2024,
                WorkbookOf.sheet(
                        "Figures",
                        "Scope | Area | Measure | Value | Qualifier | Vintage | Evidence | Print line | Source title",
                        "global | | casualties_total | 6279 | exact | LM2025 | secondary | 1 | T",
                        "area | Lao PDR | casualties_total | 7 | at least | LM2025 | secondary | 2 | T"));
        assertThat(read.rows()).extracting(row -> row.values().get("area")).containsExactly(null, "LAO");
        assertThat(read.rows().get(1).values()).containsEntry("qualifier", "at_least");
    }
}
