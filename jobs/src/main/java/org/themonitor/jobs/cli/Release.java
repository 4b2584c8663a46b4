package org.themonitor.jobs.cli;

import java.nio.file.Path;
import org.themonitor.pipeline.intake.Definitions;

/** Which release this is: a hash of its code, tables, words, facts and templates, whatever a workspace adds to them. */
final class Release {
    static final String PROGRAM = "Monitor pipeline 1.0.0";

    private static final int LENGTH = 12;

    private Release() {}

    /** The name and the hash, as {@code --version} says it and a lock keeps it. */
    static String name() {
        String digest =
                Definitions.load(null, Path.of("no folder of decisions")).digest();
        return PROGRAM + ", release " + digest.substring(0, LENGTH);
    }
}
