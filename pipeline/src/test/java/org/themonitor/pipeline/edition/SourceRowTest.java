package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.Row;

class SourceRowTest {
    private static SourceRow of(String id) {
        return SourceRow.of(new Row(Map.of("source_row_id", id)));
    }

    @Test
    void readsARow() {
        assertThat(of("COL-r-2025-1f3a9c2e/List #2/17"))
                .isEqualTo(new SourceRow("COL-r-2025-1f3a9c2e", "List #2", 17, "", ""));
    }

    @Test
    void readsTheColumnOfOneOfSeveralCounts() {
        assertThat(of("r/List/17#F")).isEqualTo(new SourceRow("r", "List", 17, "F", ""));
        assertThat(of("r/List/17#F")).isLessThan(of("r/List/17#J")).isGreaterThan(of("r/List/9#J"));
    }

    @Test
    void readsTheRowOfAnotherSheet() {
        SourceRow row = of("r/Victims/17@Accidents!5");

        assertThat(row).isEqualTo(new SourceRow("r", "Victims", 17, "", "Accidents!5"));
        assertThat(row.otherSheetId()).isEqualTo("r/Accidents");
        assertThat(row.otherNumber()).isEqualTo("5");
    }

    @Test
    void refusesWhatIsNoRow() {
        assertThatThrownBy(() -> of("r/List/total")).hasMessageContaining("r/List/total");
    }

    @Test
    void isNoneOfWhatATemplateOrAnEditorsLineSays() {
        assertThat(SourceRow.in(new Row(Map.of("source_row_id", "COL-r-2025-1f3a9c2e"))))
                .isEmpty();
        assertThat(SourceRow.in(new Row(Map.of("source_row_id", "lm2026/coverage.yml:3"))))
                .isEmpty();
        assertThat(SourceRow.in(new Row(Map.of("source_row_id", "r/Portada/10#B"))))
                .hasValueSatisfying(row -> assertThat(row.ownCell()).isEqualTo("B10"));
    }
}
