package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/** What {@code doctor} says of a workspace that a run has finished, and of a machine on which none can run. */
@ExtendWith(FinishedSample.Once.class)
class DoctorCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFinishedWorkspaceNeedsNothingAndStaysAsItIs(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);
        String before = Tree.contents(workspace);

        Ended lines = MonitorCall.run("doctor", "--workspace", workspace);
        Ended json = MonitorCall.run("doctor", "--format", "json", "--workspace", workspace);

        assertThat(lines.exitCode()).as(lines.out()).isZero();
        assertThat(lines.out().lines()).allMatch(line -> line.startsWith("ok  "));
        assertThat(json.out())
                .contains("\"topic\":\"vault\",\"fine\":true,\"found\":\"holds 18 workbooks\",\"to_do\":null");
        assertThat(Tree.contents(workspace)).isEqualTo(before);
        assertThat(workspace.resolve("tmp")).doesNotExist();
    }

    @Test
    void whatIsToBeDoneEndsWithOneAndStandsBelowItsLine() throws Exception {
        Files.createDirectories(folder.resolve("vault"));
        Files.writeString(folder.resolve("vault/vault.duckdb"), "no database");

        Ended ended = MonitorCall.run("doctor", "--workspace", folder);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out())
                .containsPattern(
                        "(?m)^do  vault      it cannot be opened: .*\n               to do: monitor run, which");
    }

    @Test
    void aMachineThatCannotLoadTheDatabaseIsToldWithoutATrace() {
        List<String> command =
                new ArrayList<>(MonitorProcess.command("doctor", "--workspace", folder.resolve("workspace")));
        command.add(1, "-Djava.io.tmpdir=" + folder.resolve("none"));

        Ended ended = MonitorProcess.start(command, Map.of()).ended();

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out())
                .contains("do  versions   Java ", "native library cannot be loaded", "-Djava.io.tmpdir=DIR");
        assertThat(ended.err()).doesNotContain("Exception");
    }
}
