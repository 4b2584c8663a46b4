package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureIdTest {

    @Test
    void isTableKeyAndColumn() {
        assertThat(FigureId.parse("casualties_by_year/2014/killed"))
                .isEqualTo(new FigureId("casualties_by_year", List.of("2014"), "killed"));
        assertThat(FigureId.parse("treaty_status/mbt/COL/in_force_on").key()).containsExactly("mbt", "COL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014", "a/b", "a b", "a+b", "100%", "%2F", "Côte d'Ivoire", "北", ""})
    void anyKeyComesBackAsItWas(String key) {
        FigureId id = new FigureId("t", List.of(key, "mbt"), "c");

        assertThat(FigureId.parse(id.toString())).isEqualTo(id);
        assertThat(id.toString().split("/", -1)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "casualties_by_year", "casualties_by_year/2014"})
    void sayWhatAnIdLooksLike(String id) {
        assertThatThrownBy(() -> FigureId.parse(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as in casualties_by_year/2014/killed");
    }

    @Test
    void aBrokenEscapeIsRefusedAsAWrongId() {
        assertThatThrownBy(() -> FigureId.parse("t/%zz/c")).isInstanceOf(IllegalArgumentException.class);
    }
}
