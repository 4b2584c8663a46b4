package org.themonitor.pipeline.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {
    /** The first three are the worked examples of Winkler's papers. */
    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.9611",
        "dixon, dicksonx, 0.8133",
        "dwayne, duane, 0.84",
        "laos, laos, 1",
        "laos, mali, 0.5",
        "abc, xyz, 0",
        "'', laos, 0",
        "'', '', 0",
    })
    void agreesWithWorkedExamples(String one, String other, double similarity) {
        assertThat(JaroWinkler.similarity(one, other)).isCloseTo(similarity, within(0.0001));
        assertThat(JaroWinkler.similarity(other, one)).isCloseTo(similarity, within(0.0001));
    }
}
