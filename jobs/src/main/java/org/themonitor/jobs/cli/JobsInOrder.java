package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.themonitor.jobs.build.BuildJobConfiguration;
import org.themonitor.jobs.build.BuildSession;
import org.themonitor.jobs.cli.RunRequest.Stage;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.JobRunner;
import org.themonitor.jobs.config.Parallelism;
import org.themonitor.jobs.config.Steps;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.intake.IntakeJobConfiguration;
import org.themonitor.jobs.intake.IntakePlan;
import org.themonitor.jobs.intake.VaultKeeper;
import org.themonitor.jobs.publish.PublishJobConfiguration;
import org.themonitor.jobs.publish.PublishSession;
import org.themonitor.jobs.pull.PullJobConfiguration;
import org.themonitor.jobs.pull.SpreadsheetSource;
import org.themonitor.jobs.report.ConsoleProgress;
import org.themonitor.jobs.report.CurrentRun;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.jobs.report.Progress;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.BuildId;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.lock.EditionLock;
import picocli.CommandLine;

/** Runs the jobs pull → intake → build → publish, as far as they are asked for, each as a Spring Batch job. */
final class JobsInOrder implements AutoCloseable {
    private final RunRequest request;
    private final Definitions definitions;
    private final Outcomes outcomes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final OneJob job;
    private final StopOnSignal stopOnSignal;

    JobsInOrder(
            RunRequest request,
            Definitions definitions,
            List<SpreadsheetSource> sources,
            Outcomes outcomes,
            CurrentRun state,
            CommandLine command)
            throws IOException {
        this.request = request;
        this.definitions = definitions;
        this.outcomes = outcomes;
        this.out = command.getOut();
        this.err = command.getErr();
        StopSignal stop = new StopSignal();
        this.job = new OneJob(context, stop, err);
        context.registerBean(Workspace.class, request::workspace);
        context.registerBean(Definitions.class, () -> definitions);
        context.registerBean(Parallelism.class, () -> new Parallelism(request.threads()));
        context.registerBean(StopSignal.class, () -> stop);
        context.registerBean(Outcomes.class, () -> outcomes);
        context.registerBean(Progress.class, () -> new ConsoleProgress(out, state));
        for (int index = 0; index < sources.size(); index++) {
            SpreadsheetSource source = sources.get(index);
            context.registerBean("source" + index, SpreadsheetSource.class, () -> source);
        }
        context.register(
                JobInfrastructure.class,
                Steps.class,
                JobRunner.class,
                PullJobConfiguration.class,
                IntakeJobConfiguration.class,
                BuildJobConfiguration.class,
                BuildSession.class,
                PublishJobConfiguration.class,
                PublishSession.class);
        JobInfrastructure.start(context, request.workspace());
        // not before: nobody would end what has not begun, and a signal would wait for it
        stopOnSignal =
                new StopOnSignal(stop, () -> context.getBean(JobRunner.class).stop(), out);
    }

    /** Runs the jobs; returns an {@link ExitCode}. */
    int run() throws Exception {
        int code = ExitCode.DONE;
        if (request.stages().contains(Stage.PULL)) {
            code = job.run(
                    "pullJob",
                    new JobParametersBuilder()
                            .addString("workspace", request.workspace().root().toString()));
        }
        if (code == ExitCode.DONE && request.stages().contains(Stage.INTAKE)) {
            code = intake();
        }
        for (String edition : request.editions()) {
            // a check that fails in one edition says nothing about the next
            if (code == ExitCode.DONE || code == ExitCode.CHECK_FAILED) {
                int ended = edition(edition);
                code = ended == ExitCode.DONE ? code : ended;
            }
        }
        boolean quarantined =
                outcomes.intake() != null && !outcomes.intake().quarantined().isEmpty();
        boolean left =
                !outcomes.notReceived().isEmpty() || !outcomes.nothingUsable().isEmpty();
        return code == ExitCode.DONE && (quarantined || left) ? ExitCode.QUARANTINED : code;
    }

    /** Plans, reads what is left to read, and asks the vault what it holds. */
    private int intake() throws JobExecutionException {
        VaultKeeper keeper = context.getBean(VaultKeeper.class);
        try {
            IntakePlan plan = keeper.plan(err::println);
            int code = ExitCode.DONE;
            if (!plan.isEmpty()) {
                context.getBean(Progress.class)
                        .begin("intake", "reading workbooks", plan.toRead().size());
                code = job.run("intakeJob", plan.parameters(definitions));
            }
            if (code == ExitCode.DONE) {
                keeper.report(outcomes, plan);
            }
            return code;
        } catch (IOException | RuntimeException failed) {
            Failure.print("intake", List.of(failed), err);
            return ExitCode.FAILED;
        }
    }

    private int edition(String edition) throws Exception {
        if (!request.stages().contains(Stage.BUILD) && !request.stages().contains(Stage.PUBLISH)) {
            return ExitCode.DONE;
        }
        if (!Files.exists(request.workspace().vault())) {
            out.println("Nothing has been taken in yet: run `monitor intake` first.");
            return ExitCode.USAGE;
        }
        Optional<EditionLock> lock = EditionLock.of(request.workspace().decisions(), edition);
        if (lock.isPresent()) {
            out.println(LockCommand.sentence(lock.get()));
            return ExitCode.DONE;
        }
        EditionFolder folder = new EditionFolder(request.workspace().editions(), edition);
        String build = BuildId.of(
                EditionFile.read(request.workspace().decisions(), edition),
                EditionDecisions.load(request.workspace().decisions(), edition),
                definitions,
                request.workspace().vault(),
                request.workspace().receipts());
        JobParametersBuilder parameters =
                new JobParametersBuilder().addString("edition", edition).addString("build", build);
        if (folder.isPublished(build)) {
            folder.pointTo(build);
            return ExitCode.DONE;
        }
        int code = ExitCode.DONE;
        if (request.stages().contains(Stage.BUILD)) {
            code = job.run("buildJob", parameters);
        }
        if (code == ExitCode.DONE && request.stages().contains(Stage.PUBLISH)) {
            if (!Files.exists(folder.builtMarker(build))) {
                out.println("There is no checked build of %s for what was taken in last: run `monitor build` first."
                        .formatted(edition));
                return ExitCode.USAGE;
            }
            code = job.run("publishJob", parameters);
        }
        return code;
    }

    @Override
    public void close() {
        context.close();
        stopOnSignal.close();
    }
}
