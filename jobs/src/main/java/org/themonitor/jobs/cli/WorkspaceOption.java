package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.scratch.Scratch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --workspace}, the same for every command. */
final class WorkspaceOption {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "monitor-data",
            description = "folder with inbox, archive, decisions and editions (default: ./${DEFAULT-VALUE})")
    private Path folder = Path.of("monitor-data");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private boolean isUnchanged;

    /** After a command: what it wrote is its owner's, whatever the setting of this machine. */
    void keepToOwner() {
        if (isUnchanged) {
            return;
        }
        try {
            new Workspace(folder).keepToOwner();
        } catch (IOException | UncheckedIOException ofAnotherAccount) {
            // who may not change rights has written nothing
        }
    }

    /** For a command that looks and changes nothing, whatever it finds. */
    Workspace unchanged() {
        isUnchanged = true;
        Scratch.ofTheMachine();
        return new Workspace(folder);
    }

    Workspace workspace() {
        Workspace workspace = new Workspace(folder);
        if (workspace.root().toString().indexOf('\ufffd') >= 0) {
            // databases are opened by the text of their path
            throw new ParameterException(command.commandLine(), Words.unreadable("the path of the workspace"));
        }
        Scratch.in(workspace.root());
        return workspace;
    }
}
