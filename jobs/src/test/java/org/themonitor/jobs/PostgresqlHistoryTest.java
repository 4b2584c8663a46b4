package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The job history on PostgreSQL, by properties alone: the same editions, restart, history and one run at a time. */
@Tag("long")
class PostgresqlHistoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private Map<String, String> properties;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
        properties = Map.of(
                "SPRING_DATASOURCE_URL",
                server.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "postgres");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void propertiesAloneMoveTheHistoryAndARunThatWasKilledContinuesThere() throws Exception {
        Path inFile = fill(folder.resolve("in a file"));
        Path onServer = fill(folder.resolve("on a server"));
        List<String> hashes = MonitorProcess.run("run", "--edition", "lm2026", "--workspace", inFile)
                .hashes();
        assertThat(hashes).hasSize(1);

        MonitorProcess run = command("run", "--edition", "lm2026", "--workspace", onServer);
        run.until(() ->
                Files.exists(onServer.resolve("jobs/server.json")) && run.out().contains("pull "));
        JsonNode living = json("status", "--format", "json", "--workspace", onServer);
        run.kill();
        JsonNode killed = json("status", "--format", "json", "--workspace", onServer);
        Ended continued =
                command("run", "--edition", "lm2026", "--workspace", onServer).ended();
        Ended again =
                command("run", "--edition", "lm2026", "--workspace", onServer).ended();

        assertThat(living.path("is_running").asBoolean()).isTrue();
        assertThat(killed.path("is_cut_off").asBoolean()).isTrue();
        assertThat(continued.exitCode()).as(continued.err()).isZero();
        assertThat(continued.out()).contains("The last run was cut off; this one continues it.");
        assertThat(continued.hashes()).isEqualTo(hashes);
        assertThat(again.out()).contains("Nothing is new since then");
        assertThat(onServer.resolve("jobs/jobs.mv.db")).doesNotExist();
        JsonNode jobs = json("history", "jobs", "--format", "json", "--workspace", onServer);
        assertThat(jobs.findValuesAsString("job")).contains("pull", "intake", "build", "publish", "report");
        JsonNode workbooks = json("history", "workbooks", "--format", "json", "--slowest", "--workspace", onServer);
        assertThat(workbooks.findValuesAsString("receipt")).isNotEmpty();
        assertThat(workbooks.findValues("seconds")).isNotEmpty();
        oneRunAtATimeWritesIt(onServer);
    }

    private void oneRunAtATimeWritesIt(Path workspace) throws Exception {
        try (Connection other = server.getPostgresDatabase().getConnection();
                Statement lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(" + 0x4d4f4e49544f52L + ")");
            Ended build = command("build", "--edition", "lm2026", "--workspace", workspace)
                    .ended();
            JsonNode status = json("status", "--format", "json", "--workspace", workspace);

            assertThat(build.exitCode()).isEqualTo(5);
            assertThat(build.err()).contains("another run holds the job history");
            assertThat(status.path("is_running").asBoolean()).isTrue();
        }
        assertThat(json("status", "--format", "json", "--workspace", workspace)
                        .path("is_running")
                        .asBoolean())
                .isFalse();
    }

    private MonitorProcess command(Object... words) {
        return MonitorProcess.start(properties, words);
    }

    private JsonNode json(Object... words) {
        Ended told = command(words).ended();
        assertThat(told.exitCode()).as(told.err()).isZero();
        return JSON.readTree(told.out());
    }

    private static Path fill(Path workspace) {
        Tree.copy(FinishedSample.DATA.resolve("inbox/PER"), workspace.resolve("inbox/PER"));
        Tree.copy(FinishedSample.DATA.resolve("inbox/XSL"), workspace.resolve("inbox/XSL"));
        Tree.copy(FinishedSample.DATA.resolve("decisions/lm2026"), workspace.resolve("decisions/lm2026"));
        return workspace;
    }
}
