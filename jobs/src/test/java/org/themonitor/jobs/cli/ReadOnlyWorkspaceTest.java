package org.themonitor.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import picocli.CommandLine.Model.CommandSpec;

/** A workspace on a disk that may only be read is looked at like any other. */
class ReadOnlyWorkspaceTest {
    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace = new Workspace(Path.of(""));

    @BeforeEach
    void makeOneThatMayOnlyBeRead() throws Exception {
        workspace = new Workspace(folder.resolve("workspace"));
        workspace.create();
        WorkspaceLock.take(workspace).orElseThrow().close();
        permit("r-xr-xr-x", "r--r--r--");
        assumeThat(Files.isWritable(workspace.root()))
                .as("this account may write everywhere: run the tests as another than root")
                .isFalse();
    }

    @AfterEach
    void makeItWritable() throws Exception {
        permit("rwxr-xr-x", "rw-r--r--");
    }

    @Test
    void itsLockIsTakenToLookSomethingUp() throws Exception {
        assertThat(WorkspaceLock.isHeld(workspace)).isFalse();
        WorkspaceLock.takeToRead(workspace).orElseThrow().close();
        assertThat(CommandLineFactory.create()
                        .execute("status", "--workspace", workspace.root().toString()))
                .isZero();
    }

    @Test
    void whatIsWrittenForPeopleNeedsAnotherFolder() {
        CommandSpec spec = CommandLineFactory.create().getCommandSpec();
        assertThatThrownBy(() -> OutputFolder.of(null, workspace.findings(), workspace, spec))
                .hasMessageContaining("--to DIR");
        assertThat(OutputFolder.of(folder, workspace.findings(), workspace, spec))
                .isEqualTo(folder);
    }

    private void permit(String folders, String files) throws Exception {
        try (Stream<Path> all = Files.walk(workspace.root())) {
            for (Path path : all.toList()) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? folders : files));
            }
        }
    }
}
