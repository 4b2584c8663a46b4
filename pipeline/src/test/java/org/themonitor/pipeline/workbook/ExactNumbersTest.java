package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-7", "10", "0.5", "-0.05", "16.05574", "123456789012345678901234567890"})
    void takesANumberAsItStandsWhereItIsWrittenPlainly(String text) {
        assertThat(ExactNumbers.isPlain(text)).isTrue();
        assertThat(ExactNumbers.plain(parsed(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "007", "00.5", "1.0", "1.50", ".5", "5.", "+1", "1E3", "1.0E-2", "-0.0"})
    void worksOutHowAnyOtherNumberIsWritten(String text) {
        assertThat(ExactNumbers.isPlain(text)).isFalse();
        assertThat(ExactNumbers.plain(parsed(text))).isNotEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1,5", "abc", "1-2", "\u0661"})
    void takesNoOtherTextForANumber(String text) {
        assertThat(ExactNumbers.isPlain(text)).isFalse();
    }

    private static BigDecimal parsed(String text) {
        return Objects.requireNonNull(ExactNumbers.parse(text));
    }
}
