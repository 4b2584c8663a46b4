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
import org.themonitor.jobs.pull.FolderSource;
import org.themonitor.jobs.pull.SpreadsheetSource;
import org.themonitor.jobs.report.CurrentRun;
import org.themonitor.jobs.report.Outcomes;
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
        List<SpreadsheetSource> sources = sources();
        CurrentRun state = new CurrentRun(request.workspace().jobs());
        Optional<LastRun> unchanged = state.read().isPresent() ? Optional.empty() : unchanged(definitions, sources);
        if (unchanged.isPresent()) {
            out.println(unchanged.get().summary());
            out.println("Nothing is new since then: no workbook was read and no file was changed.");
            return unchanged.get().exitCode();
        }
        return work(definitions, sources, state);
    }

    private int work(Definitions definitions, List<SpreadsheetSource> sources, CurrentRun state) throws Exception {
        Outcomes outcomes = new Outcomes();
        if (state.read().isPresent()) {
            out.println("The last run was cut off; this one continues it.");
        }
        state.put("pid", ProcessHandle.current().pid());
        state.put("editions", request.editions());
        int code;
        try (JobsInOrder jobs = new JobsInOrder(request, definitions, sources, outcomes, state, command)) {
            code = jobs.run();
        }
        if (code == ExitCode.STOPPED) {
            return code;
        }
        String summary = new ClosingSummary(request, definitions, outcomes).text();
        out.println(summary);
        if (request.isWhole() && REMEMBERED.contains(code)) {
            remember(definitions, sources, code, summary);
        }
        state.clear();
        return code;
    }

    private Optional<LastRun> unchanged(Definitions definitions, List<SpreadsheetSource> sources)
            throws IOException, EditionFile.ProblemsException {
        Optional<LastRun> last = request.isWhole() ? LastRun.read(request.workspace()) : Optional.empty();
        if (last.isEmpty()) {
            return last;
        }
        Optional<String> now =
                Fingerprint.of(request, definitions, sources, last.get().exitCode());
        return last.filter(run -> now.equals(Optional.of(run.fingerprint())));
    }

    private void remember(Definitions definitions, List<SpreadsheetSource> sources, int code, String summary)
            throws IOException, EditionFile.ProblemsException {
        Optional<String> fingerprint = Fingerprint.of(request, definitions, sources, code);
        if (fingerprint.isPresent()) {
            new LastRun(fingerprint.get(), code, summary).write(request.workspace());
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
