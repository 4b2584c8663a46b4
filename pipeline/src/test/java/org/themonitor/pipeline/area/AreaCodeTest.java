package org.themonitor.pipeline.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {
    @Test
    void keepsThreeCapitalLetters() {
        assertThat(new AreaCode("LAO")).hasToString("LAO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LA", "lao", "LAOS", "LÄO", "L1O", "LA "})
    void refusesAnythingElse(String code) {
        assertThatThrownBy(() -> new AreaCode(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an area code is three capital letters A-Z, not '%s'", code);
    }

    @Test
    void sortsByCode() {
        assertThat(new AreaCode("AFG")).isLessThan(new AreaCode("ALB"));
    }
}
