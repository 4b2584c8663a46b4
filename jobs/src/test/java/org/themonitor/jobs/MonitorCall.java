package org.themonitor.jobs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.jobs.cli.CommandLineFactory;

/**
 * A command given to the program in the tests' own process: a start of the jar takes a second or two of a processor, a call
 * none. What concerns the process itself (kills, signals, heap, start, streams and logs) is asked of a {@link
 * MonitorProcess}; relative paths are those of this module.
 */
final class MonitorCall {
    private MonitorCall() {}

    /** Runs a command to its end. */
    static Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineFactory.create(out, err)
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        // as the process: without the last line end of what it complains of
        return new Ended(
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).stripTrailing());
    }
}
