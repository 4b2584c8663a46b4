package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;

/** The intake of one workspace, killed again and again at random moments until it comes to its end. */
@Tag("long")
class IntakeKillTest {
    private static final List<String> AREAS = List.of("AFG", "AGO", "COL", "IRQ", "KHM", "LAO", "LBN", "MLI");
    private static final int WORKBOOKS = 24;
    private static final int ROWS = 300;
    private static final int ROUNDS = Integer.getInteger("monitor.kills", 1);
    /** Beyond the first rounds as many as end in this time. */
    private static final Duration KILLING = Duration.ofSeconds(Integer.getInteger("monitor.kills.seconds", 0));

    @TempDir
    static Path shared;

    private static Path received = Path.of("");
    private static List<String> hashes = List.of();
    private static long milliseconds;
    private static long millisecondsToBegin;

    @TempDir
    Path folder;

    private int kills;
    private int killsInReading;

    @BeforeAll
    static void runUndisturbed() {
        received = shared.resolve("received");
        Tree.copy(FinishedSample.DATA.resolve("decisions/lm2026"), received.resolve("decisions/lm2026"));
        for (int index = 0; index < WORKBOOKS; index++) {
            String area = AREAS.get(index % AREAS.size());
            String source = "synthetic-desk-" + index / AREAS.size();
            CountryWorkbook workbook = CountryWorkbook.of(area, source, 2025);
            for (int row = 0; row < ROWS; row++) {
                workbook.row(2025 - row % 5, index + 1, row % 2 == 0 ? "killed" : "injured");
            }
            workbook.write(received.resolve("inbox/%s/%s/2025/list.xlsx".formatted(area, source)));
        }
        assertThat(MonitorCall.run("pull", "--workspace", received).exitCode()).isZero();
        Path undisturbed = copy(shared.resolve("undisturbed"));
        long start = System.nanoTime();
        MonitorProcess run = intake(undisturbed).until(() -> isReading(undisturbed));
        long begun = System.nanoTime();
        assertThat(run.ended().exitCode()).isZero();
        millisecondsToBegin = TimeUnit.NANOSECONDS.toMillis(begun - start);
        milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        hashes = build(undisturbed);
        assertThat(hashes).hasSize(1);
    }

    @Test
    void killedAtManyRandomMomentsTheIntakeEndsTheSameAndReadsNothingTwice() throws IOException {
        long seed = Long.getLong("monitor.seed", System.nanoTime());
        Random chance = new Random(seed);
        long end = System.nanoTime() + KILLING.toNanos();
        int round = 0;
        for (; round < ROUNDS || System.nanoTime() < end; round++) {
            Path workspace = copy(folder.resolve("workspace"));
            String what = "round %d, -Dmonitor.seed=%d".formatted(round, seed);
            killUntilItEnds(workspace, chance, what);
            assertThat(build(workspace)).as(what).isEqualTo(hashes);
            Tree.delete(workspace);
        }
        System.out.printf(
                "The intake was killed at %d random moments in %d rounds, %d while it read, -Dmonitor.seed=%d%n",
                kills, round, killsInReading, seed);
        if (round > 0) {
            assertThat(killsInReading).isPositive();
        }
    }

