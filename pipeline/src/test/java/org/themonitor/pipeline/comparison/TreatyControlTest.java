package org.themonitor.pipeline.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.workbook.Workbook;

/** Acts and first deadlines of the official workbook against the real list of the depositary. */
class TreatyControlTest {
    private static final Templates TEMPLATES = BuiltIn.DEFINITIONS.templates();

    @Test
    void findsNothingWhereTheDepositaryAgrees() {
        CasualtySheet read = acts("ccm | signature | 2008", "ccm | ratification | 18/03/2009");

        assertThat(read.rows()).hasSize(2);
        assertThat(read.findings()).noneMatch(finding -> finding.code().name().contains("DEPOSITARY"));
    }

    @Test
    void namesTheDepositarysDayAtTheCellOfTheDate() {
        CasualtySheet read = acts("ccm | ratification | 03/09/2009");

        Finding finding = read.only(FindingCode.ACT_DIFFERS_FROM_DEPOSITARY);
        assertThat(finding.cell()).hasToString("C2");
        assertThat(finding.sheet()).isEqualTo("Treaty actions");
        assertThat(finding.expected())
                .isEqualTo("what the depositary's list of 2026-02-03 has: ratification 2009-03-18");
        assertThat(finding.rawText()).isEqualTo("03/09/2009");
        assertThat(read.rows()).as("the row is a control, and stays one").hasSize(1);
    }

    @Test
    void namesTheDepositarysActAtTheCellOfTheAct() {
        CasualtySheet read = acts("ccm | accession | 18/03/2009");

        assertThat(read.only(FindingCode.ACT_DIFFERS_FROM_DEPOSITARY).cell()).hasToString("B2");
    }

    @Test
    void findsAnActTheDepositaryDoesNotHave() {
        Finding finding = acts("mbt | accession | 2004-05-07").only(FindingCode.ACT_NOT_WITH_DEPOSITARY);

        assertThat(finding.cell()).hasToString("B2");
        assertThat(finding.expected()).endsWith("it has none of this State");
    }

    @Test
    void leavesAnActAfterTheListToTheDataTeam() {
        CasualtySheet read = CasualtySheet.of(TEMPLATES, "LAO", 2026, sheet("mbt | accession | 2026-04-01"));

        assertThat(read.only(FindingCode.ACT_NOT_YET_LISTED).cell()).hasToString("C2");
    }

    @Test
    void comparesAFirstDeadlineWithTheTreatysText() {
        CasualtySheet read = deadlines(
                "ccm | clearance | deadline_set | 2010-08-01 | 2020-08-01",
                "ccm | clearance | deadline_set | 2010-08-01 | 2020-07-31",
                "ccm | clearance | extension_granted | 2020-11 | 2025-08-01",
                "mbt | clearance | deadline_set | 2010-08-01 | 2020-07-31");

        Finding finding = read.only(FindingCode.DEADLINE_DIFFERS_FROM_TREATY);
        assertThat(finding.cell()).hasToString("E3");
        assertThat(finding.expected()).isEqualTo("the first deadline by CCM Article 4(1): 2020-08-01");
        assertThat(read.rows()).hasSize(4);
    }

    private static CasualtySheet acts(String... lines) {
        return CasualtySheet.of(TEMPLATES, "LAO", 2024, sheet(lines));
    }

    private static Workbook sheet(String... lines) {
        return WorkbookOf.sheet("Treaty actions", under("Treaty | Act | Date", lines));
    }

    private static CasualtySheet deadlines(String... lines) {
        return CasualtySheet.of(
                TEMPLATES,
                "LAO",
                2024,
                WorkbookOf.sheet(
                        "Deadlines and extensions", under("Treaty | Obligation | Event | Date | Deadline", lines)));
    }

    private static String[] under(String header, String... lines) {
        return Stream.concat(Stream.of(header), Stream.of(lines)).toArray(String[]::new);
    }
}
