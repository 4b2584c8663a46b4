package org.themonitor.pipeline.archive;

import java.io.IOException;

/** A file is a link to another place, or no file: it is never read. */
public final class NotOwnFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String why;

    NotOwnFileException(String why) {
        super(why);
        this.why = why;
    }

    /** Why, and what to do. */
    public String why() {
        return why;
    }
}
