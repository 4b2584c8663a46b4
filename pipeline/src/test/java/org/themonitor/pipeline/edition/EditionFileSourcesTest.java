package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The optional list of sources in edition.yml, and the edition that has no edition year. */
class EditionFileSourcesTest {
    private static final String DAYS = """
            title: T
            label: L
            as_of: {status: 2025-10-01, contamination: 2024-12-31, reporting: 2025-09-30, casualty_intake: 2025-09-30}
            """;

    @TempDir
    private Path decisions = Path.of("");

    @Test
    void everySourceIsUsedUnlessSomeAreNamed() throws Exception {
        assertThat(read("lm2025", "data_year: 2024").sources()).isEmpty();
        assertThat(read("lm2025", "data_year: 2024\nsources: [monitor-casualties, nra]")
                        .sources())
                .containsExactly("monitor-casualties", "nra");
    }

    @Test
    void aSourceThatCannotBeOneIsRefused() {
        for (String sources : new String[] {"[]", "[Monitor Casualties]", "monitor"}) {
            assertThatThrownBy(() -> read("lm2025", "data_year: 2024\nsources: " + sources))
                    .hasMessageContaining("sources: expected a list of source codes");
        }
    }

    @Test
    void theCollectionHasNoEditionYear() throws Exception {
        assertThat(read("published", "data_year: 2024").dataYear()).isEqualTo(2024);
        assertThatThrownBy(() -> read("lm2026", "data_year: 2024")).hasMessageContaining("lm2026 reports on 2025");
        assertThat(Edition.isId("published2025")).isFalse();
    }

    private Edition read(String id, String lines) throws IOException, EditionFile.ProblemsException {
        Path file = Files.createDirectories(decisions.resolve(id)).resolve("edition.yml");
        Files.writeString(file, "edition: " + id + "\n" + lines + "\n" + DAYS, StandardCharsets.UTF_8);
        return EditionFile.read(decisions, id);
    }
}
