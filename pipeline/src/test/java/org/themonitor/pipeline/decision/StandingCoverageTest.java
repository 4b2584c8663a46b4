package org.themonitor.pipeline.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.yaml.InvalidYamlException;

class StandingCoverageTest {
    private static final String WHY =
            ", reason_code: other, reason: because, author: A. Editor, decided_on: 2026-05-01}";

    @TempDir
    Path folder;

    private void write(String edition, String... lines) throws IOException {
        Path file = folder.resolve(edition).resolve("coverage.yml");
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("coverage:\n");
        for (String line : lines) {
            text.append("- {").append(line).append(WHY).append('\n');
        }
        Files.writeString(file, text);
    }

    private List<String> holds(String edition) {
        return EditionDecisions.load(folder, edition).coverage().stream()
                .map(line -> "%s %s %s %s %s from %s line %d"
                        .formatted(
                                line.area(),
                                line.source(),
                                line.years(),
                                line.recordKind(),
                                line.value().code(),
                                line.edition(),
                                line.decided().line()))
                .toList();
    }

    @Test
    void aLineHoldsInLaterEditionsAndInNoEarlierOne() throws Exception {
        write("lm2025", "area: LAO, source: nra, incident_year: 2024, value: full");
        write("cmm2026", "area: LAO, incident_year: 2025, record_kind: cluster_munition_attacks, value: none_reported");
        write("lm2026", "area: LAO, incident_year: 2025, value: partial");
        assertThat(holds("lm2026"))
                .containsExactly(
                        "LAO nra 2024 casualties full from lm2025 line 2",
                        "LAO null 2025 cluster_munition_attacks none_reported from cmm2026 line 2",
                        "LAO null 2025 casualties partial from lm2026 line 2");
        assertThat(holds("cmm2026")).hasSize(2);
        assertThat(holds("lm2025")).hasSize(1);
        assertThat(holds("lm2024")).isEmpty();
        assertThat(EditionDecisions.load(folder, "lm2026").digests().keySet())
                .containsExactly("cmm2026/coverage.yml", "lm2025/coverage.yml", "lm2026/coverage.yml");
    }

    @Test
    void theCollectionStandsAmongEditionsByTheYearItsFileSays() throws Exception {
        write("published", "area: LAO, incident_year: 2024, value: full");
        assertThat(holds("lm2026")).isEmpty();
        Files.writeString(folder.resolve("published/edition.yml"), "edition: published\ndata_year: 2024\n");
        assertThat(holds("lm2026")).containsExactly("LAO null 2024 casualties full from published line 2");
        write("lm2026", "area: TCD, incident_year: 2025, value: full");
        assertThat(holds("published")).hasSize(1);
    }

    @Test
    void ofEachYearTheNewestLineHolds() throws Exception {
        write(
                "lm2025",
                "area: LAO, incident_year: \"2015-2024\", value: full",
                "area: LAO, source: nra, incident_year: \"2015-2024\", value: full",
                "area: LAO, incident_year: \"2015-2024\", value: alike");
        write(
                "lm2026",
                "area: LAO, incident_year: 2020, value: late_rows_only",
                "area: LAO, source: nra, incident_year: \"2015-2019\", value: none");
        assertThat(holds("lm2026"))
                .containsExactly(
                        "LAO null 2015-2019 casualties full from lm2025 line 2",
                        "LAO null 2021-2024 casualties full from lm2025 line 2",
                        "LAO nra 2020-2024 casualties full from lm2025 line 3",
                        "LAO null 2015-2024 casualties alike from lm2025 line 4",
                        "LAO null 2020 casualties late_rows_only from lm2026 line 2");
    }

