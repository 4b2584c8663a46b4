package org.themonitor.jobs.report;

import org.themonitor.pipeline.scratch.Scratch;

/** The native library of the progress bar's terminal, unpacked into this process's own folder and not the machine's. */
final class JlineScratch {
    private JlineScratch() {}

    /** Before the first progress bar. */
    static void use() {
        System.setProperty("jline.tmpdir", Scratch.folder().toString());
    }
}
