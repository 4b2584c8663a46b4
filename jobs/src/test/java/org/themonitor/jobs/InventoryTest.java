package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.keeping.OldFiles;
import org.themonitor.pipeline.keeping.Retention;

/** Every file that commands leave in a workspace is of a class of data whose time, readers and reason are written down. */
@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class InventoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFileOfAFinishedWorkspaceIsOfAClass(FinishedSample sample) throws IOException {
        Path workspace = sample.copyTo(folder);
        for (List<String> command : List.of(
                List.of("findings"),
                List.of("lists", "--edition", "lm2026"),
                List.of("template", "--area", "LAO", "--edition", "lm2026"),
                List.of("backup", folder.resolve("backup").toString()),
                List.of("lock", "lm2026"))) {
            Ended ended = run(Stream.concat(command.stream(), Stream.of("--workspace", workspace.toString()))
                    .toArray());
            assertThat(ended.exitCode()).as(command + ended.err()).isZero();
        }

        OldFiles files = OldFiles.of(workspace, Retention.load(workspace.resolve("decisions")), Instant.EPOCH);

        assertThat(files.unknown()).isEmpty();
        assertThat(run("retention", "--workspace", workspace).out())
                .contains("originals: always", "Nothing is older than it may be.");
    }

    @Test
    void whatIsOfNoClassIsCountedAndNotNamed() throws IOException {
        Files.writeString(folder.resolve("Plantedname.txt"), "");

        Ended told = run("retention", "--workspace", folder);

        assertThat(told.out()).contains("1 files are of no class").doesNotContain("Plantedname");
    }
}
