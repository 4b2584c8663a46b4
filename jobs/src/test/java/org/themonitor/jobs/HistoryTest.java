package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of runs: while one lives, after it was killed, after it failed, and when it has ended. */
@ExtendWith(FinishedSample.Once.class)
class HistoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void aFinishedRunLeavesItsStepsItsWorkbooksAReportAndMetrics(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);

        JsonNode runs = rows("runs", workspace);
        JsonNode steps = rows("steps", workspace);
        JsonNode workbooks = rows("workbooks", workspace, "--slowest");

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).path("exit_code").asString()).isEqualTo("0");
        assertThat(steps.findValuesAsString("step"))
                .contains("receiveWorkbooks", "readWorkbooks", "buildTables", "pointToBuild", "writeReport");
        assertThat(steps.findValuesAsString("status")).containsOnly("COMPLETED");
        assertThat(workbooks.findValuesAsString("receipt"))
                .hasSize(new Archive(workspace.resolve("archive")).receipts().size())
                .allMatch(receipt -> receipt.matches("[^ ]+-[0-9a-f]{8}"));
        assertThat(workbooks.findValues("seconds"))
                .extracting(JsonNode::asDouble)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(rows("jobs", workspace, "--edition", "lm2026").findValuesAsString("job"))
                .containsExactly("publish", "build");

        Path run =
                workspace.resolve("jobs/runs").resolve(runs.get(0).path("run").asString());
        JsonNode report = JSON.readTree(Files.readString(run.resolve("report.json")));
        assertThat(report.path("exit_code").asInt()).isZero();
        assertThat(report.path("rows_read").asLong())
                .isPositive()
                .isEqualTo(report.path("rows_used").asLong()
                        + report.path("rows_rejected").asLong()
                        + report.path("rows_ignored").asLong());
        assertThat(report.path("editions").findValuesAsString("edition")).contains("cmm2026", "lm2026");
        assertThat(Files.readString(run.resolve("report.html"))).contains("readWorkbooks", "Rows: ");
        assertThat(Files.readString(run.resolve("run.log")))
                .contains("job pull begins", "step buildTables ended COMPLETED", "job publish ended COMPLETED");
        assertThat(Files.readString(workspace.resolve("jobs/metrics.prom")))
                .contains(
                        "# TYPE monitor_run_exit_code gauge",
                        "monitor_run_exit_code 0.0",
                        "monitor_run_rows_read " + report.path("rows_read").asDouble(),
                        "monitor_checks_held{edition=\"lm2026\"}");
    }

    @Test
    void theStatusIsThereForProgramsToo(FinishedSample sample) {
        Ended status = MonitorCall.run("status", "--format", "json", "--workspace", sample.copyTo(folder));

        assertThat(status.exitCode()).as(status.err()).isZero();
        JsonNode facts = JSON.readTree(status.out());
        assertThat(facts.path("is_running").asBoolean()).isFalse();
        assertThat(facts.path("last_run").path("exit_code").asString()).isEqualTo("0");
        assertThat(facts.path("last_failure").isNull()).isTrue();
        assertThat(facts.path("editions").get(0).path("days_old").isNumber()).isTrue();
    }

    @Tag("long")
    @Test
    void whileARunLivesItsHistoryIsAskedOfItAndAfterAKillOfItsFile(FinishedSample sample) throws Exception {
        Path root = sample.copyTo(folder);
        Workspace workspace = new Workspace(root);
        Tree.delete(workspace.editions());
        MonitorProcess run =
                MonitorProcess.start(Map.of(), "run", "--edition", "lm2026", "--workspace", workspace.root());
        run.until(() -> run.out().contains("build ") || running(root).contains("buildTables"));
        Path server = workspace.jobs().resolve("server.json");

        assertThat(running(root)).contains("is_running\" : true", "job build");
        assertThat(rows("jobs", root).get(0).path("status").asString()).isEqualTo("STARTED");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server)))
                .isEqualTo("rw-------");
        readerCanOnlyRead(JSON.readTree(Files.readString(server)));
        nobodyElsewhereIsAnswered(
                JSON.readTree(Files.readString(server)).path("port").asInt());
        assertThat(run.isAlive()).isTrue();
        run.kill();

        assertThat(running(root)).contains("is_running\" : false", "is_cut_off\" : true");
        assertThat(rows("jobs", root).get(0).path("status").asString()).isEqualTo("STARTED");
        Ended continued = MonitorCall.run("run", "--edition", "lm2026", "--workspace", root);
        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out()).contains("The last run was cut off; this one continues it.");
        assertThat(server).doesNotExist();
        assertThat(running(root)).contains("is_cut_off\" : false");
    }

    private static String running(Path workspace) {
        return MonitorCall.run("status", "--format", "json", "--workspace", workspace)
                .out();
    }

    private static void nobodyElsewhereIsAnswered(int port) throws Exception {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, port).close())
                            .as(address.toString())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    private static void readerCanOnlyRead(JsonNode address) throws SQLException {
        String url =
                "jdbc:h2:tcp://127.0.0.1:%d/".formatted(address.path("port").asInt());
        String name = address.path("name").asString();
        String password = address.path("password").asString();
        try (var reader = DriverManager.getConnection(url + name, "reader", password);
                var statement = reader.createStatement()) {
            assertThat(statement.executeQuery("select * from history_jobs").next())
                    .isTrue();
            for (String forbidden :
                    List.of("delete from batch_step_execution", "create alias run for 'java.lang.System.exit(int)'")) {
                assertThatThrownBy(() -> statement.execute(forbidden)).isInstanceOf(SQLException.class);
            }
        }
        for (String other : List.of(
                "jobs", "../jobs", "management_db_" + address.path("port").asInt())) {
            for (String user : List.of("monitor", "sa", "")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url + other, user, ""))
                        .as(other)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aFailureIsToldWithItsCauseInTheHistoryTheLogAndToWhomItMayConcern(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);
        Tree.delete(workspace.resolve("editions/lm2026"));
        // a file stands where the build wants its folder
        Files.writeString(workspace.resolve("editions/lm2026"), "in the way");
        Path told = folder.resolve("told.json");

        Ended run = MonitorProcess.start(
                        Map.of("MONITOR_ALERT", "tee," + told), "run", "--edition", "lm2026", "--workspace", workspace)
                .ended();

        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode failed = rows("jobs", workspace, "--edition", "lm2026").get(0);
        assertThat(failed.path("status").asString()).isEqualTo("FAILED");
        assertThat(failed.path("exit_text").asString())
                .contains("cannot read or write")
                .doesNotContain("\tat ");
        assertThat(JSON.readTree(Files.readString(told)).path("exit_code").asInt())
                .isEqualTo(1);
        try (Stream<Path> runs = Files.list(workspace.resolve("jobs/runs"))) {
            Path last = runs.sorted().reduce((one, other) -> other).orElseThrow();
            assertThat(Files.readString(last.resolve("run.log")))
                    .contains("step startDatabase ended FAILED", "cannot read or write");
        }
        assertThat(MonitorCall.run("status", "--workspace", workspace).out())
                .contains("The last job that failed: build of lm2026");
    }

    @Test
    void aRunThatCannotBeWrittenDownHasNotEndedWell(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);
        Path metrics = workspace.resolve("jobs/metrics.prom");
        Files.delete(metrics);
        Path inTheWay = Files.createDirectories(metrics.resolve("something"));

        Ended run = MonitorCall.run("pull", "--workspace", workspace);
        Files.delete(inTheWay);
        Files.delete(metrics);
        Ended again = MonitorCall.run("pull", "--workspace", workspace);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("The job report failed", "metrics.prom").doesNotContain("\tat ");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("The last run was cut off; this one continues it.");
    }

    private static JsonNode rows(String part, Path workspace, String... more) {
        Object[] command = Stream.concat(
                        Stream.of("history", part, "--format", "json", "--workspace", workspace), Stream.of(more))
                .toArray();
        Ended history = MonitorCall.run(command);
        assertThat(history.exitCode()).as(history.err()).isZero();
        return JSON.readTree(history.out());
    }
}
