package org.themonitor.jobs;

import org.themonitor.jobs.cli.CommandLineFactory;

/** Entry point of the command line. */
public final class MonitorApplication {
    private MonitorApplication() {}

    public static void main(String[] args) {
        System.exit(CommandLineFactory.create().execute(args));
    }
}
