package org.themonitor.pipeline.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.TrialVault.Outcome;
import org.themonitor.pipeline.reliability.Trial.Verdict;

/**
 * Changed workbooks: none crashes the intake, none holds it up, none loses a row unseen. Once with a fixed seed, once
 * with a new one, which is printed; {@code -Dmonitor.seed=} says which, {@code -Dmonitor.rounds=} how many rounds more.
 */
@Tag("long")
class WorkbookMutationTest {
    private static final Path SAMPLES = Path.of("..", "sample-data");
    private static final long FIXED = 20260301;
    /** An ordinary build tries half of the changes with the fixed seed, and one in so many with a new one. */
    private static final int SHORT = 4;

    private final Definitions definitions = BuiltIn.DEFINITIONS;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyChangeEndsAsUsedFindingOrQuarantine(TestReporter report) throws Exception {
        long seed = Long.getLong("monitor.seed", System.nanoTime());
        report.publishEntry("monitor.seed", Long.toString(seed));
        int rounds = Integer.getInteger("monitor.rounds", 0);
        Tally tally = new Tally();
        Tally fixed = new Tally(tally);
        try (Trial trial = new Trial(folder)) {
            List<Sound> files = sound(trial);
            tryAll(trial, files, FIXED, 2, fixed);
            tryAll(trial, files, seed, SHORT, tally);
            for (int round = 1; round <= rounds; round++) {
                tryAll(trial, files, seed + round, 1, tally);
            }
        }
        LongRun.writeEach("workbooks", fixed);
        LongRun.write("workbooks", tally);
        tally.lines().forEach(line -> report.publishEntry("tried", line));
        assertThat(tally.wrong()).as("seed %d", seed).isEmpty();
    }

    private record Sound(String name, byte[] bytes, Coordinates place, Outcome outcome) {
        String ending() {
            return name.substring(name.lastIndexOf('.'));
        }
    }

    /** Changes, each to a file that chance picks: every one, or one of so many. */
    private void tryAll(Trial trial, List<Sound> files, long seed, int oneOf, Tally tally) throws Exception {
        Map<String, List<Mutation<byte[]>>> changes = Map.of(
                ".csv", CsvMutations.all(), ".xlsx", XlsxMutations.all(), ".xls", ByteMutations.ofAnOldWorkbook());
        for (String ending : List.of(".csv", ".xlsx", ".xls")) {
            List<Sound> kind = files.stream()
                    .filter(sound -> sound.ending().equals(ending))
                    .toList();
            for (Mutation<byte[]> mutation : changes.get(ending)) {
                Random chance = new Random(seed * 31 + mutation.name().hashCode());
                if (chance.nextInt(oneOf) == 0) {
                    tryOne(trial, mutation, kind.get(chance.nextInt(kind.size())), seed, chance, tally);
                }
            }
        }
    }

    private void tryOne(Trial trial, Mutation<byte[]> mutation, Sound sound, long seed, Random chance, Tally tally)
            throws Exception {
        Path file = Files.write(
                folder.resolve("mutant"), mutation.change().of(sound.bytes().clone(), chance));
        Verdict verdict = trial.of(definitions, file, sound.place(), sound.outcome(), mutation.promise());
        tally.add(
                mutation.name().split(":", 2)[0],
                "%s, seed %d, %s".formatted(mutation.name(), seed, sound.name()),
                verdict);
    }

    private List<Sound> sound(Trial trial) throws Exception {
        List<Sound> files = new ArrayList<>();
        for (Path file : workbooks()) {
            Path relative = SAMPLES.resolve("inbox").relativize(file);
            Coordinates place = relative.startsWith("..")
                    ? new Coordinates("MLI", "synthetic-trial", 2025)
                    : Coordinates.ofInboxPath(relative);
            Outcome outcome = trial.sound(definitions, file, place);
            assertThat(outcome.quarantined())
                    .as(file + " " + outcome.findings())
                    .isFalse();
            files.add(new Sound(file.getFileName().toString(), Files.readAllBytes(file), place, outcome));
        }
        return files;
    }

    private static List<Path> workbooks() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("inbox", "foreign")) {
            try (Stream<Path> walk = Files.walk(SAMPLES.resolve(part))) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("latin1"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
