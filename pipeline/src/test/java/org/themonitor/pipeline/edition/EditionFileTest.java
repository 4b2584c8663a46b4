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
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.TraitRule;
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
        Path missing = Files.createDirectories(folder.resolve("cmm2026")).resolve("edition.yml");
        String message = "";
        try {
            EditionFile.read(folder, "cmm2026");
        } catch (EditionFile.ProblemsException problem) {
            message = String.valueOf(problem.getMessage());
        }

        assertThat(message).contains("is missing; write one like this:");
        String example = message.substring(message.indexOf("edition: ")).replaceAll("(?m)^ +", "");
        Files.writeString(missing, example);
        assertThat(EditionFile.read(folder, "cmm2026").title()).isEqualTo("Cluster Munition Monitor 2026");
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
                .hasMessageContaining("no edition is called LM2026: write cmm or lm and the edition year");
        assertThatThrownBy(() -> new Edition("lm2026", "t", "l", 2024, List.of(), days))
                .hasMessage("lm2026 reports on 2025, not on 2024");
        assertThatThrownBy(() -> new Edition("lm2026", "t", "l", 2025, List.of(), Map.of()))
                .hasMessageContaining("one as-of day for each");
    }

    @Test
    void theSmallestBaseIsTenUnlessTheFileSaysAnother() throws Exception {
        String text = "edition: lm2026\ntitle: t\nlabel: l\ndata_year: 2025\nas_of: {status: 2026-10-01,"
                + " contamination: 2025-12-31, reporting: 2026-09-30, casualty_intake: 2026-09-30}\n";

        assertThat(read(text).thresholds()).isEqualTo(Threshold.usuals());
        assertThat(read(text + "smallest_base: 25\ncomparable_share: 90\nsmallest_known_part: 43\n")
                        .thresholds()
                        .values())
                .containsExactly(25, 90, 43);
        for (String wrong : List.of("0", "-3", "few", "2.5")) {
            assertThatThrownBy(() -> read(text + "smallest_base: " + wrong + "\n"))
                    .hasMessageContaining("smallest_base: expected a whole number from 1");
        }
        assertThatThrownBy(() -> read(text + "comparable_share: 101\nsmallest_known_part: -1\n"))
                .hasMessageContaining("comparable_share: expected a percentage from 1 to 100")
                .hasMessageContaining("smallest_known_part: expected a percentage from 0 to 100");
    }

    @Test
    void fewPeopleAreFewerThanFiveUnlessTheFileSaysAnother() throws Exception {
        assertThat(read(GOOD).traits()).isEqualTo(TraitRule.USUAL);
        assertThat(read(GOOD + "traits_from: 0\ncells_from: 3\n").traits()).isEqualTo(new TraitRule(0, 3, List.of()));
        for (String wrong : List.of("2", "1", "-3", "few", "3.5", "")) {
            assertThatThrownBy(() -> read(GOOD + "traits_from: " + wrong + "\n"))
                    .hasMessageContaining("traits_from: expected 0, or a whole number from 3");
            assertThatThrownBy(() -> read(GOOD + "cells_from: " + wrong + "\n"))
                    .hasMessageContaining("cells_from: expected a whole number from 3");
        }
    }

    @Test
    void linesNameAreaYearAndReason() throws Exception {
        String lines = """
                shown:
                - {area: BIH, year: 2024, reason: the State publishes it}
                withheld:
                - {area: ALB, year: 2024, reason: deminers are at risk}
                """;

        assertThat(read(GOOD + lines).traits().lines())
                .containsExactly(
                        new TraitRule.Line(TraitRule.Word.SHOWN, "BIH", 2024, "the State publishes it", "lm2026"),
                        new TraitRule.Line(TraitRule.Word.WITHHELD, "ALB", 2024, "deminers are at risk", "lm2026"));
        assertThat(BuildId.of(
                        read(GOOD + lines),
                        EditionDecisions.NONE,
                        Editions.DEFINITIONS,
                        folder.resolve("none"),
                        List.of()))
                .isNotEqualTo(BuildId.of(
                        read(GOOD), EditionDecisions.NONE, Editions.DEFINITIONS, folder.resolve("none"), List.of()));
    }

    @Test
    void aWrongLineIsToldWithWhatIsExpected() {
        assertThatThrownBy(() -> read(GOOD + """
                shown: BIH
                withheld:
                - ALB 2024
                - {area: Albania, year: 2026, reason: " "}
                - {area: ALB, year: 2024}
                - {area: XWD, year: 2024, reason: the world}
                - {area: ALB, year: 2024, reason: once}
                - {area: ALB, year: 2024, reason: twice}
                """))
                .isInstanceOf(EditionFile.ProblemsException.class)
                .satisfies(problem -> assertThat(String.valueOf(problem.getMessage())
                                .lines()
                                .skip(1)
                                .map(String::strip))
                        .satisfiesExactly(
                                line -> assertThat(line).startsWith("shown: expected a list of lines such as {area:"),
                                line -> assertThat(line).startsWith("withheld 1: expected a list of lines such as"),
                                line -> assertThat(line).startsWith("withheld 2: area: expected the code of an area"),
                                line -> assertThat(line).startsWith("withheld 2: year: expected a year until the data"),
                                line -> assertThat(line).startsWith("withheld 2: reason: is missing"),
                                line -> assertThat(line).startsWith("withheld 3: expected a list of lines such as"),
                                line -> assertThat(line).startsWith("withheld 4: area: expected the code of an area"),
                                line -> assertThat(line).startsWith("withheld 6: ALB 2024 is named twice")));
    }

    private static final String CMM = GOOD.replace("lm2026", "cmm2026");
    private static final String BEFORE = GOOD.replace("lm2026", "lm2025").replace("data_year: 2025", "data_year: 2024");
    private static final String ALBANIA = "{area: ALB, year: 2024, reason: deminers are at risk}\n";

    /** The rule of the policy: both words hold in later editions until taken back, of either report. */
    @Test
    void linesOfEarlierEditionsHoldUntilTakenBack() throws Exception {
        read("lm2025", BEFORE + "withheld:\n- " + ALBANIA + "shown:\n- {area: BIH, year: 2023, reason: printed}\n");
        assertThat(read("cmm2026", CMM + "withheld:\n- {area: GEO, year: 2025, reason: one house}\n")
                        .traits()
                        .lines())
                .hasSize(3);

        assertThat(said(read(GOOD)))
                .containsExactly("lm2025 shown BIH 2023", "lm2025 withheld ALB 2024", "cmm2026 withheld GEO 2025");
        assertThat(said(read(GOOD + "no_longer_withheld:\n- " + ALBANIA + "shown:\n- " + ALBANIA)))
                .containsExactly("lm2025 shown BIH 2023", "cmm2026 withheld GEO 2025", "lm2026 shown ALB 2024");
        // withheld beats shown, so both stand beside each other
        assertThat(said(read(GOOD + "shown:\n- " + ALBANIA)))
                .contains("lm2025 withheld ALB 2024", "lm2026 shown ALB 2024");
        // said anew it is the later edition's
        assertThat(said(read(GOOD + "withheld:\n- " + ALBANIA))).contains("lm2026 withheld ALB 2024");
    }

    @Test
    void linesOfLaterEditionsHoldInNoEarlierOne() throws Exception {
        read("cmm2026", CMM);
        read(GOOD + "withheld:\n- " + ALBANIA);
        Files.writeString(Files.createDirectories(folder.resolve("lm2027")).resolve("edition.yml"), "in the making");

        assertThat(said(read("lm2025", BEFORE))).isEmpty();
        assertThat(said(read("cmm2026", CMM))).isEmpty();
        assertThat(said(read("published", GOOD.replace("edition: lm2026", "edition: published"))))
                .containsExactly("lm2026 withheld ALB 2024");
    }

    @Test
    void aBuildIsMadeOfTheLinesThatHoldInIt() throws Exception {
        read("lm2025", BEFORE);
        String without = build(read(GOOD));
        read("lm2025", BEFORE + "withheld:\n- " + ALBANIA);
        String with = build(read(GOOD));

        assertThat(with).isNotEqualTo(without);
        assertThat(build(read(GOOD + "no_longer_withheld:\n- " + ALBANIA))).isEqualTo(without);
    }

    @Test
    void whatCannotBeTakenBackIsTold() throws Exception {
        assertThatThrownBy(() -> read(GOOD + "no_longer_withheld:\n- " + ALBANIA))
                .isInstanceOf(EditionFile.ProblemsException.class)
                .hasMessageContaining("no_longer_withheld: ALB 2024: no earlier edition says withheld");
        read("lm2025", BEFORE + "withheld:\n- " + ALBANIA);
        assertThatThrownBy(() -> read(GOOD + "no_longer_shown:\n- " + ALBANIA))
                .hasMessageContaining("no earlier edition says shown");
        assertThatThrownBy(() -> read(GOOD + "withheld:\n- " + ALBANIA + "no_longer_withheld:\n- " + ALBANIA))
                .hasMessageContaining("no_longer_withheld: ALB 2024 is taken back and said anew in one file");
    }

    /** What an earlier file withholds is not known while it cannot be read. */
    @Test
    void anEarlierFileThatCannotBeReadStopsTheLaterEdition() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("lm2025")).resolve("edition.yml"), "withheld: [");

        assertThatThrownBy(() -> read(GOOD))
                .isInstanceOf(EditionFile.ProblemsException.class)
                .hasMessageContaining("lm2025");
    }

    private static List<String> said(Edition edition) {
        return edition.traits().lines().stream()
                .map(line -> "%s %s %s %d".formatted(line.edition(), line.word().code(), line.area(), line.year()))
                .toList();
    }

    private String build(Edition edition) throws IOException {
        return BuildId.of(edition, EditionDecisions.NONE, Editions.DEFINITIONS, folder.resolve("none"), List.of());
    }

    private Edition read(String text) throws IOException, EditionFile.ProblemsException {
        return read("lm2026", text);
    }

    private Edition read(String id, String text) throws IOException, EditionFile.ProblemsException {
        Files.writeString(Files.createDirectories(folder.resolve(id)).resolve("edition.yml"), text);
        return EditionFile.read(folder, id);
    }
}
