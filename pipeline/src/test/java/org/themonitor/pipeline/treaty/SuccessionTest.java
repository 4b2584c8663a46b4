package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    @Test
    void southSudanIsBoundFromIndependenceByHand() {
        Effects effects = RealActs.of(Treaty.MBT, "SSD");

        assertThat(effects.only(Effect.BOUND).effectiveOn()).isEqualTo("2011-11-11");
        assertThat(effects.only(Effect.IN_FORCE).effectiveOn()).isEqualTo("2011-07-09");
        assertThat(effects.only(Effect.IN_FORCE).knownOn()).isEqualTo("2011-11-11");
        assertThat(effects.only(Effect.CLEARANCE_DUE).effectiveOn()).isEqualTo("2021-07-09");
        assertThat(effects.only(Effect.STOCKPILE_DESTRUCTION_DUE).effectiveOn()).isEqualTo("2015-07-09");
        assertThat(effects.only(Effect.INITIAL_REPORT_DUE).effectiveOn()).isEqualTo("2012-01-05");
    }

    @Test
    void montenegroIsBoundButNoDateRunsFromAnUnknownDay() {
        Effects effects = RealActs.of(Treaty.MBT, "MNE");

        assertThat(effects.all()).extracting(TreatyEffect::effect).containsExactly(Effect.BOUND);
        assertThat(effects.statesParties(LocalDate.parse("2006-10-22"))).isZero();
        assertThat(effects.statesParties(LocalDate.parse("2006-10-23"))).isEqualTo(1);
        assertThat(effects.inForce(LocalDate.parse("2026-02-03"))).isZero();
    }
}
