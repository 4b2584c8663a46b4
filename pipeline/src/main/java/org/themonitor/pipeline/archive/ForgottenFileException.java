package org.themonitor.pipeline.archive;

import java.io.IOException;

/** A file arrives whose bytes were to be forgotten: it is never kept again. */
public final class ForgottenFileException extends IOException {
    private static final long serialVersionUID = 1L;

    ForgottenFileException() {
        super(
                "cells of this very file were to be forgotten, and it is taken in no more; delete it, or ask its sender for one"
                        + " without them");
    }

    /** Why it is not kept, and what to do. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
