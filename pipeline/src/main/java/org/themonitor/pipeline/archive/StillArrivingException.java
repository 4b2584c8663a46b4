package org.themonitor.pipeline.archive;

import java.io.IOException;
import java.nio.file.Path;

/** A file was written to while it was copied: it is received when it has come to rest. */
public final class StillArrivingException extends IOException {
    private static final long serialVersionUID = 1L;

    StillArrivingException(Path file) {
        super(file + " is still being written");
    }
}
