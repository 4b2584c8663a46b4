package org.themonitor.pipeline.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate DAY = LocalDate.of(2011, 7, 9);

    @Test
    void includesItsFirstDayAndNotItsLast() {
        assertThat(Period.of("2011-07-09", "").contains(DAY)).isTrue();
        assertThat(Period.of("", "2011-07-09").contains(DAY)).isFalse();
        assertThat(Period.of("", "2011-07-10").contains(DAY)).isTrue();
    }

    @Test
    void hasNoEndWhereTheDateIsBlank() {
        assertThat(Period.of("", "").contains(LocalDate.MIN)).isTrue();
        assertThat(Period.of("", "").contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void refusesAPeriodWithoutADay() {
        assertThatThrownBy(() -> Period.of("2011-07-09", "2011-07-09"))
                .hasMessage("period from 2011-07-09 to 2011-07-09 has no day");
    }
}
