package org.themonitor.jobs.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.Parallelism;
import org.themonitor.jobs.config.RunningStep;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.jobs.report.Progress;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.EditionBuild;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.sql.BrokenRelationException;
import org.themonitor.pipeline.sql.CheckResult;

/** The database that the steps of one build job share; closed when the job ends, however it ends. */
@Component
public class BuildSession implements JobExecutionListener {
    private final Workspace workspace;
    private final Definitions definitions;
    private final Parallelism parallelism;
    private final Progress progress;
    private final Outcomes outcomes;
    private final StopSignal stop;
    private @Nullable EditionBuild build;

    public BuildSession(
            Workspace workspace,
            Definitions definitions,
            Parallelism parallelism,
            Progress progress,
            Outcomes outcomes,
            StopSignal stop) {
        this.workspace = workspace;
        this.definitions = definitions;
        this.parallelism = parallelism;
        this.progress = progress;
        this.outcomes = outcomes;
        this.stop = stop;
    }

    void startDatabase(RunningStep step) throws IOException, EditionFile.ProblemsException {
        String edition = step.parameter("edition");
        EditionFolder folder = new EditionFolder(workspace.editions(), edition);
        Path database = folder.internalDatabase(step.parameter("build"));
        folder.unseal(step.parameter("build"));
        Files.deleteIfExists(folder.builtMarker(step.parameter("build")));
        build = EditionBuild.start(
                EditionFile.read(workspace.decisions(), edition),
                definitions.sql(),
                definitions.reference(),
                database,
                parallelism.threads());
        build.decisions(definitions.decisions(), EditionDecisions.load(workspace.decisions(), edition));
        build.readWith(definitions.ownFiles());
        build.madeBy(definitions.versions());
        Optional<String> current = folder.current();
        if (current.isPresent() && Files.exists(folder.publicDatabase(current.get()))) {
            build.compareWith(folder.publicDatabase(current.get()));
        }
    }

    void loadWorkbooks(RunningStep step) throws IOException {
        open().load(workspace.vault(), workspace.receipts());
    }

    void buildTables(RunningStep step) throws Exception {
        progress.begin("build", "tables of " + step.parameter("edition"), open().size());
        boolean complete;
        try {
            complete = open().buildTables(stop::isStopped, made -> {
                step.count(1, 1);
                progress.advance(1);
            });
        } catch (BrokenRelationException broken) {
            checked(step, open().broken(broken));
            throw new CheckFailedException(step.parameter("edition"));
        } finally {
            progress.end();
        }
        if (!complete) {
            stop.check();
        }
    }

    void checkTables(RunningStep step) throws IOException, CheckFailedException {
        List<CheckResult> results = open().check();
        // here and not when the job has ended: a disk that is full now fails the build, not the publication
        close();
        checked(step, results);
        if (results.stream().anyMatch(CheckResult::failed)) {
            throw new CheckFailedException(step.parameter("edition"));
        }
        Files.writeString(folder(step).builtMarker(step.parameter("build")), "", StandardCharsets.UTF_8);
    }

    private void checked(RunningStep step, List<CheckResult> results) {
        outcomes.checked(step.parameter("edition"), results, folder(step).internalDatabase(step.parameter("build")));
    }

    private EditionFolder folder(RunningStep step) {
        return new EditionFolder(workspace.editions(), step.parameter("edition"));
    }

    private EditionBuild open() {
        return Objects.requireNonNull(build, "the first step of the job opens the database");
    }

    @Override
    public void afterJob(JobExecution execution) {
        close();
    }

    private void close() {
        if (build != null) {
            try (EditionBuild closing = build) {
                build = null;
            }
        }
    }
}
