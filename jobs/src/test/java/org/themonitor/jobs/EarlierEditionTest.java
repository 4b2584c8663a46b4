package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

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
        Ended explained = MonitorCall.run("explain", FIGURE, "--workspace", workspace);
        assertThat(explained.exitCode()).isEqualTo(2);
        assertThat(explained.out()).isEmpty();
        assertThat(explained.err()).startsWith("lm2026: this edition was built by an earlier release");

        Ended built = MonitorCall.run("run", "--workspace", workspace);
        assertThat(built.exitCode()).as(built.err()).isZero();
        assertThat(MonitorCall.run("explain", FIGURE, "--workspace", workspace).out())
                .startsWith(FIGURE + " = ");
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
