package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.jobs.history.BusyHistoryException;
import org.themonitor.jobs.history.HistoryServer;

/** The sentence for whoever meets a workspace that another run holds. */
final class Busy {
    private Busy() {}

    static String sentence(Workspace workspace) throws IOException {
        return "Another run%s holds the workspace %s; wait for it, or stop it, and try again."
                .formatted(doing(workspace), workspace.root());
    }

    static String sentence(BusyHistoryException history) {
        return "A run cannot begin: %s; wait for it, or stop it, and try again.".formatted(history.getMessage());
    }

    /** Takes the workspace when whoever holds it has ended, and says once that it waits. */
    static WorkspaceLock queue(Workspace workspace, PrintWriter err) throws IOException, InterruptedException {
        String sentence = "Another run%s holds the workspace %s; this command waits until it has ended."
                .formatted(doing(workspace), workspace.root());
        return WorkspaceLock.await(workspace, () -> err.println(sentence));
    }

    private static String doing(Workspace workspace) throws IOException {
        return HistoryServer.address(workspace)
                .map(run -> " (process %d)".formatted(run.pid()))
                .orElse("");
    }
}
