package org.themonitor.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How fast workbooks are read, beside R's readxl and pandas with openpyxl, and how the time grows; whole processes, one
 * after the other in turn, medians. {@code mvn -Pbenchmark-reading} prints it; {@code -Dmonitor.workbooks=10
 * -Dmonitor.rows=20000 -Dmonitor.runs=1} is a try of less than a minute.
 */
final class ReadingBenchmark {
    /** The heap that the script beside the jar gives: memory stays below a gigabyte with what DuckDB takes. */
    private static final String HEAP = "-Xmx512m";

    private static final int SHEETS = 3;
    private static final int FEWEST = 500;
    private static final int MOST = 2000;
    private static final int EMPTY_ROWS = 200_000;
    private static final int BOMB_MEGABYTES = 300;
    private static final int GROWTH = 5;

    private final Path folder;
    private final int workbooks = Integer.getInteger("monitor.workbooks", 120);
    private final int rows = Integer.getInteger("monitor.rows", 500_000);
    private final int runs = Integer.getInteger("monitor.runs", 3);
    private final Map<String, List<MeasuredProcess>> measured = new LinkedHashMap<>();

    private ReadingBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Runs it in a temporary folder; sizes are the properties monitor.workbooks, monitor.rows and monitor.runs. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("monitor-benchmark-");
        try {
            new ReadingBenchmark(folder).run();
        } finally {
            Tree.delete(folder);
        }
    }

    private void run() throws IOException {
        int all = generate();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("unpacked only", java("InflateOnly", "set"));
        commands.put("this reader to CSV", java("CellsToCsv", "set"));
        peer("readxl to CSV", "Rscript", "readxl.R", List.of("-e", "library(readxl)"), commands);
        peer("pandas to CSV", python(), "pandas_openpyxl.py", List.of("-c", "import pandas, openpyxl"), commands);
        commands.put("inbox to edition", List.of());
        commands.put("one sheet", java("CellsToCsv", "large"));
        commands.put("a fifth of it", java("CellsToCsv", "fifth"));
        commands.put("one row: the start", java("CellsToCsv", "start"));
        commands.put("empty rows with formats", java("CellsToCsv", "empty"));
        commands.put("zip bomb, refused", java("CellsToCsv", "bomb"));
        Map<String, List<Double>> phases = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                MeasuredProcess took =
                        command.getValue().isEmpty() ? edition(run, phases) : MeasuredProcess.run(command.getValue());
                measured.computeIfAbsent(command.getKey(), key -> new ArrayList<>())
                        .add(took);
            }
        }
        print(
                "%d workbooks of %d sheets, %,d rows; one sheet of %,d rows; %d runs",
                workbooks, SHEETS, all, rows, runs);
        measured.forEach(ReadingBenchmark::print);
        phases.forEach((phase, seconds) -> print("  %-22s %7.2f s", phase, median(seconds)));
        ratio("readxl to CSV", "this reader to CSV");
        ratio("pandas to CSV", "this reader to CSV");
        ratio("this reader to CSV", "unpacked only");
        ratio("inbox to edition", "this reader to CSV");
        ratio("one sheet", "a fifth of it");
    }

    private int generate() throws IOException {
        int all = 0;
        for (int book = 0; book < workbooks; book++) {
            Path file = folder.resolve("set").resolve("SYNTHETIC-%04d.xlsx".formatted(book));
            all += BenchmarkWorkbooks.write(file, SHEETS, FEWEST, MOST, book);
        }
        BenchmarkWorkbooks.write(folder.resolve("large/large.xlsx"), 1, rows, rows, 1);
        BenchmarkWorkbooks.write(folder.resolve("fifth/fifth.xlsx"), 1, rows / GROWTH, rows / GROWTH, 1);
        BenchmarkWorkbooks.write(folder.resolve("start/start.xlsx"), 1, 1, 1, 1);
        BenchmarkWorkbooks.writeStyledEmpty(folder.resolve("empty/empty.xlsx"), EMPTY_ROWS);
        BenchmarkWorkbooks.writeBomb(folder.resolve("bomb/bomb.xlsx"), BOMB_MEGABYTES);
        return all;
    }

    private List<String> java(String main, String input) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                "org.themonitor.jobs." + main,
                folder.resolve(input).toString(),
                folder.resolve("cells.csv").toString());
    }

    /** Debian's packages belong to Debian's own Python. */
    private static String python() {
        return Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    }

    private void peer(
            String name, String program, String script, List<String> probe, Map<String, List<String>> commands)
            throws IOException {
        List<String> asked = new ArrayList<>(List.of(program));
        asked.addAll(probe);
        try {
            MeasuredProcess.run(asked);
        } catch (IllegalStateException missing) {
            print("%s is left out: %s or its packages are not installed.", name, program);
            return;
        }
        commands.put(
                name,
                List.of(
                        program,
                        resource(script).toString(),
                        folder.resolve("set").toString(),
                        folder.resolve("peer.csv").toString()));
    }

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = open("/benchmark/" + name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(ReadingBenchmark.class.getResourceAsStream(resource), resource);
    }

    /** A workspace of its own, in which each workbook is of another area; the template comes with the workspace. */
    private MeasuredProcess edition(int run, Map<String, List<Double>> phases) throws IOException {
        Path workspace = folder.resolve("workspace" + run);
        Tree.copy(Path.of("../sample-data/decisions"), workspace.resolve("decisions"));
        Path templates = Files.createDirectories(workspace.resolve("decisions/templates"));
        Files.copy(resource("benchmark-list.yml"), templates.resolve("benchmark-list.yml"));
        List<String> areas = areas();
        for (int book = 0; book < workbooks; book++) {
            String name = "SYNTHETIC-%04d.xlsx".formatted(book);
            Path place = workspace
                    .resolve("inbox")
                    .resolve(areas.get(book % areas.size()))
                    .resolve("synthetic-benchmark-" + book / areas.size())
                    .resolve("2025");
            Files.copy(
                    folder.resolve("set").resolve(name),
                    Files.createDirectories(place).resolve(name));
        }
        List<String> command = MonitorProcess.command("run", "--edition", "lm2026", "--workspace", workspace);
        MeasuredProcess took = MeasuredProcess.run(command.stream()
                .filter(word -> !word.startsWith("-XX:"))
                .flatMap(word ->
                        word.equals("-jar") ? Stream.of(HEAP, word) : Stream.of(word)) // as the script starts it
                .toList());
        Map<String, Double> jobs = CountryWorkbooksBenchmark.history(workspace);
        double inJobs = jobs.values().stream().mapToDouble(Double::doubleValue).sum();
        phases.computeIfAbsent("start and end", key -> new ArrayList<>()).add(took.wall() - inJobs);
        jobs.forEach((job, seconds) ->
                phases.computeIfAbsent(job, key -> new ArrayList<>()).add(seconds));
        Tree.delete(workspace);
        return took;
    }

    private static List<String> areas() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("/reference/areas.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.substring(0, 3)).toList();
        }
    }

    private static void print(String what, List<MeasuredProcess> took) {
        print(
                "%-24s %7.2f s (%.2f to %.2f) %8.2f s of processor time %6.0f MiB",
                what,
                median(took, MeasuredProcess::wall),
                took.stream().mapToDouble(MeasuredProcess::wall).min().orElseThrow(),
                took.stream().mapToDouble(MeasuredProcess::wall).max().orElseThrow(),
                median(took, MeasuredProcess::cpu),
                median(took, MeasuredProcess::peak));
    }

    /** Of runs next to each other, so that what else the machine does weighs on both. */
    private void ratio(String slow, String fast) {
        if (!measured.containsKey(slow)) {
            return;
        }
        print(
                "%s / %s: %.2f on the clock, %.2f of processor time",
                slow, fast, ratio(slow, fast, MeasuredProcess::wall), ratio(slow, fast, MeasuredProcess::cpu));
    }

    private double ratio(String slow, String fast, ToDoubleFunction<MeasuredProcess> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            ratios.add(figure.applyAsDouble(measured.get(slow).get(run))
                    / figure.applyAsDouble(measured.get(fast).get(run)));
        }
        return median(ratios);
    }

    private static double median(List<MeasuredProcess> took, ToDoubleFunction<MeasuredProcess> figure) {
        return median(took.stream().map(figure::applyAsDouble).toList());
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    private static void print(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }
}
