package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * A workspace made by an early release, as an upgrade meets it. Skipped where the folder {@code shared} is not beside the
 * project.
 */
@Tag("long")
class EarlierEditionTest {
    private static final Path PACKED = Path.of("..", "..", "shared", "old", "be224b1-workspace.tar.xz");
    private static final String FIGURE = "casualties_by_year/2025/total";

    @TempDir
    Path folder;

    @Test
    void isAskedAsItIsAndExplainedOnceItIsBuiltAnew() throws Exception {
        assumeTrue(Files.exists(PACKED), "skipped: put the early workspace at shared/old beside the project");
        unpack();
        Path workspace = folder.resolve("w");

        Ended asked = MonitorCall.run(
                "query", "select total from publish.casualties_by_year", "--format", "csv", "--workspace", workspace);
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(MonitorCall.run("profile", "IRQ", "--workspace", workspace).out())
                .contains("mbt status: state_party");
        isNotTold("explain", FIGURE, "--workspace", workspace);
        isNotTold("lists", "--workspace", workspace);

        without(workspace.resolve("editions"), "publish.state_profile", "analysis.area_casualty_comparison");
        isNotTold("profile", "IRQ", "--workspace", workspace);
        isNotTold("compare-area", "IRQ", "--workspace", workspace);

        Ended built = MonitorCall.run("run", "--workspace", workspace);
        assertThat(built.exitCode()).as(built.err()).isZero();
        assertThat(MonitorCall.run("explain", FIGURE, "--workspace", workspace).out())
                .startsWith(FIGURE + " = ");
    }

    private static void isNotTold(Object... command) {
        Ended ended = MonitorCall.run(command);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("lm2026: this edition was built by an earlier release")
                .contains("build it again with `monitor run`")
                .hasLineCount(1);
    }

    /** As a release from before these tables built it. */
    private static void without(Path editions, String... tables) throws IOException {
        try (Stream<Path> files = Files.walk(editions)) {
            for (Path database :
                    files.filter(file -> file.toString().endsWith(".duckdb")).toList()) {
                assertThat(database.toFile().setWritable(true)).isTrue();
                try (Warehouse open = Warehouse.open(database, 1)) {
                    open.execute("create schema if not exists analysis");
                    for (String table : tables) {
                        open.execute("drop table if exists " + table);
                    }
                }
            }
        }
    }

    private void unpack() throws IOException, InterruptedException {
        int ended = new ProcessBuilder("tar", "xJf", PACKED.toAbsolutePath().toString())
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assumeTrue(ended == 0, "skipped: install tar and xz");
    }
}
