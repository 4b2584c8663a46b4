package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.jobs.history.BusyHistoryException;
import org.themonitor.jobs.history.HistoryServer;
import org.themonitor.jobs.history.JobHistory;
import org.themonitor.jobs.pull.FolderSource;
import org.themonitor.jobs.pull.SpreadsheetSource;
import org.themonitor.jobs.report.EndOfRun;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.jobs.report.RunReport;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.SqlGate;
import org.themonitor.pipeline.intake.Definitions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One run: takes the workspace, sees whether there is anything to do, runs the jobs, and says what came of it. */
final class MonitorRun implements Callable<Integer> {
    /** Ends that the same inputs give again. */
    private static final Set<Integer> REMEMBERED = Set.of(ExitCode.DONE, ExitCode.QUARANTINED, ExitCode.CHECK_FAILED);

    private final RunRequest request;
    private final CommandLine command;
    private final PrintWriter out;

    MonitorRun(RunRequest request, CommandLine command) {
        this.request = request;
        this.command = command;
        this.out = command.getOut();
    }

    @Override
    public Integer call() throws Exception {
        for (Path folder : request.folders()) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(command, "there is no folder " + folder);
            }
        }
        request.workspace().create();
        Optional<WorkspaceLock> lock = WorkspaceLock.take(request.workspace());
        if (lock.isEmpty()) {
            command.getErr().println(Busy.sentence(request.workspace()));
            return ExitCode.BUSY;
        }
        Optional<String> warning = request.workspace().warning();
        if (warning.isPresent()) {
            command.getErr().println(warning.get());
        }
        try (WorkspaceLock held = lock.get()) {
            return run();
        } catch (BusyHistoryException busy) {
            command.getErr().println(Busy.sentence(busy));
            return ExitCode.BUSY;
        }
    }

    private int run() throws Exception {
        for (String edition : request.editions()) {
            EditionFile.read(request.workspace().decisions(), edition);
            EditionDecisions.load(request.workspace().decisions(), edition);
        }
        Definitions definitions = Definitions.load(
                        request.sql(), request.workspace().decisions())
                .with(CommonDecisions.load(request.workspace().decisions()));
        if (request.sql() != null && !request.editions().isEmpty()) {
            String any = request.editions().get(0);
            SqlGate.check(
                    definitions.sql(), EditionFile.read(request.workspace().decisions(), any));
        }
        return run(definitions, sources());
    }

    private int run(Definitions definitions, List<SpreadsheetSource> sources) throws Exception {
        boolean isCutOff = HistoryServer.address(request.workspace()).isPresent();
        Optional<EndOfRun> unchanged = isCutOff ? Optional.empty() : unchanged(definitions, sources);
        if (unchanged.isPresent()) {
            out.println(unchanged.get().summary());
            out.println("Nothing is new since then: no workbook was read and no file was changed.");
            return unchanged.get().exitCode();
        }
        Outcomes outcomes = new Outcomes();
        try (JobsInOrder jobs = new JobsInOrder(request, definitions, sources, outcomes, command)) {
            if (isCutOff) {
                out.println("The last run was cut off; this one continues it.");
            }
            int code = jobs.run();
            if (code == ExitCode.STOPPED) {
                return code;
            }
            EndOfRun end = new EndOfRun(code, new ClosingSummary(request, definitions, outcomes).text());
            out.println(end.summary());
            Optional<String> inputs = request.isWhole() && REMEMBERED.contains(code)
                    ? Fingerprint.of(request, definitions, sources, code)
                    : Optional.empty();
            return jobs.report(end, inputs);
        }
    }

    /** How the last whole run ended, where everything it depended on is as it was. */
    private Optional<EndOfRun> unchanged(Definitions definitions, List<SpreadsheetSource> sources)
            throws IOException, EditionFile.ProblemsException {
        Optional<JobHistory.WholeRun> last = request.isWhole() ? lastWholeRun() : Optional.empty();
        Optional<EndOfRun> end = last.isEmpty()
                ? Optional.empty()
                : RunReport.read(request.workspace(), last.get().run());
        if (end.isEmpty()) {
            return end;
        }
        Optional<String> now =
                Fingerprint.of(request, definitions, sources, end.get().exitCode());
        return now.equals(last.map(JobHistory.WholeRun::inputs)) ? end : Optional.empty();
    }

    private Optional<JobHistory.WholeRun> lastWholeRun() throws IOException {
        Optional<JobHistory> found = JobHistory.openByHolder(request.workspace());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (JobHistory history = found.get()) {
            return history.lastWholeRun();
        }
    }

    private List<SpreadsheetSource> sources() {
        Areas areas = request.workspace().areas();
        List<SpreadsheetSource> sources = new ArrayList<>();
        sources.add(new FolderSource(request.workspace().inbox(), areas));
        for (Path folder : request.from()) {
            sources.add(new FolderSource(folder, areas));
        }
        return sources;
    }
}
