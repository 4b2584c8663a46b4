package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.history.JobHistory;
import org.themonitor.jobs.history.JobHistory.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code history}: what has run and runs now, from Spring Batch's repository. */
@Command(
        name = "history",
        description = "List runs, their jobs, steps or workbooks, newest first; also while a run goes on.")
final class HistoryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            defaultValue = "jobs",
            description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Part part = Part.jobs;

    @Option(names = "--edition", paramLabel = "ID", description = "of this edition alone")
    private @Nullable String edition;

    @Option(names = "--slowest", description = "the slowest first")
    private boolean slowest;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "40",
            description = "at most so many (default: ${DEFAULT-VALUE})")
    private int most = 40;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ResultFormat format = ResultFormat.table;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        PrintWriter out = spec.commandLine().getOut();
        Optional<JobHistory> found = JobHistory.open(workspace);
        if (found.isEmpty()) {
            out.println("Nothing has run in %s yet.".formatted(workspace.root()));
            return ExitCode.DONE;
        }
        try (JobHistory history = found.get()) {
            out.print(format.text(history.rows(part, edition, slowest, Math.max(1, most))));
            out.flush();
        }
        return ExitCode.DONE;
    }
}
