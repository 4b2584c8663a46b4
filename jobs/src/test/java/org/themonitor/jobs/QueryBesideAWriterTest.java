package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.edition.EditionFolder;

/** A database that another program holds for writing is no riddle: {@code query} says who has it and what to do. */
class QueryBesideAWriterTest {
    @TempDir
    Path folder;

    @Test
    void saysInWordsThatAnotherProgramHasIt() throws Exception {
        Workspace workspace = new Workspace(folder);
        EditionFolder edition = new EditionFolder(workspace.editions(), "lm2026");
        Path database = edition.publicDatabase("0123456789ab");
        Files.createDirectories(database.getParent());
        edition.pointTo("0123456789ab");
        Object[] query = {"query", "select n from held", "--edition", "lm2026", "--workspace", folder};

        Process writer = writer(database);
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("held");
            Ended refused = run(query);

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .contains("another program, or a run, has this database open for writing", "try again")
                    .doesNotContain("\tat ");
        } finally {
            writer.getOutputStream().close();
            writer.waitFor();
        }
        assertThat(run(query).out()).contains("7");
    }

    /** DuckDB keeps other processes out, not other connections of its own. */
    private static Process writer(Path database) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Holds a database until its input ends. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection open = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
                    Statement statement = open.createStatement()) {
                statement.execute("create table held as select 7 as n");
                System.out.println("held");
                System.in.transferTo(System.out);
            }
        }
    }
}