    @Test
    void stoppedBySignalWhileItReadsItSaysSoAndTheNextRunReadsTheOthers() throws IOException {
        Path workspace = copy(folder.resolve("workspace"));
        MonitorProcess run = intake(workspace);

        Ended stopped = run.until(() -> isReading(workspace)).terminate();

        assertThat(stopped.exitCode()).as(stopped.out() + stopped.err()).isEqualTo(143);
        assertThat(stopped.out()).endsWith("Stopped; the same command continues.\n");
        assertThat(stopped.err().lines().filter(line -> !line.contains("chmod")))
                .isEmpty();
        int read = committed(workspace).size();
        assertThat(read).isLessThan(WORKBOOKS);
        Ended continued = intake(workspace).ended();
        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out()).contains("this run read %d.".formatted(WORKBOOKS - read));
        assertThat(build(workspace)).isEqualTo(hashes);
    }

    private void killUntilItEnds(Path workspace, Random chance, String round) throws IOException {
        Map<String, String> committed = Map.of();
        while (true) {
            String what = round + ", kill " + kills;
            Files.deleteIfExists(new Workspace(workspace).plan());
            MonitorProcess run = intake(workspace);
            pause(run, workspace, chance);
            boolean ended = !run.isAlive();
            Ended killed = run.kill();
            Optional<Integer> planned = planned(workspace);
            if (planned.isPresent()) {
                assertThat(planned.get()).as(what).isEqualTo(WORKBOOKS - committed.size());
            }
            if (ended) {
                assertThat(killed.exitCode()).as("%s%n%s", what, killed.err()).isZero();
                assertThat(committed(workspace)).as(what).hasSize(WORKBOOKS);
                return;
            }
            kills++;
            killsInReading += planned.isPresent() ? 1 : 0;
            Map<String, String> now = committed(workspace);
            assertThat(now).as(what).containsAllEntriesOf(committed);
            committed = now;
        }
    }

    /** Of four kills one may come while the run takes over what the last one left; early ones, so that there are many. */
    private static void pause(MonitorProcess run, Path workspace, Random chance) {
        double share = Math.pow(chance.nextDouble(), 2);
        if (chance.nextInt(4) == 0) {
            MonitorProcess.pause((long) (millisecondsToBegin * (1 - share)));
        } else {
            run.until(() -> isReading(workspace));
            MonitorProcess.pause((long) (milliseconds * share));
        }
    }

    /** How many workbooks the run planned to read, when it came so far. */
    private static Optional<Integer> planned(Path workspace) throws IOException {
        Path plan = new Workspace(workspace).plan();
        return Files.exists(plan) ? Optional.of(Files.readAllLines(plan).size()) : Optional.empty();
    }

    private static boolean isReading(Path workspace) {
        try {
            return planned(workspace).isPresent();
        } catch (IOException beingWritten) {
            return false;
        }
    }

    /** Receipt to key of all that was committed, in the vault or in a shard; asked of copies, so that nothing is mended. */
    private Map<String, String> committed(Path workspace) throws IOException {
        Path copy = folder.resolve("seen");
        Tree.copy(workspace.resolve("vault"), copy);
        List<Path> databases;
        try (Stream<Path> walk = Files.walk(copy)) {
            databases = walk.filter(file -> file.toString().endsWith(".duckdb")).toList();
        }
        Map<String, String> keys = new TreeMap<>();
        for (Path database : databases) {
            for (Row row : workbooks(database)) {
                keys.put(row.text("receipt"), row.text("intake_key"));
            }
        }
        Tree.delete(copy);
        return keys;
    }

    private static List<Row> workbooks(Path database) {
        try (Warehouse open = Warehouse.open(database, 1)) {
            return open.query("select receipt, intake_key from staging.workbooks");
        } catch (WarehouseException beforeItsTables) {
            return List.of();
        }
    }

    private static Path copy(Path workspace) {
        Tree.copy(received.resolve("archive"), workspace.resolve("archive"));
        Tree.copy(received.resolve("decisions"), workspace.resolve("decisions"));
        return workspace;
    }

    private static MonitorProcess intake(Path workspace) {
        return MonitorProcess.start(Map.of(), "intake", "--threads=2", "--workspace", workspace);
    }

    private static List<String> build(Path workspace) {
        Ended built = MonitorCall.run("run", "--edition", "lm2026", "--workspace", workspace);
        assertThat(built.exitCode()).as(built.out() + built.err()).isZero();
        assertThat(built.out()).contains("this run read 0.");
        return new ArrayList<>(built.hashes());
    }
}
