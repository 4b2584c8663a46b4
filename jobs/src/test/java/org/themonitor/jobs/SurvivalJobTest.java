package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;

/** Whatever happens to a run, the same command in the end gives the same editions. */
@Tag("long")
class SurvivalJobTest {
    private static final List<String> MORE_AREAS = List.of("KHM", "NER", "SEN");
    private static final int KILLS = Integer.getInteger("monitor.kills", 2);
    /** Beyond the first kills as many as end in this time. */
    private static final Duration KILLING = Duration.ofSeconds(Integer.getInteger("monitor.kills.seconds", 0));
    /** The golden section: however many kills there are, they lie evenly over the run. */
    private static final double NEXT = 0.618034;

    private static final String ELSEWHERE = "Iş alanı да";

    private static final String CUT_OFF = "The last run was cut off; this one continues it.";

    @TempDir
    static Path shared;

    private static Path sample = Path.of("");
    private static long milliseconds;
    private static long millisecondsToBegin;
    private static List<String> hashes = List.of();
    private static @Nullable Elsewhere elsewhere;

    @TempDir
    Path folder;

    /**
     * The smallest workspace in which a run has all its steps, with several workbooks to read at once; and what it gives
     * when nothing disturbs it.
     */
    @BeforeAll
    static void runUndisturbed() {
        sample = shared.resolve("sample-data");
        for (String part : List.of("inbox/PER", "inbox/XSL", "decisions/lm2026")) {
            Tree.copy(FinishedSample.DATA.resolve(part), sample.resolve(part));
        }
        for (int index = 0; index < MORE_AREAS.size(); index++) {
            String area = MORE_AREAS.get(index);
            CountryWorkbook.of(area, "synthetic-desk", 2025)
                    .row(2025, index + 1, "killed")
                    .row(2024, "about 5", "injured")
                    .write(sample.resolve("inbox").resolve(area).resolve("synthetic-desk/2025/" + area + ".xlsx"));
        }
        long start = System.nanoTime();
        Workspace workspace = new Workspace(shared.resolve("workspace"));
        MonitorProcess run = start(workspace.root(), "--threads=1");
        run.until(() -> Files.exists(workspace.jobs().resolve("server.json")));
        millisecondsToBegin = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Ended undisturbed = run.ended();
        milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertThat(undisturbed.exitCode()).as(undisturbed.err()).isZero();
        hashes = undisturbed.hashes();
        assertThat(hashes).hasSize(1);
    }

    @Test
    void killedAtRandomPointsItEndsTheSameAndLosesNothingReceived() throws Exception {
        long seed = Long.getLong("monitor.seed", System.nanoTime());
        double first = new Random(seed).nextDouble();
        long end = System.nanoTime() + KILLING.toNanos();
        int kill = 0;
        for (; kill < KILLS || System.nanoTime() < end; kill++) {
            // until it has begun, a process has nothing to lose
            double done = (first + kill * NEXT) % 1;
            long delay = millisecondsToBegin + (long) ((milliseconds - millisecondsToBegin) * done);
            killAndContinue("kill %d after %d ms, -Dmonitor.seed=%d".formatted(kill, delay, seed), delay);
        }
        System.out.printf("Killed at %d random points, -Dmonitor.seed=%d%n", kill, seed);
    }

