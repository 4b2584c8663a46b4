package org.themonitor.pipeline.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.themonitor.pipeline.yaml.InvalidYamlException;

class StandingLinesTest {
    private static final String WHY =
            ", reason_code: other, reason: because, author: A. Editor, decided_on: 2026-05-01}\n";

    @TempDir
    Path folder;

    /** Each file with a line about one thing, and one about another. */
    private enum Kind {
        INCLUSIONS(
                "source: nra, area: LAO, incident_year: 2024, record_kind: casualties, decision: ",
                "row: R/S/2, decision: exclude",
                "exclude",
                "hold",
                "none"),
        SOURCE_USE(
                "area: LAO, incident_year: 2024, record_kind: casualties, source: nra, use: ",
                "area: TCD, incident_year: all, record_kind: casualties, source: nra, use: primary",
                "primary",
                "not_used",
                "none"),
        ABSORPTIONS(
                "area: YEM, incident_year: 2024, source: icrc, outcome: injured, absorbs_source: nra, ",
                "area: YEM, incident_year: 2023, source: icrc, outcome: injured, absorbs_source: nra, absorbs: injured",
                "absorbs: injured",
                "absorbs: none",
                "decision: none"),
        MATCHES(
                "row: R/S/2, other_row: Q/S/3, decision: ",
                "row: R/S/2, other_row: Q/S/4, decision: merge",
                "merge",
                "distinct",
                "none"),
        VERDICTS(
                "suspicion: a, subject: R/S/2, fingerprint: 0123456789abcdef, decision: ",
                "suspicion: b, subject: R/S/2, fingerprint: 0123456789abcdef, decision: accepted",
                "accepted",
                "rejected",
                "none"),
        JUDGEMENTS(
                "treaty: mbt, area: UKR, obligation: clearance, from: 2016-06-02, judgement: ",
                "treaty: mbt, area: LAO, obligation: clearance, from: 2016-06-02, source_title: A,"
                        + " source_url: \"https://example.org/\", judgement: unclear",
                "in_violation, source_title: A, source_url: \"https://example.org/\"",
                "on_track, source_title: A, source_url: \"https://example.org/\"",
                "none");

        private final String subject;
        private final String another;
        private final String first;
        private final String second;
        private final String none;

        Kind(String subject, String another, String first, String second, String none) {
            this.subject = subject;
            this.another = another;
            this.first = first;
            this.second = second;
            this.none = none;
        }

        private String file() {
            return name().toLowerCase(Locale.ROOT) + ".yml";
        }
    }

