package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.keeping.DataClass;
import org.themonitor.pipeline.keeping.OldFiles;
import org.themonitor.pipeline.keeping.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code retention}: what of a workspace is older than it may be, and what removes it. */
@Command(
        name = "retention",
        description = "Say what stands in the workspace, for how long, and which of it is older than that.")
final class RetentionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Override
    public Integer call() throws IOException {
        Workspace workspace = option.workspace();
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isDirectory(workspace.root())) {
            out.println("There is no workspace %s.".formatted(workspace.root()));
            return ExitCode.USAGE;
        }
        Retention retention = Retention.load(workspace.decisions());
        OldFiles files = OldFiles.of(
                workspace.root(), retention, JobInfrastructure.clock().instant());
        for (DataClass data : retention.classes()) {
            out.println("%s: %s; seen by %s; of people: %s"
                    .formatted(
                            data.name(),
                            data.days() == null ? "always" : data.days() + " days",
                            data.seenBy(),
                            data.people()));
        }
        files.old()
                .forEach((data, count) -> out.println("%s: %d files are older than %d days; what removes them: %s"
                        .formatted(data.name(), count, data.days(), data.remove())));
        if (files.old().isEmpty()) {
            out.println("Nothing is older than it may be.");
        }
        if (!files.unknown().isEmpty()) {
            // their names may be those of people
            out.println("%d files are of no class: move them out of the workspace."
                    .formatted(files.unknown().size()));
        }
        return ExitCode.DONE;
    }
}
