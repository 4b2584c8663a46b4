package org.themonitor.jobs.publish;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.Parallelism;
import org.themonitor.jobs.config.RunningStep;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.report.Progress;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.EditionOutput;
import org.themonitor.pipeline.intake.Definitions;

/** The work of the publish job's steps. */
@Component
public class PublishSession {
    private static final int STEPS = 5;

    private final Workspace workspace;
    private final Definitions definitions;
    private final Parallelism parallelism;
    private final Progress progress;
    private final StopSignal stop;

    public PublishSession(
            Workspace workspace, Definitions definitions, Parallelism parallelism, Progress progress, StopSignal stop) {
        this.workspace = workspace;
        this.definitions = definitions;
        this.parallelism = parallelism;
        this.progress = progress;
        this.stop = stop;
    }

    void writeParquet(RunningStep step) throws Exception {
        progress.begin("publish", "files of " + step.parameter("edition"), STEPS);
        folder(step).unseal(step.parameter("build"));
        output(step).writeParquet();
        done();
    }

    void makePublicEdition(RunningStep step) throws Exception {
        output(step).makePublicEdition();
        done();
    }

    void makeInternalEdition(RunningStep step) throws Exception {
        output(step).makeInternalEdition();
        done();
    }

    void writeManifests(RunningStep step) throws Exception {
        output(step).writeManifests();
        done();
    }

    void pointToBuild(RunningStep step) throws Exception {
        folder(step).seal(step.parameter("build"));
        folder(step).pointTo(step.parameter("build"));
        done();
        progress.end();
    }

    private void done() throws Exception {
        progress.advance(1);
        stop.check();
    }

    private EditionOutput output(RunningStep step) throws IOException, EditionFile.ProblemsException {
        String edition = step.parameter("edition");
        return new EditionOutput(
                EditionFile.read(workspace.decisions(), edition),
                folder(step),
                step.parameter("build"),
                definitions,
                parallelism.threads());
    }

    private EditionFolder folder(RunningStep step) {
        return new EditionFolder(workspace.editions(), step.parameter("edition"));
    }
}