    private void write(String file, String... lines) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        String key = path.getFileName().toString().replace(".yml", ":\n");
        Files.writeString(
                path, key + Stream.of(lines).map(line -> "- {" + line + WHY).reduce("", String::concat));
    }

    /** The lines of all files that hold, with what they say and where they stand. */
    private List<String> holds(String edition) {
        EditionDecisions decided = EditionDecisions.load(folder, edition);
        return Stream.of(
                        decided.inclusions().stream().map(line -> said(line, line.verdict())),
                        decided.sourceUse().stream().map(line -> said(line, line.use())),
                        decided.absorptions().stream().map(line -> "absorbs " + line.absorbed() + " " + said(line, "")),
                        decided.matches().stream().map(line -> said(line, line.answer())),
                        decided.verdicts().stream().map(line -> said(line, line.answer())),
                        decided.judgements().stream().map(line -> said(line, line.kind())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String said(Standing<?> line, Object what) {
        return (what + " " + line.decided().place()).strip();
    }

    private static List<String> places(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst(".* ", "").replaceFirst("/.*:", ":"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aLineHoldsInLaterEditionsAndInNoEarlierOne(Kind kind) throws Exception {
        write("lm2025/" + kind.file(), kind.another);
        write("cmm2026/" + kind.file(), kind.subject + kind.first);
        assertThat(places(holds("lm2026"))).containsExactly("cmm2026:2", "lm2025:2");
        assertThat(places(holds("cmm2026"))).containsExactly("cmm2026:2", "lm2025:2");
        assertThat(places(holds("lm2025"))).containsExactly("lm2025:2");
        assertThat(holds("cmm2025")).isEmpty();
        assertThat(EditionDecisions.load(folder, "lm2026").digests().keySet())
                .containsExactly("cmm2026/" + kind.file(), "lm2025/" + kind.file());
    }

    @ParameterizedTest
    @EnumSource
    void theNewestEditionsLineHoldsAndComesFirst(Kind kind) throws Exception {
        write("lm2025/" + kind.file(), kind.subject + kind.first, kind.another);
        write("cmm2026/" + kind.file(), kind.subject + kind.first);
        write("lm2026/" + kind.file(), kind.subject + kind.second);
        assertThat(places(holds("lm2026"))).containsExactly("lm2026:2", "lm2025:3");
        assertThat(places(holds("cmm2026"))).containsExactly("cmm2026:2", "lm2025:3");
        assertThat(holds("lm2026").get(0)).isNotEqualTo(holds("cmm2026").get(0));
    }

    @ParameterizedTest
    @EnumSource
    void noneTakesAnOlderEditionsLineBack(Kind kind) throws Exception {
        write("lm2025/" + kind.file(), kind.subject + kind.first, kind.another);
        write("lm2026/" + kind.file(), kind.subject + kind.none);
        assertThat(places(holds("lm2026"))).containsExactly("lm2025:3");
        assertThat(holds("lm2025")).hasSize(2);

        write("lm2027/" + kind.file(), kind.subject + kind.second);
        assertThat(places(holds("lm2027"))).containsExactly("lm2027:2", "lm2025:3");
    }

    @ParameterizedTest
    @EnumSource
    void noneOfNothingIsRefused(Kind kind) throws Exception {
        String sentence =
                "/%s line 2: takes back what no older edition decided; leave the line out".formatted(kind.file());
        write("lm2026/" + kind.file(), kind.subject + kind.none);
        write("lm2027/" + kind.file(), kind.subject + kind.first);
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessage("lm2026" + sentence);

        write("lm2025/" + kind.file(), kind.subject + kind.first);
        assertThatCode(() -> EditionDecisions.load(folder, "lm2026")).doesNotThrowAnyException();
        write("lm2027/" + kind.file(), kind.subject + kind.none);
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2027")).hasMessage("lm2027" + sentence);
    }

    @ParameterizedTest
    @EnumSource
    void twoLinesOfOneFileAreRefusedInLaterEditionsToo(Kind kind) throws Exception {
        write("lm2025/" + kind.file(), kind.subject + kind.first, kind.subject + kind.second);
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .hasMessage("lm2025/%s line 3: is decided in line 2 already; keep one of them".formatted(kind.file()));
    }

    @Test
    void aPairIsTheSameWhicheverRowIsNamedFirst() throws Exception {
        write("lm2025/matches.yml", "row: R/S/2, other_row: Q/S/3, decision: merge");
        write("lm2026/matches.yml", "row: Q/S/3, other_row: R/S/2, decision: distinct");
        assertThat(holds("lm2026")).containsExactly("DISTINCT lm2026/matches.yml:2");
    }

    @Test
    void aNewPrimarySourceTakesThePlaceOfTheOlderOneOfTheSameYear() throws Exception {
        String year = "area: LAO, incident_year: 2024, record_kind: casualties, ";
        write(
                "lm2025/source_use.yml",
                year + "source: nra, use: primary",
                year + "source: media, use: supplement",
                "area: LAO, incident_year: 2023, record_kind: casualties, source: nra, use: primary");
        write("lm2026/source_use.yml", year + "source: hospital, use: primary");
        assertThat(holds("lm2026"))
                .containsExactly(
                        "PRIMARY lm2026/source_use.yml:2",
                        "SUPPLEMENT lm2025/source_use.yml:3",
                        "PRIMARY lm2025/source_use.yml:4");

        write("lm2026/source_use.yml", year + "source: hospital, use: primary", year + "source: nra, use: primary");
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .hasMessage("lm2026/source_use.yml line 3: nra is primary here and hospital in line 2:"
                        + " one of them is a supplement or not used");
        write("lm2026/source_use.yml", year + "source: hospital, use: primary", year + "source: nra, use: none");
        assertThat(holds("lm2026")).hasSize(3);
    }

    @Test
    void aSourceThatIsPrimaryInAllYearsIsSetAsideWhereAnotherOneIsInAYear() throws Exception {
        String all = "area: LAO, incident_year: all, record_kind: casualties, ";
        String year = "area: LAO, incident_year: 2024, record_kind: casualties, ";
        write("lm2025/source_use.yml", all + "source: nra, use: primary");
        write("lm2026/source_use.yml", year + "source: hospital, use: primary");
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .hasMessage("lm2026/source_use.yml line 2: hospital is primary in 2024 and nra in all years, in"
                        + " lm2025/source_use.yml:2: say of one of them that it is a supplement or not used in 2024");
        write("lm2026/source_use.yml", year + "source: hospital, use: primary", year + "source: nra, use: not_used");
        assertThat(holds("lm2026")).hasSize(3);

        write("lm2025/source_use.yml", year + "source: hospital, use: primary");
        write("lm2026/source_use.yml", all + "source: nra, use: primary");
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .hasMessageStartingWith(
                        "lm2026/source_use.yml line 2: hospital is primary in 2024 and nra in all years, in"
                                + " lm2025/source_use.yml:2");
        write("lm2026/source_use.yml", all + "source: nra, use: primary", year + "source: hospital, use: none");
        assertThat(holds("lm2026")).containsExactly("PRIMARY lm2026/source_use.yml:2");
    }

    @Test
    void peopleOfANewerTotalAreNotTakenOffAnOlderOneToo() throws Exception {
        String rows = "area: YEM, incident_year: 2024, absorbs_source: nra, outcome: injured, ";
        write(
                "lm2025/absorptions.yml",
                rows + "source: icrc, absorbs: [injured, unknown]",
                rows + "source: hospital, absorbs: none");
        write("lm2026/absorptions.yml", rows + "source: media, absorbs: injured");
        assertThat(holds("lm2026"))
                .containsExactly("absorbs injured lm2026/absorptions.yml:2", "absorbs none lm2025/absorptions.yml:3");
    }

    @Test
    void noneIsSaidAlone() throws Exception {
        write(
                "lm2026/absorptions.yml",
                Kind.ABSORPTIONS.subject + "absorbs: injured, decision: none",
                Kind.ABSORPTIONS.subject + "decision: absorb");
        write("lm2026/judgements.yml", Kind.JUDGEMENTS.subject + "none, until: 2026-12-31");
        assertThatThrownBy(() -> EditionDecisions.load(folder, "lm2026"))
                .hasMessageContaining("lm2026/absorptions.yml line 2: say 'absorbs', or 'decision: none' alone")
                .hasMessageContaining("lm2026/absorptions.yml line 3: say 'absorbs', or 'decision: none' alone")
                .hasMessageContaining("lm2026/judgements.yml line 2: 'judgement: none' takes a line back as a whole");
    }

    @Test
    void linesAreTriedBesideThoseOfOlderEditions() throws Exception {
        for (Kind kind : Kind.values()) {
            write("lm2025/" + kind.file(), kind.subject + kind.first);
            write("lm2026/" + kind.file(), kind.subject + kind.none);
            write("lm2027/" + kind.file(), kind.subject + kind.second);
        }
        Path trial = folder.resolve("trial");
        DecisionLines.copy(folder, trial, "lm2026");
        assertThat(EditionDecisions.load(trial, "lm2026").digests())
                .isEqualTo(EditionDecisions.load(folder, "lm2026").digests())
                .hasSize(2 * Kind.values().length);
    }
}
