package org.themonitor.pipeline.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterHostilitiesTest {
    @ParameterizedTest
    @CsvSource({"2024-11-27, 2034-11-27", "2024-11, 2034-11", "2024, 2034", "2024-02-29, 2034-02-28"})
    void tenYearsAreNoMoreExactThanTheEnd(String ended, String due) {
        assertThat(AfterHostilities.of(Treaty.CCM).orElseThrow().dueOn(ended)).isEqualTo(due);
    }

    @Test
    void onlyTheConventionOnClusterMunitionsHasTheRule() {
        assertThat(AfterHostilities.of(Treaty.CCM).orElseThrow().article()).isEqualTo("CCM Article 4(1)(b)");
        assertThat(AfterHostilities.of(Treaty.MBT)).isEmpty();
    }
}
