package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.jobs.report.JobHistory;
import org.themonitor.jobs.report.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code history}: the jobs that have run, from Spring Batch's repository. */
@Command(name = "history", description = "List the jobs that have run, newest first.")
final class HistoryCommand implements Callable<Integer> {
    private static final int SHOWN = 40;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.exists(workspace.jobs().resolve("jobs.mv.db"))) {
            out.println("Nothing has run in %s yet.".formatted(workspace.root()));
            return ExitCode.DONE;
        }
        Optional<WorkspaceLock> lock = WorkspaceLock.take(workspace);
        if (lock.isEmpty()) {
            // the job history has one process, and that is the run
            out.println("A run is going on: "
                    + new RunState(workspace.jobs())
                            .read()
                            .map(StatusCommand::describe)
                            .orElse("starting")
                    + "; the finished jobs are listed again when it has ended.");
            return ExitCode.DONE;
        }
        try (WorkspaceLock held = lock.get();
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Workspace.class, () -> workspace);
            context.register(JobInfrastructure.class);
            JobInfrastructure.start(context, workspace);
            new JobHistory(context.getBean(JobRepository.class)).lines(SHOWN).forEach(out::println);
        }
        return ExitCode.DONE;
    }
}
