package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationTest {

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "CCM, NOR, STOCKPILE_DESTRUCTION_DUE, 2018-08-01, CCM Article 3(2)",
        "CCM, BGR, STOCKPILE_DESTRUCTION_DUE, 2019-10-01, CCM Article 3(2)",
        "CCM, PER, STOCKPILE_DESTRUCTION_DUE, 2021-03-01, CCM Article 3(2)",
        "CCM, LAO, CLEARANCE_DUE, 2020-08-01, CCM Article 4(1)",
        "CCM, DEU, CLEARANCE_DUE, 2020-08-01, CCM Article 4(1)",
        "CCM, LBN, CLEARANCE_DUE, 2021-05-01, CCM Article 4(1)",
        "CCM, TCD, CLEARANCE_DUE, 2023-09-01, CCM Article 4(1)",
        "CCM, BIH, CLEARANCE_DUE, 2021-03-01, CCM Article 4(1)",
        "MBT, CAN, STOCKPILE_DESTRUCTION_DUE, 2003-03-01, MBT Article 4",
        "MBT, UKR, STOCKPILE_DESTRUCTION_DUE, 2010-06-01, MBT Article 4",
        "MBT, GRC, STOCKPILE_DESTRUCTION_DUE, 2008-03-01, MBT Article 4",
        "MBT, AGO, CLEARANCE_DUE, 2013-01-01, MBT Article 5(1)",
        "MBT, KHM, CLEARANCE_DUE, 2010-01-01, MBT Article 5(1)",
        "MBT, UKR, CLEARANCE_DUE, 2016-06-01, MBT Article 5(1)",
        "MBT, SSD, CLEARANCE_DUE, 2021-07-09, MBT Article 5(1)",
        "CCM, NOR, INITIAL_REPORT_DUE, 2011-01-28, CCM Article 7(1)",
        "CCM, SVK, INITIAL_REPORT_DUE, 2016-06-29, CCM Article 7(1)",
    })
    void realOriginalDeadlinesRunFromEntryIntoForce(
            Treaty treaty, String area, Effect effect, LocalDate due, String article) {
        TreatyEffect deadline = RealActs.of(treaty, area).only(effect);

        assertThat(deadline.effectiveOn()).isEqualTo(due);
        assertThat(deadline.article()).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-08-01, 2011-01-28",
        "2011-05-01, 2011-10-28",
        "2013-01-01, 2013-06-30",
        "2013-03-01, 2013-08-28",
        "2015-11-01, 2016-04-29",
        "2015-09-01, 2016-02-28",
    })
    void initialReportIsDueAfter180Days(LocalDate inForce, LocalDate due) {
        assertThat(Obligation.CCM_INITIAL_REPORT.dueOn(inForce)).contains(due);
        assertThat(Obligation.MBT_INITIAL_REPORT.dueOn(inForce)).contains(due);
    }

    @Test
    void contaminationOfALaterConflictIsClearedTenYearsAfterItsEnd() {
        assertThat(Obligation.CCM_CLEARANCE.dueOn(LocalDate.parse("2016-02-29")))
                .contains(LocalDate.parse("2026-02-28"));
    }

    @Test
    void eachTreatyHasItsOwnObligationsAndExtensionLimits() {
        assertThat(Treaty.MBT.obligations())
                .extracting(Obligation::article, Obligation::code, Obligation::longestExtensionYears)
                .map(Object::toString)
                .containsExactly(
                        "(\"MBT Article 4\", \"stockpile_destruction\", 0)",
                        "(\"MBT Article 5(1)\", \"clearance\", 10)",
                        "(\"MBT Article 6(3)\", \"victim_assistance\", 0)",
                        "(\"MBT Article 7(1)\", \"initial_report\", 0)",
                        "(\"MBT Article 7(2)\", \"annual_report\", 0)",
                        "(\"MBT Article 7(1)(d)\", \"retention_report\", 0)",
                        "(\"MBT Article 9\", \"legislation\", 0)");
        assertThat(Treaty.CCM.obligations())
                .extracting(Obligation::article, Obligation::longestExtensionYears)
                .map(Object::toString)
                .containsExactly(
                        "(\"CCM Article 3(2)\", 4)",
                        "(\"CCM Article 4(1)\", 5)",
                        "(\"CCM Article 5(1)\", 0)",
                        "(\"CCM Article 7(1)\", 0)",
                        "(\"CCM Article 7(2)\", 0)",
                        "(\"CCM Article 3(8)\", 0)",
                        "(\"CCM Article 9\", 0)");
    }

    @Test
    void victimAssistanceAndLegislationHaveNoDate() {
        LocalDate inForce = LocalDate.parse("2010-08-01");

        assertThat(List.of(
                        Obligation.MBT_VICTIM_ASSISTANCE,
                        Obligation.MBT_LEGISLATION,
                        Obligation.CCM_VICTIM_ASSISTANCE,
                        Obligation.CCM_LEGISLATION))
                .allSatisfy(obligation -> assertThat(obligation.dueOn(inForce)).isEmpty());
    }

    @Test
    void recomputedInitialReportDatesOfTheFactsAgree() {
        List<NamedCsvRecord> rows = SharedFacts.rows("art7_status.csv").stream()
                .filter(row -> !row.getField("eif").isEmpty()
                        && !row.getField("initial_due_computed").isEmpty())
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(Obligation.CCM_INITIAL_REPORT.dueOn(LocalDate.parse(row.getField("eif"))))
                        .contains(LocalDate.parse(row.getField("initial_due_computed"))));
    }
}
