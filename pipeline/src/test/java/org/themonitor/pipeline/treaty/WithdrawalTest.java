package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themonitor.pipeline.treaty.Acts.act;
import static org.themonitor.pipeline.treaty.Acts.inForceWith;
import static org.themonitor.pipeline.treaty.Acts.notice;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalTest {
    private static final TreatyAct ACCESSION = act(ActKind.ACCESSION, "2012-01-20");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CCM, LTU, 2024-09-06, 2025-03-06",
        "MBT, EST, 2025-06-27, 2025-12-27",
        "MBT, LVA, 2025-06-27, 2025-12-27",
        "MBT, LTU, 2025-06-27, 2025-12-27",
        "MBT, FIN, 2025-07-10, 2026-01-10",
        "MBT, POL, 2025-08-20, 2026-02-20",
    })
    void realNoticesTakeEffectSixMonthsAfterReceipt(
            Treaty treaty, String area, LocalDate received, LocalDate effective) {
        Effects effects = RealActs.of(treaty, area);

        assertThat(effects.only(Effect.WITHDRAWAL_NOTIFIED).effectiveOn()).isEqualTo(received);
        assertThat(effects.only(Effect.WITHDRAWN).effectiveOn()).isEqualTo(effective);
        assertThat(effects.only(Effect.WITHDRAWN).knownOn()).isEqualTo(received);
        assertThat(effects.only(Effect.WITHDRAWN).article()).isEqualTo(treaty.article("20(3)"));
    }

    @ParameterizedTest
    @CsvSource({"2023-08-31, 2024-02-29", "2024-08-31, 2025-02-28", "2024-12-31, 2025-06-30", "2024-02-29, 2024-08-29"})
    void shortMonthTakesItsLastDay(String received, LocalDate effective) {
        assertThat(aaa(ACCESSION, act(ActKind.WITHDRAWAL_NOTICE, received)).day(Effect.WITHDRAWN))
                .isEqualTo(effective);
    }

    @Test
    void stateUnderNoticeIsStillAStateParty() {
        Effects effects = Effects.from(RealActs.ACTS).of(Treaty.CCM, "LTU");

        assertThat(effects.statesParties(LocalDate.parse("2025-03-05"))).isEqualTo(1);
        assertThat(effects.statesParties(LocalDate.parse("2025-03-06"))).isZero();
        assertThat(effects.signatories(LocalDate.parse("2025-03-06"))).isZero();
    }

    @Test
    void armedConflictHoldsTheWithdrawalUpUntilItsEnd() {
        LocalDate conflictEnd = LocalDate.parse("2026-03-17");
        Effects effects = aaa(ACCESSION, notice("2024-09-06", conflictEnd));

        assertThat(effects.only(Effect.WITHDRAWN).effectiveOn()).isEqualTo(conflictEnd);
        assertThat(effects.only(Effect.WITHDRAWN).knownOn()).isEqualTo(conflictEnd);
        assertThat(effects.only(Effect.WITHDRAWAL_NOTIFIED).knownOn()).isEqualTo("2024-09-06");
    }

    @Test
    void noWithdrawalWhileTheConflictGoesOn() {
        Effects effects = aaa(ACCESSION, notice("2024-09-06", TreatyAct.CONFLICT_GOES_ON));

        assertThat(effects.days(Effect.WITHDRAWN)).isEmpty();
        assertThat(effects.days(Effect.WITHDRAWAL_NOTIFIED)).hasSize(1);
        assertThat(effects.statesParties(LocalDate.parse("2099-01-01"))).isEqualTo(1);
    }

    @Test
    void conflictThatEndsWithinTheSixMonthsIsRefused() {
        assertThatThrownBy(() -> notice("2024-09-06", LocalDate.parse("2025-03-06")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not hold up a withdrawal that takes effect on 2025-03-06");
        assertThat(notice("2024-09-06", LocalDate.parse("2025-03-07")).effectiveOnByHand())
                .isEqualTo("2025-03-07");
    }

    @Test
    void stateThatReturnsHasTwoPeriodsWithTheirOwnDeadlines() {
        Effects effects =
                aaa(ACCESSION, act(ActKind.WITHDRAWAL_NOTICE, "2014-05-10"), act(ActKind.ACCESSION, "2019-12-05"));

        assertThat(effects.days(Effect.BOUND))
                .containsExactly(LocalDate.parse("2012-01-20"), LocalDate.parse("2019-12-05"));
        assertThat(effects.days(Effect.IN_FORCE))
                .containsExactly(LocalDate.parse("2012-07-01"), LocalDate.parse("2020-06-01"));
        assertThat(effects.days(Effect.CLEARANCE_DUE))
                .containsExactly(LocalDate.parse("2022-07-01"), LocalDate.parse("2030-06-01"));
        assertThat(effects.statesParties(LocalDate.parse("2014-11-09"))).isEqualTo(1);
        assertThat(effects.statesParties(LocalDate.parse("2014-11-10"))).isZero();
        assertThat(effects.statesParties(LocalDate.parse("2019-12-05"))).isEqualTo(1);
    }

    @Test
    void returnIsPossibleOnTheDayOfWithdrawalAndNotBefore() {
        TreatyAct notice = act(ActKind.WITHDRAWAL_NOTICE, "2014-05-10");

        assertThat(aaa(ACCESSION, notice, act(ActKind.ACCESSION, "2014-11-10")).days(Effect.BOUND))
                .hasSize(2);
        assertThat(aaa(ACCESSION, notice, act(ActKind.ACCESSION, "2014-11-09")).days(Effect.BOUND))
                .hasSize(1);
    }

    @Test
    void noticeOnTheDayOfTheDepositComesAfterIt() {
        assertThat(aaa(act(ActKind.WITHDRAWAL_NOTICE, "2012-01-20"), ACCESSION).days(Effect.WITHDRAWN))
                .containsExactly(LocalDate.parse("2012-07-20"));
    }

    @Test
    void stateThatLeftBeforeTheTreatyWasInForceNeverHadItInForce() {
        Effects effects = aaa(act(ActKind.ACCESSION, "2009-01-05"), act(ActKind.WITHDRAWAL_NOTICE, "2010-02-01"));

        assertThat(effects.days(Effect.WITHDRAWN)).containsExactly(LocalDate.parse("2010-08-01"));
        assertThat(effects.days(Effect.IN_FORCE)).isEmpty();
        assertThat(effects.days(Effect.CLEARANCE_DUE)).isEmpty();
    }

    private static Effects aaa(TreatyAct... acts) {
        return Effects.from(inForceWith(acts)).of(Treaty.CCM, "AAA");
    }
}
