package org.themonitor.pipeline.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "martha, marhta, 2",
        "laos, laos, 0",
        "laos, mali, 3",
        "'', laos, 4",
        "'', '', 0",
        "a, abcdefghijkl, 9",
        "abcdefghij, klmnopqrst, 9",
    })
    void countsChangesOfLettersUpToTheLimit(String one, String other, int changes) {
        assertThat(EditDistance.below(9, one, other)).isEqualTo(changes);
        assertThat(EditDistance.below(9, other, one)).isEqualTo(changes);
    }
}
