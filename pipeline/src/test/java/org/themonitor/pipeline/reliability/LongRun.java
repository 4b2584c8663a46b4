package org.themonitor.pipeline.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the suites counted, a line for each kind of file: what every build tries the same way goes to {@code target}, for
 * the README's table, and the result of the long run, {@code mvn verify -Pmutations}, is kept with the tests.
 */
final class LongRun {
    private static final Path FOLDER = Path.of("src", "test", "resources", "reliability");

    private static final int SHOWN = 160;

    private static final Path EACH = Path.of("target", "reliability");

    private LongRun() {}

    /** Writes what a suite counted with a fixed seed. */
    static void writeEach(String suite, Tally tally) throws IOException {
        Files.createDirectories(EACH);
        Files.write(EACH.resolve(suite + ".txt"), tally.lines());
    }

    /** Writes what a suite counted; only when this is the long run. */
    static void write(String suite, Tally tally) throws IOException {
        if (!Boolean.getBoolean("monitor.long")) {
            return;
        }
        List<String> lines = new ArrayList<>(tally.lines());
        tally.wrong().forEach(wrong -> lines.add("WRONG " + wrong.substring(0, Math.min(SHOWN, wrong.length()))));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(suite + ".txt"), lines);
    }
}
