package org.themonitor.pipeline.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-05", "2017-05-12", "2016-02-29", "0999-01-01"})
    void writesWhatItRead(String iso) {
        assertThat(PartialDate.parse(iso).iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-02-29", "2017-13", "2017-00", "0000", "17", "2017-5", ""})
    void refusesDaysThatDoNotExist(String iso) {
        assertThatThrownBy(() -> PartialDate.parse(iso)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesADayWithoutAMonth() {
        assertThatThrownBy(() -> new PartialDate(2017, null, 3)).hasMessage("day 3 of 2017 without a month");
    }

    @Test
    void takesAWholeDate() {
        assertThat(PartialDate.of(LocalDate.of(2010, 8, 1))).hasToString("2010-08-01");
    }

    @Test
    void includesTheDaysItMayStandFor() {
        assertThat(PartialDate.parse("2017").includes(LocalDate.of(2017, 12, 31)))
                .isTrue();
        assertThat(PartialDate.parse("2017").includes(LocalDate.of(2018, 1, 1))).isFalse();
        assertThat(PartialDate.parse("2017-05").includes(LocalDate.of(2017, 5, 12)))
                .isTrue();
        assertThat(PartialDate.parse("2017-05").includes(LocalDate.of(2017, 6, 12)))
                .isFalse();
        assertThat(PartialDate.parse("2017-05-12").includes(LocalDate.of(2017, 5, 13)))
                .isFalse();
    }

    @Test
    void mayBeAfterADayWhenItsLastDayIs() {
        assertThat(PartialDate.parse("2017").mayBeAfter(LocalDate.of(2017, 12, 30)))
                .isTrue();
        assertThat(PartialDate.parse("2017").mayBeAfter(LocalDate.of(2017, 12, 31)))
                .isFalse();
        assertThat(PartialDate.parse("2024-02").mayBeAfter(LocalDate.of(2024, 2, 28)))
                .isTrue();
        assertThat(PartialDate.parse("2024-02").mayBeAfter(LocalDate.of(2024, 2, 29)))
                .isFalse();
        assertThat(PartialDate.parse("2017-05-12").mayBeAfter(LocalDate.of(2017, 5, 12)))
                .isFalse();
    }
}
