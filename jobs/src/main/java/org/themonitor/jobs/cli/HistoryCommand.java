package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.jobs.report.CurrentRun;
import org.themonitor.jobs.report.JobHistory;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.scratch.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code history}: the jobs that have run, from Spring Batch's repository. */
@Command(name = "history", description = "List the jobs that have run, newest first.")
final class HistoryCommand implements Callable<Integer> {
    private static final int SHOWN = 40;
    private static final String HISTORY = "jobs.mv.db";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.exists(workspace.jobs().resolve(HISTORY))) {
            out.println("Nothing has run in %s yet.".formatted(workspace.root()));
            return ExitCode.DONE;
        }
        Optional<WorkspaceLock> lock = WorkspaceLock.takeToRead(workspace);
        if (lock.isEmpty()) {
            // the job history has one process, and that is the run
            out.println("A run is going on: "
                    + new CurrentRun(workspace.jobs())
                            .read()
                            .map(StatusCommand::describe)
                            .orElse("starting")
                    + "; the finished jobs are listed again when it has ended.");
            return ExitCode.DONE;
        }
        Path copy = Scratch.folder("history");
        try {
            copy(workspace, copy, lock.get());
            print(new Workspace(copy), out);
        } finally {
            EditionFolder.delete(copy);
        }
        return ExitCode.DONE;
    }

    /** The job history has one process: it is copied, so that a run can begin while it is read. */
    private static void copy(Workspace workspace, Path copy, WorkspaceLock lock) throws IOException {
        try (WorkspaceLock held = lock) {
            Path jobs = Files.createDirectory(copy.resolve("jobs"));
            Files.copy(workspace.jobs().resolve(HISTORY), jobs.resolve(HISTORY));
        }
    }

    private static void print(Workspace workspace, PrintWriter out) throws IOException {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Workspace.class, () -> workspace);
            context.register(JobInfrastructure.class);
            JobInfrastructure.start(context, workspace);
            new JobHistory(context.getBean(JobRepository.class)).lines(SHOWN).forEach(out::println);
        }
    }
}
