package org.themonitor.jobs.cli;

import java.nio.file.Path;
import org.themonitor.jobs.config.Workspace;
import picocli.CommandLine.Option;

/** {@code --workspace}, the same for every command. */
final class WorkspaceOption {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "monitor-data",
            description = "folder with inbox, archive, decisions and editions (default: ./${DEFAULT-VALUE})")
    private Path folder = Path.of("monitor-data");

    Workspace workspace() {
        return new Workspace(folder);
    }
}
