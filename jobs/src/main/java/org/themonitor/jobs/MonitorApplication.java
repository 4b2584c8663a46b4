package org.themonitor.jobs;

import java.io.IOException;
import java.util.Optional;
import org.themonitor.jobs.cli.CommandLineFactory;
import org.themonitor.jobs.cli.ExitCode;
import org.themonitor.jobs.cli.Words;

/** Entry point of the command line. */
public final class MonitorApplication {
    private MonitorApplication() {}

    public static void main(String[] args) throws IOException {
        Optional<String[]> words = Words.typed(args);
        if (words.isEmpty()) {
            CommandLineFactory.create().getErr().println(Words.unreadable("A word of this command") + ".");
            System.exit(ExitCode.USAGE);
        }
        System.exit(CommandLineFactory.create().execute(words.get()));
    }
}
