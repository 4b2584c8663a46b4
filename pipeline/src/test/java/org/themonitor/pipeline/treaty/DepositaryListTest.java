package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.treaty.DepositaryList.Verdict;
import org.themonitor.pipeline.value.PartialDate;

/** What the depositary's list says of an act that somebody reports. */
class DepositaryListTest {
    private static final LocalDate LISTED_ON = LocalDate.of(2026, 2, 3);

    private static final DepositaryList LIST = new DepositaryList(
            Map.of(Treaty.CCM, LISTED_ON),
            Acts.inForceWith(
                    Acts.act(ActKind.SIGNATURE, "2008-12-03"),
                    Acts.act(ActKind.RATIFICATION, "2011-03-24"),
                    Acts.act(Treaty.CCM, "BBB", ActKind.ACCESSION, "2012-05-01"),
                    Acts.act(Treaty.CCM, "BBB", ActKind.WITHDRAWAL_NOTICE, "2024-09-06")));

    @Test
    void agreesWithTheDayItself() {
        assertThat(verdict("AAA", ActKind.RATIFICATION, "2011-03-24")).isEqualTo(Verdict.LISTED);
    }

    @Test
    void agreesWithADateThatIncludesTheDay() {
        assertThat(verdict("AAA", ActKind.RATIFICATION, "2011")).isEqualTo(Verdict.LISTED);
        assertThat(verdict("AAA", ActKind.RATIFICATION, "2011-03")).isEqualTo(Verdict.LISTED);
        assertThat(verdict("AAA", ActKind.RATIFICATION, "2011-04")).isEqualTo(Verdict.OTHER_DAY);
        assertThat(verdict("AAA", ActKind.SIGNATURE, "2009")).isEqualTo(Verdict.OTHER_DAY);
    }

    @Test
    void namesTheActThatIsListedInstead() {
        DepositaryList.Answer answer =
                LIST.answer(Treaty.CCM, "AAA", ActKind.RATIFICATION, PartialDate.parse("2011-03-25"));

        assertThat(answer.instead())
                .singleElement()
                .satisfies(act -> assertThat(act.actId()).isEqualTo("ccm-AAA-ratification-2011-03-24"));
    }

    @Test
    void tellsOneConsentToBeBoundFromAnother() {
        DepositaryList.Answer answer =
                LIST.answer(Treaty.CCM, "AAA", ActKind.ACCESSION, PartialDate.parse("2011-03-24"));

        assertThat(answer.verdict()).isEqualTo(Verdict.OTHER_CONSENT);
        assertThat(answer.instead()).extracting(TreatyAct::kind).containsExactly(ActKind.RATIFICATION);
    }

    @Test
    void knowsNoActOfAStateThatDidNone() {
        assertThat(verdict("CCC", ActKind.SIGNATURE, "2008-12-03")).isEqualTo(Verdict.NOT_LISTED);
        assertThat(verdict("AAA", ActKind.WITHDRAWAL_NOTICE, "2025")).isEqualTo(Verdict.NOT_LISTED);
    }

    @Test
    void cannotKnowAnActAfterItsDay() {
        assertThat(verdict("CCC", ActKind.ACCESSION, "2026-02-03")).isEqualTo(Verdict.NOT_LISTED);
        assertThat(verdict("CCC", ActKind.ACCESSION, "2026-02-04")).isEqualTo(Verdict.NOT_YET_LISTED);
        assertThat(verdict("CCC", ActKind.ACCESSION, "2026-02")).isEqualTo(Verdict.NOT_YET_LISTED);
        assertThat(verdict("CCC", ActKind.ACCESSION, "2026")).isEqualTo(Verdict.NOT_YET_LISTED);
        assertThat(verdict("AAA", ActKind.WITHDRAWAL_NOTICE, "2026-05")).isEqualTo(Verdict.NOT_YET_LISTED);
    }

    @Test
    void letsAStateConsentAgainOnlyAfterItWithdrew() {
        assertThat(verdict("AAA", ActKind.RATIFICATION, "2026-05-01")).isEqualTo(Verdict.OTHER_DAY);
        assertThat(verdict("AAA", ActKind.ACCESSION, "2026-05-01")).isEqualTo(Verdict.OTHER_CONSENT);
        assertThat(verdict("BBB", ActKind.ACCESSION, "2026-05-01")).isEqualTo(Verdict.NOT_YET_LISTED);
        assertThat(verdict("BBB", ActKind.ACCESSION, "2025-05-01")).isEqualTo(Verdict.OTHER_DAY);
    }

    @Test
    void givesTheFirstDeadlinesOfTheText() {
        assertThat(LIST.due(Obligation.CCM_CLEARANCE, "AAA")).containsExactly(LocalDate.of(2021, 9, 1));
        assertThat(LIST.due(Obligation.CCM_LEGISLATION, "AAA")).isEmpty();
        assertThat(LIST.due(Obligation.CCM_CLEARANCE, "CCC")).isEmpty();
    }

    @Test
    void needsTheDayOfTheListOfEachTreaty() {
        assertThatThrownBy(() -> new DepositaryList(Map.of(), List.of(Acts.act(ActKind.SIGNATURE, "2008-12-03"))))
                .hasMessageContaining("no day is known up to which the acts of the CCM are listed");
    }

    private static Verdict verdict(String area, ActKind kind, String on) {
        return LIST.answer(Treaty.CCM, area, kind, PartialDate.parse(on)).verdict();
    }
}
