package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/** Lines of {@code shown:} and {@code withheld:} in a workspace with several editions. */
@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class LinesOnFewPeopleTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLineOfAnEarlierEditionIsAnInputOfTheLater(FinishedSample sample) throws IOException {
        Path workspace = sample.copyTo(folder);
        Path file = workspace.resolve("decisions/cmm2026/edition.yml");
        Files.writeString(file, Files.readString(file) + "withheld:\n- {area: KHM, year: 2025, reason: one house}\n");
        String before = current(workspace);

        Ended run = run("run", "--workspace", workspace, "--edition", "lm2026");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(current(workspace)).isNotEqualTo(before);
        Ended lines =
                run("query", "from decisions.trait_blocks", "--internal", "--format", "csv", "--workspace", workspace);
        assertThat(lines.out()).contains("KHM,2025,withheld,one house,cmm2026");
    }

    private static String current(Path workspace) throws IOException {
        return Files.readString(workspace.resolve("editions/lm2026/current"));
    }
}
