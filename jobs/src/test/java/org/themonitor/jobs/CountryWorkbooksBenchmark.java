package org.themonitor.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.themonitor.jobs.MonitorProcess.Ended;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long blanks for all areas take, and 120 workbooks of the official kind from the inbox to a published edition, by
 * phase. Whole processes, the median of several runs; {@code mvn -Pbenchmark} prints it.
 */
final class CountryWorkbooksBenchmark {
    private static final int WORKBOOKS = 120;
    private static final int PEOPLE = 300;
    private static final int RUNS = 3;
    private static final List<String> OUTCOMES = List.of("killed", "injured", "unknown");
    private static final List<String> DEVICES = List.of("antipersonnel_mine", "improvised_mine", "other_erw");
    private static final List<String> STATUSES = List.of("civilian", "military", "unknown");

    private final Path folder;

    private CountryWorkbooksBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Runs it in a temporary folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("monitor-benchmark-");
        try {
            new CountryWorkbooksBenchmark(folder).run();
        } finally {
            Tree.delete(folder);
        }
    }

    private void run() throws IOException {
        Path blanks = folder.resolve("blanks");
        Path first = workspace("first");
        List<Double> made = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            made.add(seconds(
                    () -> done("template", "--all", "--edition", "lm2026", "--workspace", first, "--to", blanks)));
        }
        List<Path> files = files(blanks);
        print("blanks for all areas", files.size() + " workbooks", made);
        Path inbox = folder.resolve("inbox");
        int rows = files.stream()
                .limit(WORKBOOKS)
                .mapToInt(blank -> fill(blank, inbox))
                .sum();
        Map<String, List<Double>> phases = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            Path workspace = workspace("run" + run);
            Tree.copy(inbox, workspace.resolve("inbox"));
            double all = seconds(() -> done("run", "--edition", "lm2026", "--workspace", workspace));
            phases.computeIfAbsent("inbox to edition", key -> new ArrayList<>()).add(all);
            history(workspace)
                    .forEach((phase, time) -> phases.computeIfAbsent("  " + phase, key -> new ArrayList<>())
                            .add(time));
        }
        phases.forEach((phase, times) -> print(phase, WORKBOOKS + " workbooks, " + rows + " rows", times));
    }

    private Path workspace(String name) {
        Path workspace = folder.resolve(name);
        Tree.copy(Path.of("../sample-data/decisions"), workspace.resolve("decisions"));
        return workspace;
    }

    private static Ended done(Object... words) {
        Ended ended = MonitorProcess.run(words);
        if (ended.exitCode() != 0) {
            throw new IllegalStateException("ended with " + ended.exitCode() + ": " + ended.out() + ended.err());
        }
        return ended;
    }

    /** Seconds of each phase, as the jobs' own history has them. */
    static Map<String, Double> history(Path workspace) {
        Map<String, Double> phases = new LinkedHashMap<>();
        JsonNode jobs = JsonMapper.builder()
                .build()
                .readTree(done("history", "--format", "json", "--workspace", workspace)
                        .out());
        for (JsonNode job : jobs) {
            // the newest of a name comes first
            phases.putIfAbsent(job.path("job").asString(), job.path("seconds").asDouble());
        }
        return phases;
    }

    private static List<Path> files(Path blanks) throws IOException {
        try (Stream<Path> list = Files.list(blanks)) {
            return list.sorted().toList();
        }
    }

    /** Fills one blank in; returns the number of its rows. */
    private static int fill(Path blank, Path inbox) {
        String[] name = blank.getFileName().toString().split("[-.]", -1);
        Random chance = new Random(name[0].hashCode());
        try (FilledBlank form = FilledBlank.open(blank, name[2])) {
            for (int row = 0; row < PEOPLE; row++) {
                String day = "2025-%02d-%02d".formatted(1 + chance.nextInt(12), 1 + chance.nextInt(28));
                form.casualties(row, day, 1 + chance.nextInt(3), any(OUTCOMES, chance), any(DEVICES, chance))
                        .type("casualties", row, "Province", "P " + chance.nextInt(18))
                        .type("casualties", row, "Place", "V " + chance.nextInt(4000))
                        .type("casualties", row, "Civilian status", form.word("civilian_status", any(STATUSES, chance)))
                        .type("casualties", row, "Age group", Integer.toString(1 + chance.nextInt(80)));
            }
            form.saveAs(
                    inbox.resolve(name[0]).resolve("synthetic-benchmark/2025").resolve(blank.getFileName()));
        }
        return PEOPLE;
    }

    private static String any(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, String size, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-22s %6.2f s (%.2f to %.2f)  %s%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                size);
    }
}
