package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.keeping.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore DIR}: a backup put back into an empty workspace, all of it or nothing. */
@Command(
        name = "restore",
        description = "Put a backup back into an empty workspace; `run` makes everything else again.")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "DIR", description = "the folder that `backup` was given")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        PrintWriter err = spec.commandLine().getErr();
        Restore restore = new Restore(folder.toAbsolutePath().normalize(), workspace.root());
        Optional<String> refused = restore.refused();
        if (refused.isPresent()) {
            err.println(refused.get());
            return ExitCode.USAGE;
        }
        List<String> problems = restore.run();
        if (!problems.isEmpty()) {
            err.println("Not restored, and nothing was put into %s:".formatted(workspace.root()));
            problems.forEach(problem -> err.println("  " + problem));
            return ExitCode.FAILED;
        }
        spec.commandLine()
                .getOut()
                .println(
                        ("Restored to %s. `monitor run` makes its editions again, `monitor verify ID --rebuild` those that"
                                        + " are locked.")
                                .formatted(workspace.root()));
        return ExitCode.DONE;
    }
}
