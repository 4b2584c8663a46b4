package org.themonitor.jobs.publish;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.RunOptions;
import org.themonitor.jobs.config.StepContext;
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
    private final RunOptions options;
    private final Progress progress;
    private final StopSignal stop;

    public PublishSession(
            Workspace workspace, Definitions definitions, RunOptions options, Progress progress, StopSignal stop) {
        this.workspace = workspace;
        this.definitions = definitions;
        this.options = options;
        this.progress = progress;
        this.stop = stop;
    }

    void writeParquet(StepContext step) throws Exception {
        progress.begin("publish", "files of " + step.parameter("edition"), STEPS);
        folder(step).unseal(step.parameter("build"));
        output(step).writeParquet();
        done();
    }

    void makePublicEdition(StepContext step) throws Exception {
        output(step).makePublicEdition();
        done();
    }

    void makeInternalEdition(StepContext step) throws Exception {
        output(step).makeInternalEdition();
        done();
    }

    void writeManifests(StepContext step) throws Exception {
        output(step).writeManifests();
        done();
    }

    void pointToBuild(StepContext step) throws Exception {
        folder(step).seal(step.parameter("build"));
        folder(step).pointTo(step.parameter("build"));
        done();
        progress.end();
    }

    private void done() throws Exception {
        progress.advance(1);
        stop.check();
    }

    private EditionOutput output(StepContext step) throws IOException, EditionFile.ProblemsException {
        String edition = step.parameter("edition");
        return new EditionOutput(
                EditionFile.read(workspace.decisions(), edition),
                folder(step),
                step.parameter("build"),
                definitions,
                options.threads());
    }

    private EditionFolder folder(StepContext step) {
        return new EditionFolder(workspace.editions(), step.parameter("edition"));
    }
}
