package org.themonitor.pipeline.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.TrialVault.Outcome;
import org.themonitor.pipeline.reliability.Mutation.Promise;
import org.themonitor.pipeline.reliability.Trial.Ending;
import org.themonitor.pipeline.reliability.Trial.Verdict;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/**
 * Changed templates and files of decisions: each is used, with the workbook it reads accounted for, or refused with a
 * message that names the file. A decision that stands in the file is never left out unseen.
 */
@Tag("long")
class YamlMutationTest {
    private static final long FIXED = 20260301;
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final String BY =
            "reason_code: other, reason: \"because\", author: \"A. Editor\", decided_on: 2026-05-01}";
    private static final Map<String, String> DECISIONS = new TreeMap<>(Map.of(
            "corrections.yml",
            """
            # read in place of the cell
            corrections:
            - {receipt: COL-synthetic-trial-2025-ffffffff, sheet: csv, cell: G2, expect: "2025", value: "2024", %s
            - {area: COL, source: synthetic-trial, data_year: 2025, sheet: csv, cell: G3, expect: "2025", value: "2024", %s
            """.formatted(by(), by()),
            "header_mappings.yml",
            """
            header_mappings:
            - {template: country-workbook, sheet: Casualties, header: Geschlecht, to: sex, %s
            - {template: country-workbook, sheet: Casualties, header: Telefon, ignore: "personal data", %s
            """.formatted(by(), by()),
            "lm2026/inclusions.yml",
            """
            inclusions:
            - {source: nra, area: LAO, incident_year: 2025, record_kind: casualties, decision: exclude, %s
            - {row: LAO-nra-2025-ffffffff/Casualties/17, decision: include, %s
            """.formatted(BY, BY),
            "lm2026/source_use.yml",
            """
            source_use:
            - {area: LAO, incident_year: all, record_kind: casualties, source: nra, use: primary, %s
            - {area: LAO, incident_year: 2024, record_kind: casualties, source: press, use: supplement, %s
            """.formatted(BY, BY),
            "lm2026/absorptions.yml",
            """
            absorptions:
            - {area: YEM, incident_year: 2016, source: icrc, outcome: injured, absorbs_source: nra, absorbs: [injured, unknown], %s
            """.formatted(BY),
            "lm2026/coverage.yml",
            """
            coverage:
            - {area: LAO, source: nra, incident_year: "2015-2024", value: full, %s
            - {area: XWD, incident_year: 2025, value: complete_from, complete_from: 100, members: 10, %s
            """.formatted(BY, BY),
            "lm2026/edition.yml",
            """
            edition: lm2026
            title: Landmine Monitor 2026
            label: draft
            data_year: 2025
            sources: [nra, press]
            as_of: {status: 2026-10-01, contamination: 2025-12-31, reporting: 2026-09-30, casualty_intake: 2026-09-30}
            """));

    @TempDir
    private Path folder = Path.of("");

    private static String by() {
        return BY.replace("reason_code: other, ", "");
    }

