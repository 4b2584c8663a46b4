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
}
