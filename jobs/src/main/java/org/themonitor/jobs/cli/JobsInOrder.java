package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.themonitor.jobs.build.BuildJobConfiguration;
import org.themonitor.jobs.build.BuildSession;
import org.themonitor.jobs.cli.RunRequest.Stage;
import org.themonitor.jobs.config.Failure;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.JobRunner;
import org.themonitor.jobs.config.MonitorProperties;
import org.themonitor.jobs.config.Parallelism;
import org.themonitor.jobs.config.Steps;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.history.BusyHistoryException;
import org.themonitor.jobs.history.History;
import org.themonitor.jobs.history.HistoryServer;
import org.themonitor.jobs.intake.IntakeJobConfiguration;
import org.themonitor.jobs.intake.IntakePlan;
import org.themonitor.jobs.intake.VaultKeeper;
import org.themonitor.jobs.publish.PublishJobConfiguration;
import org.themonitor.jobs.publish.PublishSession;
import org.themonitor.jobs.pull.PullJobConfiguration;
import org.themonitor.jobs.pull.SpreadsheetSource;
import org.themonitor.jobs.report.AlertHook;
import org.themonitor.jobs.report.ConsoleProgress;
import org.themonitor.jobs.report.EndOfRun;
import org.themonitor.jobs.report.JobEvents;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.jobs.report.Progress;
import org.themonitor.jobs.report.ReportJobConfiguration;
import org.themonitor.jobs.report.Run;
import org.themonitor.jobs.report.RunFacts;
import org.themonitor.jobs.report.RunLog;
import org.themonitor.jobs.report.RunMetrics;
import org.themonitor.jobs.report.RunReport;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.BuildId;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.lock.EditionLock;
import picocli.CommandLine;

/** Runs the jobs pull → intake → build → publish, as far as they are asked for, each as a Spring Batch job. */
final class JobsInOrder implements AutoCloseable {
    /** The hash of all that a run depends on. */
    private static final String INPUTS = "inputs";

    private static final String EXIT_CODE = "exit_code";

    private final RunRequest request;
    private final Definitions definitions;
    private final Outcomes outcomes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Run run;
    private final RunLog log;
    private final ConfigurableApplicationContext context;
    private final HistoryServer server;
    private final OneJob job;
    private final StopOnSignal stopOnSignal;

    /**
     * Opens the job history.
     *
     * @throws IOException if it cannot be used, with what to do
     * @throws BusyHistoryException if another run writes it
     */
    JobsInOrder(
            RunRequest request,
            Definitions definitions,
            List<SpreadsheetSource> sources,
            Outcomes outcomes,
            CommandLine command)
            throws IOException, BusyHistoryException {
        this.request = request;
        this.definitions = definitions;
        this.outcomes = outcomes;
        this.out = command.getOut();
        this.err = command.getErr();
        Clock clock = JobInfrastructure.clock();
        this.run = Run.begin(request.workspace(), clock.instant());
        StopSignal stop = new StopSignal();
        this.context = History.start(
                request.workspace(),
                beans -> {
                    beans.registerBean(Workspace.class, request::workspace);
                    beans.registerBean(Definitions.class, () -> definitions);
                    beans.registerBean(Parallelism.class, () -> new Parallelism(request.threads()));
                    beans.registerBean(StopSignal.class, () -> stop);
                    beans.registerBean(Outcomes.class, () -> outcomes);
                    beans.registerBean(Run.class, () -> run);
                    beans.registerBean(Progress.class, () -> new ConsoleProgress(out, clock));
                    for (int index = 0; index < sources.size(); index++) {
                        SpreadsheetSource source = sources.get(index);
                        beans.registerBean("source" + index, SpreadsheetSource.class, () -> source);
                    }
                },
                Steps.class,
                JobRunner.class,
                JobEvents.class,
                PullJobConfiguration.class,
                IntakeJobConfiguration.class,
                BuildJobConfiguration.class,
                BuildSession.class,
                PublishJobConfiguration.class,
                PublishSession.class,
                ReportJobConfiguration.class,
                RunReport.class,
                RunFacts.class,
                RunMetrics.class);
        // not before: Spring Boot sets up logging anew
        this.log = new RunLog(run);
        this.server = context.getBean(HistoryServer.class);
        this.job = new OneJob(context, stop, run, err);
        // not before: nobody would end what has not begun, and a signal would wait for it
        stopOnSignal =
                new StopOnSignal(stop, () -> context.getBean(JobRunner.class).stop(), out);
    }

    /** Writes down how this run ended; returns an {@link ExitCode}, for to write it down may fail too. */
    int report(EndOfRun end, Optional<String> inputs) throws JobExecutionException, IOException, InterruptedException {
        context.getBean(RunReport.class).of(end);
        JobParametersBuilder parameters = new JobParametersBuilder().addLong(EXIT_CODE, (long) end.exitCode(), false);
        inputs.ifPresentOrElse(hash -> parameters.addString(INPUTS, hash), () -> parameters.addString("of", run.id()));
        int code = job.run("reportJob", parameters);
        if (code != ExitCode.DONE) {
            return code;
        }
        server.forget();
        if (end.exitCode() != ExitCode.DONE) {
            alert();
        }
        return end.exitCode();
    }

    private void alert() throws IOException, InterruptedException {
        List<String> command = context.getBean(MonitorProperties.class).alert();
        String problem = new AlertHook(command)
                .tell(Files.readString(run.folder().resolve("report.json"), StandardCharsets.UTF_8));
        if (!command.isEmpty() && !problem.isEmpty()) {
            err.println("Nobody could be alerted: the command of monitor.alert " + problem + ".");
        }
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
        server.close();
        context.close();
        stopOnSignal.close();
        log.close();
    }
}