    @Test
    void theWorldIsComparableAndAListCompleteUntilTakenBack() throws Exception {
        write(
                "lm2025",
                "area: XWD, incident_year: \"2023-2024\", value: comparable",
                "area: XWD, incident_year: 2024, value: complete_from, complete_from: 100, members: 10");
        assertThat(EditionDecisions.load(folder, "lm2025").coverage())
                .extracting(line -> line.completeFrom() + " " + line.members())
                .containsExactly("null null", "100 10");
        write("lm2026", "area: XWD, incident_year: \"2023-2024\", value: none");
        assertThat(holds("lm2026")).containsExactly("XWD null 2024 casualties complete_from from lm2025 line 3");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithItsLineAndAFix() throws Exception {
        write(
                "lm2026",
                "area: Laos, incident_year: 2025, value: full",
                "area: LAO, incident_year: 2026, value: full",
                "area: LAO, incident_year: \"2025-2020\", value: full",
                "area: LAO, incident_year: \"2015-\", value: full",
                "area: LAO, incident_year: all, value: full",
                "area: LAO, incident_year: 2025, record_kind: stockpiles, value: full",
                "area: LAO, incident_year: 2025, value: whole",
                "area: LAO, incident_year: \"2024-2025\", value: comparable",
                "area: XWD, incident_year: 2025, value: comparable",
                "area: XWD, source: nra, incident_year: 2025, value: complete_from, complete_from: 100, members: 10",
                "area: XWD, incident_year: 2025, value: complete_from, complete_from: many",
                "area: XWD, incident_year: 2025, value: complete_from, complete_from: 100",
                "area: LAO, incident_year: 2025, value: full, members: 10",
                "area: LAO, incident_year: 2025, value: none",
                "area: TCD, incident_year: \"2020-2025\", value: full",
                "area: TCD, incident_year: 2025, value: partial",
                "incident_year: 2025, value: full");
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining(
                        "lm2026/coverage.yml line 2: no area has the code 'Laos'; write a code such as LAO")
                .hasMessageContaining("line 3: 'incident_year' must not be after 2025, the data year of lm2026")
                .hasMessageContaining("line 4: 'incident_year' ends before it begins; write \"2020-2025\"")
                .hasMessageContaining("line 5: 'incident_year' must be a year or a closed range such as \"2015-2024\"")
                .hasMessageContaining("line 6: 'incident_year' must be a year or a closed range")
                .hasMessageContaining("line 7: 'record_kind' must be one of casualties, cluster_munition_attacks")
                .hasMessageContaining("line 8: 'value' must be one of full, none_reported")
                .hasMessageContaining("line 9: 'comparable' is said of the world alone; write 'area: XWD'")
                .hasMessageContaining("line 10: 'comparable' is said of several years")
                .hasMessageContaining("line 11: 'complete_from' is said of no single source; leave 'source' out")
                .hasMessageContaining("line 12: 'complete_from' must be a whole number from 1, not 'many'")
                .hasMessageContaining("line 13: 'complete_from' needs the number")
                .hasMessageContaining("line 14: 'complete_from' and 'members' belong to the value complete_from")
                .hasMessageContaining("line 15: takes back what no older edition says of these years")
                .hasMessageContaining("line 17: says of 2025 what line 16 says otherwise; keep one line for each year")
                .hasMessageContaining("line 18: 'area' is missing");
    }

    @Test
    void aLineIsHeldAgainstTheDataYearOfItsOwnEdition() throws Exception {
        write("lm2025", "area: LAO, incident_year: 2025, value: full");
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .hasMessageContaining("lm2025/coverage.yml line 2")
                .hasMessageContaining("2024, the data year of lm2025");
    }

    @Test
    void aSourceNobodyHasIsRefused() throws Exception {
        write(
                "lm2026",
                "area: LAO, source: nra, incident_year: 2025, value: full",
                "area: LAO, source: nar, incident_year: 2025, value: full",
                "area: LAO, incident_year: 2025, value: full");
        EditionDecisions decided = EditionDecisions.load(folder, "lm2026");
        assertThatCode(() -> decided.checkSources(Set.of("nra", "nar"), Set.of(), Set.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> decided.checkSources(Set.of("nra"), Set.of(), Set.of()))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessage(
                        "lm2026/coverage.yml line 3: no workbook is from a source 'nar'; write its code as the inbox"
                                + " has it, or leave 'source' out to mean the area as a whole");
    }

    @Test
    void linesAreTriedBesideThoseOfOlderEditionsAndTheAreasOfTheWorkspace() throws Exception {
        write("lm2025", "area: LAO, incident_year: 2024, value: full");
        write("lm2026", "area: LAO, incident_year: 2024, value: none");
        Path trial = folder.resolve("trial");
        DecisionLines.copy(folder, trial, "lm2026");
        assertThat(EditionDecisions.load(trial, "lm2026").coverage()).isEmpty();
        assertThat(EditionDecisions.load(trial, "lm2025").coverage()).hasSize(1);
    }
}
