package org.themonitor.pipeline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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

    /** Neither the code alone nor the column alone says that it is no telephone number, day or name. */
    @Test
    void ofAFindingOnlyAShortNumberAmongCountsIsShown() {
        assertThat(shown(FindingCode.COUNT_NEGATIVE, "-5", true)).isEqualTo("-5");
        assertThat(shown(FindingCode.COUNT_NEGATIVE, "-5", false)).isEqualTo("text of 2 letters");
        assertThat(shown(FindingCode.TERM_UNKNOWN, "42", true)).isEqualTo("text of 2 letters");
        for (FindingCode code : FindingCode.values()) {
            for (String persons : new String[] {"12/05/1987", "1987-05-12", "771055", "34.52", "Jordan", "male"}) {
                assertThat(shown(code, persons, true))
                        .as("%s %s", code, persons)
                        .startsWith("text of ");
            }
            assertThat(shown(code, "1987", false)).as("%s", code).isEqualTo("text of 4 letters");
        }
    }

    private static @Nullable String shown(FindingCode code, String raw, boolean isOfNumbers) {
        return SafeText.shown(new Finding(Cause.of(code), "Sheet", null, raw).ofNumbers(isOfNumbers));
    }
}
