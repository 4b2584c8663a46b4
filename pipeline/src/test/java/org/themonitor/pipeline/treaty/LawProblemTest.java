package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.themonitor.pipeline.treaty.Acts.act;
import static org.themonitor.pipeline.treaty.Acts.inForceWith;

import java.util.List;
import org.junit.jupiter.api.Test;

class LawProblemTest {
    private static final TreatyAct SIGNATURE = act(ActKind.SIGNATURE, "2008-12-03");
    private static final TreatyAct RATIFICATION = act(ActKind.RATIFICATION, "2011-09-21");
    private static final TreatyAct NOTICE = act(ActKind.WITHDRAWAL_NOTICE, "2014-05-10");

    @Test
    void signingAndRatifyingOnOneDayIsReal() {
        assertThat(problems(SIGNATURE, act(ActKind.RATIFICATION, "2008-12-03"))).isEmpty();
    }

    @Test
    void soundHistoryHasNoProblem() {
        assertThat(problems(SIGNATURE, RATIFICATION, NOTICE, act(ActKind.ACCESSION, "2020-01-01")))
                .isEmpty();
    }

    @Test
    void signatureAfterTheDepositIsReported() {
        TreatyAct deposit = act(ActKind.RATIFICATION, "2009-06-01");
        TreatyAct late = act(ActKind.SIGNATURE, "2009-06-02");

        assertThat(problems(deposit, late))
                .containsExactly(new LawProblem(
                        late.actId(),
                        "CCM Article 16(1)",
                        "signed on 2009-06-02, after the ratification of 2009-06-01"));
        assertThat(effectsOf(deposit, late)).contains(Effect.SIGNED, Effect.BOUND);
    }

    @Test
    void signingEndsWhenTheTreatyIsInForce() {
        TreatyAct late = act(ActKind.SIGNATURE, "2010-08-01");

        assertThat(problems(act(ActKind.SIGNATURE, "2010-07-31"))).isEmpty();
        assertThat(problems(late))
                .extracting(LawProblem::actId, LawProblem::article)
                .containsExactly(tuple(late.actId(), "CCM Article 15"));
        assertThat(effectsOf(late)).isEmpty();
    }

    @Test
    void nothingHappensBeforeTheTreatyIsOpened() {
        TreatyAct early = act(ActKind.SIGNATURE, "2008-12-02");

        assertThat(problems(early)).extracting(LawProblem::article).containsExactly("CCM Article 15");
        assertThat(effectsOf(early)).isEmpty();
    }

    @Test
    void secondSignatureIsReportedAndTheFirstCounts() {
        TreatyAct second = act(ActKind.SIGNATURE, "2009-02-02");

        assertThat(problems(SIGNATURE, second)).extracting(LawProblem::actId).containsExactly(second.actId());
        assertThat(effectsOf(SIGNATURE, second)).containsExactly(Effect.SIGNED);
    }

    @Test
    void signatoryRatifiesAndDoesNotAccede() {
        TreatyAct accession = act(ActKind.ACCESSION, "2011-09-21");

        assertThat(problems(SIGNATURE, accession))
                .containsExactly(new LawProblem(
                        accession.actId(),
                        "CCM Article 16(2)",
                        "accession on 2011-09-21, but the State signed on 2008-12-03, and a signatory ratifies"));
    }

    @Test
    void stateThatHasNotSignedAccedes() {
        assertThat(problems(RATIFICATION)).extracting(LawProblem::article).containsExactly("CCM Article 16(1)");
        assertThat(effectsOf(RATIFICATION)).contains(Effect.BOUND, Effect.IN_FORCE);
    }

    @Test
    void secondDepositWhileBoundIsReportedAndTheFirstCounts() {
        TreatyAct second = act(ActKind.APPROVAL, "2012-01-02");

        assertThat(problems(SIGNATURE, RATIFICATION, second))
                .containsExactly(new LawProblem(
                        second.actId(),
                        "CCM Article 16",
                        "approval on 2012-01-02, but the State is bound since its ratification of 2011-09-21"));
        assertThat(effectsOf(SIGNATURE, RATIFICATION, second)).containsOnlyOnce(Effect.BOUND);
    }

    @Test
    void depositDuringTheSixMonthsOfNoticeIsReported() {
        TreatyAct tooSoon = act(ActKind.ACCESSION, "2014-11-09");

        assertThat(problems(SIGNATURE, RATIFICATION, NOTICE, tooSoon))
                .extracting(LawProblem::actId)
                .containsExactly(tooSoon.actId());
    }

    @Test
    void onlyAPartyCanWithdraw() {
        assertThat(problems(SIGNATURE, NOTICE)).extracting(LawProblem::article).containsExactly("CCM Article 20(2)");
        assertThat(effectsOf(SIGNATURE, NOTICE)).containsExactly(Effect.SIGNED);
    }

    @Test
    void secondNoticeIsReportedAndTheFirstCounts() {
        TreatyAct second = act(ActKind.WITHDRAWAL_NOTICE, "2014-06-10");

        assertThat(problems(SIGNATURE, RATIFICATION, NOTICE, second))
                .extracting(LawProblem::actId)
                .containsExactly(second.actId());
        assertThat(effectsOf(SIGNATURE, RATIFICATION, NOTICE, second)).containsOnlyOnce(Effect.WITHDRAWN);
    }

    @Test
    void provisionalApplicationIsDeclaredWithTheDeposit() {
        TreatyAct apart = act(ActKind.PROVISIONAL_APPLICATION, "2011-09-22");
        TreatyAct together = act(ActKind.PROVISIONAL_APPLICATION, "2011-09-21");

        assertThat(problems(SIGNATURE, RATIFICATION, apart))
                .extracting(LawProblem::article)
                .containsExactly("CCM Article 18");
        assertThat(effectsOf(SIGNATURE, RATIFICATION, apart)).doesNotContain(Effect.PROVISIONALLY_APPLIED);
        assertThat(problems(SIGNATURE, RATIFICATION, together)).isEmpty();
        assertThat(effectsOf(SIGNATURE, RATIFICATION, together)).containsOnlyOnce(Effect.PROVISIONALLY_APPLIED);
    }

    @Test
    void actToldTwiceIsReportedAndCountsOnce() {
        assertThat(problems(SIGNATURE, SIGNATURE))
                .containsExactly(new LawProblem(
                        SIGNATURE.actId(), "CCM Article 15", "the signature of 2008-12-03 is told twice"));
        assertThat(problems(SIGNATURE, RATIFICATION, RATIFICATION))
                .extracting(LawProblem::sentence)
                .containsExactly("the ratification of 2011-09-21 is told twice");
        assertThat(effectsOf(SIGNATURE, RATIFICATION, RATIFICATION)).containsOnlyOnce(Effect.BOUND, Effect.SIGNED);
    }

    @Test
    void twoActsMayNotShareAnId() {
        TreatyAct other = new TreatyAct(
                SIGNATURE.actId(),
                Treaty.CCM,
                "BBB",
                ActKind.SIGNATURE,
                SIGNATURE.happenedOn(),
                SIGNATURE.knownOn(),
                null);

        assertThat(problems(SIGNATURE, other))
                .extracting(LawProblem::sentence)
                .containsExactly("the signature of 2008-12-03 has the id of another act");
    }

    private static List<LawProblem> problems(TreatyAct... acts) {
        return TreatyLaw.problems(inForceWith(acts));
    }

    private static List<Effect> effectsOf(TreatyAct... acts) {
        return Effects.from(inForceWith(acts)).of(Treaty.CCM, "AAA").all().stream()
                .map(TreatyEffect::effect)
                .toList();
    }
}
