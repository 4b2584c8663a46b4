package org.themonitor.jobs.cli;

/** What the process says to the shell when it ends. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    /** The command line or a file of decisions is not as it has to be; picocli's own code for usage. */
    public static final int USAGE = 2;
    /** Done, but at least one workbook is quarantined, or could not be received. */
    public static final int QUARANTINED = 3;
    /** A check failed; the last good edition is still the current one. */
    public static final int CHECK_FAILED = 4;
    /** Another run holds the workspace. */
    public static final int BUSY = 5;
    /** Stopped by a signal (128 + SIGTERM); the same command continues. */
    public static final int STOPPED = 143;

    private ExitCode() {}
}
