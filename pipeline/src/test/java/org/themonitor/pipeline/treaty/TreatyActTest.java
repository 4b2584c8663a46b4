package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TreatyActTest {
    private static final LocalDate DAY = LocalDate.parse("2012-01-20");

    @Test
    void nothingIsKnownBeforeItHappened() {
        assertThatThrownBy(() -> new TreatyAct("a", Treaty.CCM, "AAA", ActKind.ACCESSION, DAY, DAY.minusDays(1), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a: known on 2012-01-19, before it happened on 2012-01-20");
    }

    @Test
    void textDatesARatificationSoNobodyElseMay() {
        assertThatThrownBy(() -> Acts.act(Treaty.CCM, "AAA", ActKind.RATIFICATION, DAY, DAY.plusMonths(8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the text dates the effect of a ratification");
    }

    @Test
    void actNeedsAnIdAndAnArea() {
        assertThatThrownBy(() -> new TreatyAct(" ", Treaty.CCM, "AAA", ActKind.ACCESSION, DAY, DAY, null))
                .hasMessageContaining("needs an id and an area");
        assertThatThrownBy(() -> new TreatyAct("a", Treaty.CCM, "", ActKind.ACCESSION, DAY, DAY, null))
                .hasMessageContaining("needs an id and an area");
    }

    @Test
    void codesAreReadBackAndUnknownOnesRefused() {
        assertThat(Treaty.ofCode("mbt")).isEqualTo(Treaty.MBT);
        assertThat(ActKind.ofCode("provisional_application")).isEqualTo(ActKind.PROVISIONAL_APPLICATION);
        assertThat(Effect.WITHDRAWAL_NOTIFIED.code()).isEqualTo("withdrawal_notified");
        assertThatThrownBy(() -> Treaty.ofCode("CCW")).hasMessageContaining("'CCW'");
        assertThatThrownBy(() -> ActKind.ofCode("suspension")).hasMessageContaining("'suspension'");
    }
}
