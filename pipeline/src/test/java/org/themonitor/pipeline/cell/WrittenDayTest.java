package org.themonitor.pipeline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.vocabulary.Vocabularies;

class WrittenDayTest {
    private final WrittenDay days = new WrittenDay(Vocabularies.load());

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-05-13", "2026/05/13", "13.05.2026", "13/5/2026", "5/13/2026", "13 May 2026", "13 mai 2026"
            })
    void aDayIsReadAsWorkbooksWriteIt(String written) {
        assertThat(days.of(written)).contains(LocalDate.of(2026, 5, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026", "May 2026", "01/05/2026", "2026-13-01"})
    void whatIsNoWholeDayIsNone(String written) {
        assertThat(days.of(written)).isEmpty();
    }
}
