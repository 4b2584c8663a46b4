package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.edition.Edition.Topic;

class EditionFileTest {
    private static final String GOOD = """
            edition: lm2026
            title: Landmine Monitor 2026
            label: draft
            data_year: 2025
            as_of:
              status: 2026-10-15
              contamination: 2025-12-31
              reporting: 2026-10-14
              casualty_intake: 2026-09-30
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsAnEditionWithOneDayPerTopic() throws Exception {
        Edition edition = read(GOOD);

        assertThat(edition.id()).isEqualTo("lm2026");
        assertThat(edition.title()).isEqualTo("Landmine Monitor 2026");
        assertThat(edition.label()).isEqualTo("draft");
        assertThat(edition.dataYear()).isEqualTo(2025);
        assertThat(edition.asOf(Topic.STATUS)).isEqualTo("2026-10-15");
        assertThat(edition.asOf(Topic.CONTAMINATION)).isEqualTo("2025-12-31");
        assertThat(edition.asOf(Topic.REPORTING)).isEqualTo("2026-10-14");
        assertThat(edition.asOf(Topic.CASUALTY_INTAKE)).isEqualTo("2026-09-30");
    }

    @Test
    void tellsEveryProblemAtOnce() {
        assertThatThrownBy(() -> read("""
                edition: cmm2026
                titel: Landmine Monitor 2026
                data_year: 2026
                as_of: {status: 2026-10-15, contamination: 31.12.2025, casualties: 2026-09-30}
                """))
                .isInstanceOf(EditionFile.ProblemsException.class)
                .satisfies(problem -> assertThat(
                                String.valueOf(problem.getMessage()).lines().map(String::strip))
                        .satisfiesExactlyInAnyOrder(
                                line -> assertThat(line).endsWith("edition.yml"),
                                line -> assertThat(line).startsWith("unknown word titel; known are"),
                                line -> assertThat(line).isEqualTo("edition: must be lm2026, like its folder"),
                                line -> assertThat(line).isEqualTo("title: is missing"),
                                line -> assertThat(line).isEqualTo("label: is missing"),
                                line -> assertThat(line).isEqualTo("data_year: lm2026 reports on 2025, not on 2026"),
                                line -> assertThat(line).startsWith("as_of: unknown word casualties; known are"),
                                line -> assertThat(line).startsWith("as_of: contamination: expected a day such as"),
                                line -> assertThat(line).startsWith("as_of: reporting: expected a day such as"),
                                line -> assertThat(line).startsWith("as_of: casualty_intake: expected a day such as")));
    }

    @Test
    void aMissingFileIsAnsweredWithAnExampleThatCanBeRead() throws Exception {
        Path missing = folder.resolve("edition.yml");
        String message = "";
        try {
            EditionFile.read(missing, "cmm2026");
        } catch (EditionFile.ProblemsException problem) {
            message = String.valueOf(problem.getMessage());
        }

        assertThat(message).contains("is missing; write one like this:");
        String example = message.substring(message.indexOf("edition: ")).replaceAll("(?m)^ +", "");
        Files.writeString(missing, example);
        assertThat(EditionFile.read(missing, "cmm2026").title()).isEqualTo("Cluster Munition Monitor 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition: [", "", "- a\n- b\n", "just words"})
    void whatIsNoEditionIsRefusedWithAMessage(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(EditionFile.ProblemsException.class);
    }

    @Test
    void anEditionHoldsToItsName() {
        Map<Topic, LocalDate> days =
                Editions.edition("lm2026", LocalDate.of(2026, 2, 3)).asOf();

        assertThatThrownBy(() -> new Edition("LM2026", "t", "l", 2025, List.of(), days))
                .hasMessageContaining("cmm2026, lm2026 or published");
        assertThatThrownBy(() -> new Edition("lm2026", "t", "l", 2024, List.of(), days))
                .hasMessage("lm2026 reports on 2025, not on 2024");
        assertThatThrownBy(() -> new Edition("lm2026", "t", "l", 2025, List.of(), Map.of()))
                .hasMessageContaining("one as-of day for each");
    }

    @Test
    void theSmallestBaseIsTenUnlessTheFileSaysAnother() throws Exception {
        String text = "edition: lm2026\ntitle: t\nlabel: l\ndata_year: 2025\nas_of: {status: 2026-10-01,"
                + " contamination: 2025-12-31, reporting: 2026-09-30, casualty_intake: 2026-09-30}\n";

        assertThat(read(text).smallestBase()).isEqualTo(10);
        assertThat(read(text + "smallest_base: 25\n").smallestBase()).isEqualTo(25);
        for (String wrong : List.of("0", "-3", "few", "2.5")) {
            assertThatThrownBy(() -> read(text + "smallest_base: " + wrong + "\n"))
                    .hasMessageContaining("smallest_base: expected a whole number from 1");
        }
    }

    private Edition read(String text) throws IOException, EditionFile.ProblemsException {
        Path file = folder.resolve("edition.yml");
        Files.writeString(file, text);
        return EditionFile.read(file, "lm2026");
    }
}
