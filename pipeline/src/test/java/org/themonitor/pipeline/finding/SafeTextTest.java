package org.themonitor.pipeline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    private final SafeText safeText = new SafeText("killed"::equals);

    @ParameterizedTest
    @ValueSource(strings = {"3", "-2", "3.5", "2017", "2017-05-12", "12/05/2017", "2017-05", "killed"})
    void showsNumbersDatesAndKnownWords(String raw) {
        assertThat(safeText.shown(raw)).isEqualTo(raw);
    }

    @Test
    void tellsOnlyTheLengthOfOtherText() {
        assertThat(safeText.shown("Juan Rodríguez")).isEqualTo("text of 14 letters");
        assertThat(safeText.shown("х")).isEqualTo("text of 1 letter");
    }

    @Test
    void hidesTelephoneNumbersAndExactPlaces() {
        assertThat(safeText.shown("3104567890")).isEqualTo("text of 10 letters");
        assertThat(safeText.shown("6.143703")).isEqualTo("text of 8 letters");
    }
}