    private void killAndContinue(String what, long delay) throws IOException {
        Path root = folder.resolve("killed");
        Workspace workspace = new Workspace(root);
        MonitorProcess run = start(root);
        MonitorProcess.pause(delay);
        Ended killed = run.kill();
        boolean begun = Files.exists(workspace.jobs().resolve("server.json"));
        List<Receipt> received = new Archive(workspace.archive()).receipts();

        Ended continued = call(root);

        assertThat(continued.exitCode())
                .as("%s%n%s%n%s", what, killed.out(), continued.err())
                .isZero();
        assertThat(continued.out().lines().filter(CUT_OFF::equals)).as(what).hasSize(begun ? 1 : 0);
        assertThat(continued.hashes()).as(what).isEqualTo(hashes);
        List<Receipt> receipts = new Archive(workspace.archive()).receipts();
        assertThat(receipts).as(what).hasSize(workbooks());
        assertThat(receipts.subList(0, received.size())).as(what).isEqualTo(received);
        for (Receipt receipt : receipts) {
            assertThat(Sha256.of(new Archive(workspace.archive()).original(receipt.sha256())))
                    .as(what)
                    .isEqualTo(receipt.sha256());
        }
        assertThat(workspace.jobs().resolve("server.json")).as(what).doesNotExist();
        Tree.delete(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull ", "build "})
    void stoppedBySignalItSaysSoAndTheSameCommandContinues(String job) {
        Path root = folder.resolve("workspace");
        MonitorProcess run = start(root);
        Ended stopped = run.until(() -> run.out().contains(job)).terminate();

        assertThat(stopped.exitCode()).as(stopped.out()).isEqualTo(143);
        assertThat(stopped.out()).endsWith("Stopped; the same command continues.\n");
        assertThat(stopped.err()).isEmpty();

        Ended continued = call(root);
        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out()).containsOnlyOnce(CUT_OFF);
        assertThat(continued.hashes()).isEqualTo(hashes);
    }

    @Test
    void aSecondRunAtTheSameTimeIsRefusedAndTheFirstGoesOn() {
        Elsewhere run = elsewhere();

        assertThat(run.wentOn()).isTrue();
        assertThat(run.second().exitCode()).isEqualTo(5);
        assertThat(run.second().out()).isEmpty();
        assertThat(run.second().err())
                .startsWith("Another run (process ")
                .contains("holds the workspace " + shared + "/" + ELSEWHERE + "; wait for it, or stop it");
        assertThat(run.first().exitCode()).as(run.first().err()).isZero();
        assertThat(run.first().hashes()).isEqualTo(hashes);
    }

    @Test
    void fourThreadsGiveWhatOneGives() {
        Ended four = elsewhere().first();

        assertThat(four.exitCode()).as(four.err()).isZero();
        assertThat(four.hashes()).isEqualTo(hashes);
    }

    /** Turkish lower case, a day earlier or later, letters and spaces in the path: none of it enters a figure. */
    @Test
    void neitherLanguageNorTimeZoneNorPathChangeAFigure() {
        Ended elsewhere = elsewhere().first();

        assertThat(elsewhere.exitCode()).as(elsewhere.err()).isZero();
        assertThat(elsewhere.err()).isEmpty();
        assertThat(elsewhere.out()).contains(ELSEWHERE + "/editions/lm2026/");
        assertThat(elsewhere.hashes()).isEqualTo(hashes);
    }

    /**
     * A run of four threads in another language, time zone and path, and a second one that came meanwhile. What makes no
     * difference is changed together: where hashes differ, one more run tells which it was.
     *
     * @param wentOn whether the first was still running when the second had ended
     */
    private record Elsewhere(Ended first, Ended second, boolean wentOn) {}

    private static Elsewhere elsewhere() {
        Elsewhere run = elsewhere;
        if (run == null) {
            MonitorProcess first = startElsewhere(
                    "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Auckland", "--threads=4");
            first.until(() -> first.out().contains("pull "));
            Ended second = startElsewhere("").ended();
            boolean wentOn = first.isAlive();
            run = new Elsewhere(first.ended(), second, wentOn);
            elsewhere = run;
        }
        return run;
    }

    private static MonitorProcess startElsewhere(String options, String... more) {
        // the shell makes the path, for this process may run where file names have only ASCII letters
        String script =
                "exec \"$@\" --workspace \"$PARENT/$(printf 'I\\305\\237 alan\\304\\261 \\320\\264\\320\\260')\"";
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(MonitorProcess.command("sample", sample));
        command.addAll(List.of(more));
        return MonitorProcess.start(
                command, Map.of("PARENT", shared.toString(), "LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", options));
    }

    private static MonitorProcess start(Path workspace, String... more) {
        return MonitorProcess.start(Map.of(), command(workspace, more));
    }

    private static Ended call(Path workspace, String... more) {
        return MonitorCall.run(command(workspace, more));
    }

    private static Object[] command(Path workspace, String... more) {
        List<Object> arguments = new ArrayList<>(List.of("sample", sample, "--workspace", workspace));
        arguments.addAll(List.of(more));
        return arguments.toArray();
    }

    private static int workbooks() throws IOException {
        try (Stream<Path> files = Files.walk(sample.resolve("inbox"))) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }
}