    @Test
    void everyChangedTemplateIsUsedOrRefusedByName(TestReporter report) throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Path workbook = folder.resolve("register.csv");
        Files.copy(Path.of("..", "sample-data", "foreign", "SYNTHETIC-register-english.csv"), workbook);
        Definitions base = BuiltIn.DEFINITIONS;
        Coordinates place = new Coordinates("COL", "synthetic-trial", 2025);
        try (Trial trial = new Trial(folder)) {
            Outcome sound = trial.sound(base, workbook, place);
            run("templates", report, shipped(), (name, bytes) -> {
                Files.write(templates.resolve("mutant.yml"), bytes);
                return trial.within(() -> {
                    try {
                        return trial.judged(with(base, templates), workbook, place, sound, Promise.OTHER);
                    } catch (InvalidYamlException refused) {
                        boolean named = String.valueOf(refused.getMessage()).contains("mutant");
                        return new Verdict(Ending.FINDING, named ? "" : "no file is named in: " + refused.getMessage());
                    }
                });
            });
        }
    }

    private static Definitions with(Definitions base, Path templates) {
        return new Definitions(
                base.reference(),
                base.areas(),
                base.vocabularies(),
                Templates.load(templates),
                base.referenceFacts(),
                base.sql(),
                base.codeDigest(),
                CommonDecisions.NONE);
    }

    @Test
    void everyChangedFileOfDecisionsIsUsedWholeOrRefusedByName(TestReporter report) throws Exception {
        Definitions definitions = BuiltIn.DEFINITIONS;
        Map<String, byte[]> files = new TreeMap<>();
        DECISIONS.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        try (Trial trial = new Trial(folder)) {
            for (String name : files.keySet()) {
                assertThat(trial.within(() -> decided(definitions, write(name, files.get(name)))))
                        .as(name + " as it is")
                        .isEqualTo(new Verdict(Ending.USED, ""));
            }
            run(
                    "decisions",
                    report,
                    files,
                    (name, bytes) -> trial.within(() -> decided(definitions, write(name, bytes))));
        }
    }

    /** A folder of decisions in which one file is changed. */
    private Path write(String changed, byte[] bytes) throws IOException {
        Path decisions = folder.resolve("decisions");
        for (Map.Entry<String, String> file : DECISIONS.entrySet()) {
            Path path = decisions.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.write(decisions.resolve(changed), bytes);
        return decisions;
    }

    private static Verdict decided(Definitions definitions, Path decisions) throws IOException {
        try {
            CommonDecisions common = CommonDecisions.load(decisions);
            definitions.with(common);
            EditionDecisions decided = EditionDecisions.load(decisions, "lm2026");
            EditionFile.read(decisions, "lm2026");
            int taken = common.corrections().size()
                    + common.headerMappings().size()
                    + decided.inclusions().size()
                    + decided.sourceUse().size()
                    + decided.absorptions().size()
                    + decided.coverage().size();
            int written = written(decisions);
            return new Verdict(
                    taken == written ? Ending.USED : Ending.LOSS,
                    taken == written ? "" : "%d decisions are written, %d are followed".formatted(written, taken));
        } catch (InvalidYamlException | EditionFile.ProblemsException refused) {
            boolean named = DECISIONS.keySet().stream()
                    .anyMatch(name -> String.valueOf(refused.getMessage())
                            .replace('\\', '/')
                            .contains(name));
            return new Verdict(Ending.FINDING, named ? "" : "no file is named in: " + refused.getMessage());
        }
    }

    /** Lines that begin like a decision. */
    private static int written(Path decisions) throws IOException {
        int lines = 0;
        for (String name : DECISIONS.keySet()) {
            String text = Files.readString(decisions.resolve(name), StandardCharsets.UTF_8);
            lines += (int)
                    text.lines().filter(line -> line.strip().startsWith("- {")).count();
        }
        return lines;
    }

    /** Takes the changed bytes of a file. */
    private interface Taker {
        Verdict take(String name, byte[] bytes) throws Exception;
    }

    private static void run(String suite, TestReporter report, Map<String, byte[]> files, Taker taker)
            throws Exception {
        long seed = Long.getLong("monitor.seed", System.nanoTime());
        report.publishEntry("monitor.seed", Long.toString(seed));
        Tally tally = new Tally();
        Tally fixed = new Tally(tally);
        List<String> names = List.copyOf(files.keySet());
        for (int round = 0; round <= Integer.getInteger("monitor.rounds", 0); round++) {
            boolean isFixed = false;
            for (Mutation<byte[]> mutation : TextMutations.all()) {
                // an ordinary build tries every other change with the fixed seed
                isFixed = round == 0 && !isFixed;
                long from = isFixed ? FIXED : seed + round;
                Random chance = new Random(from * 31 + mutation.name().hashCode());
                String name = names.get(chance.nextInt(names.size()));
                byte[] bytes = mutation.change().of(files.get(name).clone(), chance);
                Verdict verdict = taker.take(name, bytes);
                (isFixed ? fixed : tally).add(suite, "%s, seed %d, %s".formatted(mutation.name(), from, name), verdict);
            }
        }
        LongRun.writeEach(suite, fixed);
        LongRun.write(suite, tally);
        tally.lines().forEach(line -> report.publishEntry("tried", line));
        assertThat(tally.wrong()).as("seed %d", seed).isEmpty();
    }

    private static Map<String, byte[]> shipped() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(TEMPLATES)) {
            for (Path file : list.filter(path -> !path.endsWith("index.yml")).toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file).replaceFirst("template: \\S+", "template: mutant");
                files.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
