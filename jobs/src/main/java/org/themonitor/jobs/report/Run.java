package org.themonitor.jobs.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.themonitor.jobs.config.Workspace;

/**
 * One run of jobs, from the command to its end.
 *
 * @param id when it began and by which process: {@code 20261015T020000.000Z-4711}
 * @param began when
 * @param folder for its log and report
 */
public record Run(String id, Instant began, Path folder) {
    /** What each job of a run says of it in the job history. */
    public static final String PARAMETER = "run";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Begins a run; its folder is made by who writes there. */
    public static Run begin(Workspace workspace, Instant now) {
        String id = TIME.format(now) + "-" + ProcessHandle.current().pid();
        return new Run(id, now, folder(workspace, id));
    }

    static Path folder(Workspace workspace, String id) {
        return workspace.jobs().resolve("runs").resolve(id);
    }
}
