package org.themonitor.jobs;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionBuild;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.EditionOutput;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.sql.ModelRun;

/**
 * How long one edition's build and publication take with many rows in the vault, by layer and relation, and how long the
 * treaties' macros take on the finished file; no reading of workbooks is measured. Beside the seconds stand those of the
 * processors, which other work on the machine changes less. {@code mvn -Pbenchmark -Dbenchmark=BuildBenchmark
 * -Drows=20000,200000} prints it, {@code -Drows=20000} in half a minute; with {@code -Dseasons=10} the rows are of ten
 * seasons.
 */
final class BuildBenchmark {
    private static final String EDITION = "lm2026";
    private static final String BUILD = "benchmark";
    private static final String SIZES = "20000,200000,2000000";
    private static final int SEASONS = Integer.getInteger("seasons", 1);
    private static final int SLOWEST = 8;
    private static final LocalDate FIRST_DAY = LocalDate.of(1999, 12, 31);
    private static final int DAYS = 28;
    private static final RelationName CASUALTIES = RelationName.of("staging.casualties");

    private final Definitions definitions = Definitions.load(null, Path.of("no-templates"));
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final Path folder;
    private final long rows;
    private final Stopwatch stopwatch = new Stopwatch();

    private BuildBenchmark(Path folder, long rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** Runs it in temporary folders, once for each number of rows; smallest first, for memory is never given back. */
    public static void main(String[] arguments) throws Exception {
        for (String rows : System.getProperty("rows", SIZES).split(",", -1)) {
            Path folder = Files.createTempDirectory("monitor-benchmark-");
            try {
                new BuildBenchmark(folder, Long.parseLong(rows.strip())).run();
            } finally {
                Tree.delete(folder);
            }
        }
    }

    private void run() throws Exception {
        System.out.printf(Locale.ROOT, "%n%,d casualty rows of %d seasons, %d threads%n", rows, SEASONS, threads);
        VaultOfManyRows vault =
                VaultOfManyRows.make(folder.resolve("vault.duckdb"), definitions, rows, SEASONS, threads);
        stopwatch.lap("(making the rows)");
        Edition edition = EditionFile.read(Path.of("../sample-data/decisions"), EDITION);
        EditionFolder editions = new EditionFolder(folder.resolve("editions"), EDITION);
        EditionDecisions decided = vault.bothSourcesCount(folder.resolve("decisions"), EDITION);
        build(edition, editions.internalDatabase(BUILD), vault, decided);
        // with the key of a workspace of its own: without one it would be made in the source folder
        Definitions keyed = definitions.with(CommonDecisions.load(folder.resolve("decisions")));
        publish(new EditionOutput(edition, editions, BUILD, keyed, threads));
        try (Warehouse file = Warehouse.openReadOnly(editions.internalDatabase(BUILD), threads)) {
            macros(file);
        }
        System.out.println(peakMemory());
    }

    private void build(Edition edition, Path database, VaultOfManyRows vault, EditionDecisions decided)
            throws IOException {
        List<ModelRun> made = new ArrayList<>();
        try (EditionBuild build =
                EditionBuild.start(edition, definitions.sql(), definitions.reference(), database, threads)) {
            build.decisions(CommonDecisions.NONE, decided);
            stopwatch.lap("build: start");
            build.load(vault.file(), vault.receipts());
            stopwatch.lap("build: load");
            build.buildTables(() -> false, made::add);
            stopwatch.lap("build: tables");
            build.check();
            stopwatch.lap("build: checks");
        }
        stopwatch.lap("build: close");
        tables(made);
    }

    private static void tables(List<ModelRun> made) {
        Map<String, Long> layers = new TreeMap<>();
        made.forEach(run -> layers.merge(run.file().layer().folder(), run.milliseconds(), Long::sum));
        layers.forEach((layer, time) -> System.out.printf(Locale.ROOT, "  %-32s %8d ms%n", layer, time));
        System.out.printf(Locale.ROOT, "  %-32s %8d ms%n", "all without casualties", withoutCasualties(made));
        System.out.println("the slowest:");
        made.stream()
                .sorted(Comparator.comparing(ModelRun::milliseconds).reversed())
                .limit(SLOWEST)
                .forEach(run -> System.out.printf(
                        Locale.ROOT,
                        "  %-32s %8d ms %,12d rows%n",
                        run.file().relation(),
                        run.milliseconds(),
                        run.rows()));
    }

    /** Milliseconds of the relations that no casualty reaches: compliance, and what both need. */
    private static long withoutCasualties(List<ModelRun> made) {
        Set<RelationName> reached = new HashSet<>(Set.of(CASUALTIES));
        long time = 0;
        // they come in their order, each after what it reads
        for (ModelRun run : made) {
            if (run.file().reads().stream().anyMatch(reached::contains)) {
                reached.add(run.file().relation());
            } else {
                time += run.milliseconds();
            }
        }
        return time;
    }

    private void publish(EditionOutput output) throws IOException {
        stopwatch.start();
        output.writeParquet();
        stopwatch.lap("publish: Parquet");
        output.makePublicEdition();
        stopwatch.lap("publish: public edition");
        output.makeInternalEdition();
        stopwatch.lap("publish: internal edition");
        output.writeManifests();
        stopwatch.lap("publish: manifests");
    }

    /** Of both treaties on the last day of 28 years; the first question pays for opening the file. */
    private static void macros(Warehouse file) {
        for (String macro : List.of("treaty_status", "obligation_status", "report_status")) {
            List<Double> times = new ArrayList<>();
            for (String treaty : List.of("mbt", "ccm")) {
                for (int year = 0; year < DAYS; year++) {
                    long start = System.nanoTime();
                    file.query("from core.%s('%s', date '%s')".formatted(macro, treaty, FIRST_DAY.plusYears(year)));
                    times.add((System.nanoTime() - start) / 1e6);
                }
            }
            List<Double> sorted = times.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "core.%-29s %8.1f ms each (%.1f to %.1f), 2 treaties x %d days %.2f s%n",
                    macro,
                    sorted.get(sorted.size() / 2),
                    sorted.get(0),
                    sorted.get(sorted.size() - 1),
                    DAYS,
                    times.stream().mapToDouble(Double::doubleValue).sum() / 1000);
        }
    }

    /** Of the whole process, DuckDB's memory with it; only Linux tells. */
    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "peak memory unknown";
        }
        try (Stream<String> lines = Files.lines(status)) {
            long kilobytes = lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
            return "peak memory %d MB, of it heap at most %d MB"
                    .formatted(kilobytes >> 10, Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** Seconds since the last lap, on the clock and of the processors. */
    private static final class Stopwatch {
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long clock = System.nanoTime();
        private long processors = system.getProcessCpuTime();

        void start() {
            clock = System.nanoTime();
            processors = system.getProcessCpuTime();
        }

        void lap(String what) {
            double seconds = (System.nanoTime() - clock) / 1e9;
            double worked = (system.getProcessCpuTime() - processors) / 1e9;
            System.out.printf(Locale.ROOT, "%-34s %8.2f s %8.2f s of processors%n", what, seconds, worked);
            start();
        }
    }
}
