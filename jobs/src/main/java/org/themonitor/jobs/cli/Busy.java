package org.themonitor.jobs.cli;

import java.io.IOException;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.report.RunState;

/** The sentence for whoever meets a workspace that another run holds. */
final class Busy {
    private Busy() {}

    static String sentence(Workspace workspace) throws IOException {
        String doing = new RunState(workspace.jobs())
                .read()
                .map(state -> " (process %s, %s)"
                        .formatted(
                                state.path("pid").asString("unknown"),
                                state.path("step").asString("starting")))
                .orElse("");
        return "Another run%s holds the workspace %s; wait for it, or stop it, and try again."
                .formatted(doing, workspace.root());
    }
}
