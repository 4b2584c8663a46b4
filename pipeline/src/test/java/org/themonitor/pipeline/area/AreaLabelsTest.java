package org.themonitor.pipeline.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceTable;

/** Every name that a blank workbook offers is read back as the area it was printed for. */
class AreaLabelsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final Areas AREAS = Areas.load();
    private static final AreaLabels LABELS = AreaLabels.load(AREAS);

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar", "ru"})
    void everyLabelMeansItsArea(String language) {
        List<String> lost = new ArrayList<>();
        LABELS.existing(DAY).forEach(area -> {
            String label = LABELS.label(area, language, DAY);
            if (!AREAS.find(label).filter(area::equals).isPresent()) {
                lost.add("%s,%s,%s".formatted(area, label, language));
            }
        });

        assertThat(lost).isEmpty();
        assertThat(LABELS.all(language, DAY)).doesNotHaveDuplicates().hasSizeGreaterThan(200);
    }

    @Test
    void ordersNamesByLettersWithoutAccents() {
        assertThat(LABELS.all("fr", DAY))
                .startsWith("Abkhazie", "Afghanistan")
                .containsSubsequence("Égypte", "Espagne");
    }

    @Test
    void writesToAnAreaInItsOwnLanguageWhereBlanksHaveIt() {
        assertThat(LABELS.language(new AreaCode("MLI"))).isEqualTo("fr");
        assertThat(LABELS.language(new AreaCode("YEM"))).isEqualTo("ar");
        assertThat(LABELS.language(new AreaCode("LAO"))).isEqualTo("en");
    }

    @Test
    void everyRowIsAboutAnAreaAndSaysALanguage() {
        for (String table : List.of("area_labels", "area_languages")) {
            for (ReferenceTable.Row row : Reference.shipped().table(table).rows()) {
                assertThat(AREAS.all()).contains(new AreaCode(row.cells().get(0)));
                assertThat(row.cells().get(1)).isIn("fr", "es", "pt", "ar", "ru");
            }
        }
    }
}
