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

class RosterTest {
    private static final Set<String> KINDS = Set.of("casualties", "contamination");

    @TempDir
    Path folder;

    private void write(String edition, String... lines) throws IOException {
        Path file = folder.resolve(edition).resolve("roster.yml");
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("roster:\n");
        for (String line : lines) {
            text.append("- {").append(line).append("}\n");
        }
        Files.writeString(file, text);
    }

    private Roster roster(String edition) {
        return EditionDecisions.load(folder, edition).roster();
    }

    private void refuses(String sentence, String... lines) throws IOException {
        write("lm2026", lines);
        assertThatThrownBy(() -> roster("lm2026"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("lm2026/roster.yml")
                .hasMessageContaining(sentence);
    }

    @Test
    void aSeasonAsksWhatItsNewestEditionSays() throws Exception {
        write("lm2025", "area: LAO, source: nra, due: 2025-06-30");
        write(
                "cmm2026",
                "area: LAO, source: nra, due: 2026-05-31",
                "area: KHM, source: cmaa, due: 2026-05-31",
                "area: KHM, source: ngo, due: 2026-05-31");
        write(
                "lm2026",
                "area: LAO, source: nra, due: 2026-06-30, expected: welcome, language: fr, gives: [killed],"
                        + " part: \"without: \\\"q\\\" \\\\ military\", newest: by_arrival, kinds: [casualties]",
                "area: KHM, source: ngo, due: 2026-06-30, expected: no");
        assertThat(roster("lm2026").lines().stream()
                        .map(line -> line.season() + " " + line.area() + " " + line.source() + " " + line.due())
                        .toList())
                .containsExactlyInAnyOrder(
                        "2024 LAO nra 2025-06-30", "2025 LAO nra 2026-06-30", "2025 KHM cmaa 2026-05-31");
        assertThat(roster("cmm2026").lines()).hasSize(4);
        RosterLine line = roster("lm2026").lines().stream()
                .filter(one -> one.file().equals("lm2026/roster.yml"))
                .findFirst()
                .orElseThrow();
        assertThat(line.expected()).isEqualTo(RosterLine.Expected.WELCOME);
        assertThat(line.language()).isEqualTo("fr");
        assertThat(line.gives()).containsExactly("killed");
        assertThat(line.part()).isEqualTo("without: \"q\" \\ military");
        assertThat(line.isNewestByArrival()).isTrue();
        // what it writes it reads
        String written = line.line();
        write("lm2026", written.substring(3, written.length() - 1));
        assertThat(roster("lm2026").lines().stream()
                        .map(RosterLine::line)
                        .filter(written::equals)
                        .toList())
                .hasSize(1);
    }

    @Test
    void aTrialAsksNobodyOfAnotherEdition() throws Exception {
        write("trial-lao", "area: LAO, source: nra, due: 2026-06-30");
        Files.writeString(folder.resolve("trial-lao/edition.yml"), "data_year: 2025\n");
        assertThat(roster("lm2026").lines()).isEmpty();
        assertThat(roster("trial-lao").lines()).hasSize(1);
    }

    @Test
    void whatCannotBeAskedIsRefused() throws Exception {
        refuses("no area has the code 'LAOS'", "area: LAOS, source: nra, due: 2026-06-30");
        refuses("XNK was no area any more in 2025", "area: XNK, source: nra, due: 2026-06-30");
        refuses("such as 'the-nra', not 'The NRA'", "area: LAO, source: The NRA, due: 2026-06-30");
        refuses("'due' must be a day", "area: LAO, source: nra, due: June");
        refuses("'due' is missing", "area: LAO, source: nra");
        refuses("'expected' must be yes, welcome", "area: LAO, source: nra, due: 2026-06-30, expected: perhaps");
        refuses("'language' must be one of", "area: LAO, source: nra, due: 2026-06-30, language: lo");
        refuses("'gives' holds outcomes", "area: LAO, source: nra, due: 2026-06-30, gives: [maimed]");
        refuses("'newest' can be by_arrival", "area: LAO, source: nra, due: 2026-06-30, newest: by_name");
        refuses(
                "is asked in line 2 already",
                "area: LAO, source: nra, due: 2026-06-30",
                "area: LAO, source: nra, due: 2026-07-30");
        refuses("'kinds' must be a list", "area: LAO, source: nra, due: 2026-06-30, kinds: {casualties: x}");
        refuses(
                "nra-a continues nra already",
                "area: LAO, source: nra-a, due: 2026-06-30, continues: nra",
                "area: LAO, source: nra-b, due: 2026-06-30, continues: nra");
        refuses("colour", "area: LAO, source: nra, due: 2026-06-30, colour: red");
    }

    @Test
    void aSourceHasItsLastNameWhateverItWasCalled() throws Exception {
        write("lm2025", "area: LAO, source: nra-office, due: 2025-06-30, continues: nra");
        write("lm2026", "area: LAO, source: nra-lao, due: 2026-06-30, continues: nra-office");
        assertThat(roster("lm2026").renamed())
                .containsEntry(new Roster.Renamed("LAO", "nra"), "nra-lao")
                .containsEntry(new Roster.Renamed("LAO", "nra-office"), "nra-lao")
                .hasSize(2);
        assertThat(roster("lm2025").renamed()).containsEntry(new Roster.Renamed("LAO", "nra"), "nra-office");
    }

    @Test
    void aCircleOfNamesIsRefused() throws Exception {
        refuses("goes in a circle", "area: LAO, source: nra, due: 2026-06-30, continues: nra");
        refuses(
                "goes in a circle",
                "area: LAO, source: nra, due: 2026-06-30, continues: office",
                "area: LAO, source: office, due: 2026-06-30, continues: nra");
    }

    @Test
    void whatNobodyHasIsRefusedAtLoad() throws Exception {
        write("lm2026", "area: LAO, source: nra-lao, due: 2026-06-30, continues: nra, kinds: [casualties, mines]");
        EditionDecisions decided = EditionDecisions.load(folder, "lm2026");
        assertThatThrownBy(() -> decided.checkSources(Set.of("nra"), Set.of("KHM nra"), KINDS))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("no workbook is from a source 'nra' that nra-lao could continue")
                .hasMessageContaining("there is no record kind 'mines'; there are casualties, contamination");
        write("lm2026", "area: LAO, source: nra-lao, due: 2026-06-30, continues: nra");
        assertThatCode(() -> EditionDecisions.load(folder, "lm2026").checkSources(List.of(), List.of("LAO nra"), KINDS))
                .doesNotThrowAnyException();
    }
}
