package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageDecisionsTest {
    @TempDir
    Path folder;

    @Test
    void linesOfThisAndOlderEditionsStandInATableAndAmongWhatMadeTheEdition() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        edition.workbook("LAO", "nra", "2025|2|killed|civilian|adult|male|mine|");
        edition.decide(
                "lm2025/coverage.yml",
                "area: LAO, source: nra, incident_year: \"2015-2024\", value: full, reason_code: other",
                "area: XWD, incident_year: 2024, value: complete_from, complete_from: 100, members: 10, reason_code: other");
        edition.decide(
                "lm2026/coverage.yml",
                "area: LAO, source: nra, incident_year: 2024, value: partial, reason_code: other");
        String build = edition.buildId();
        assertThat(edition.ask("select number, area, source, first_year, last_year, record_kind, value, complete_from,"
                        + " members, edition, file, line from decisions.coverage order by number"))
                .containsExactly(
                        "1 LAO nra 2015 2023 casualties full null null lm2025 lm2025/coverage.yml 2",
                        "2 XWD null 2024 2024 casualties complete_from 100 10 lm2025 lm2025/coverage.yml 3",
                        "3 LAO nra 2024 2024 casualties partial null null lm2026 lm2026/coverage.yml 2");
        assertThat(edition.ask("select file from about.decisions where file like '%coverage%' order by file"))
                .containsExactly("lm2025/coverage.yml", "lm2026/coverage.yml");
        // a line of an older edition that changes makes this one anew
        Files.delete(edition.decisions().resolve("lm2025/coverage.yml"));
        assertThat(edition.buildId()).isNotEqualTo(build);
    }

    @Test
    void aSourceThatHasSentNothingEverIsRefused() throws Exception {
        SmallEdition edition = new SmallEdition(folder);
        edition.workbook("LAO", "nra", "2025|2|killed|civilian|adult|male|mine|");
        edition.decide(
                "lm2026/coverage.yml",
                "area: LAO, source: nar, incident_year: 2025, value: awaited, reason_code: other");
        assertThatThrownBy(() -> edition.make("core.edition"))
                .hasMessageContaining("lm2026/coverage.yml line 2: no workbook is from a source 'nar'");
    }
}
