package org.themonitor.jobs.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells somebody, by a command of theirs, that a run did not end well; it is given the run as JSON on its standard input, the same as
 * {@code report.json}.
 */
public final class AlertHook {
    private static final long SECONDS = 60;

    private final List<String> command;

    /** @param command its words, none where nobody is to be told */
    public AlertHook(List<String> command) {
        this.command = List.copyOf(command);
    }

    /**
     * Runs the command to its end; what it prints goes nowhere.
     *
     * @return why nobody could be told, empty where somebody was
     */
    public String tell(String json) throws InterruptedException {
        if (command.isEmpty()) {
            return "";
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream input = process.getOutputStream()) {
                input.write(json.getBytes(StandardCharsets.UTF_8));
            } catch (IOException notRead) {
                // a command may tell without reading; how it ends says whether it did
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "did not end within %d s".formatted(SECONDS);
            }
            return process.exitValue() == 0 ? "" : "ended with " + process.exitValue();
        } catch (IOException notStarted) {
            return "cannot be started";
        }
    }
}
