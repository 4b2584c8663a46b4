package org.themonitor.pipeline.decision;

import java.util.Locale;

/** Whether rows count. */
public enum Verdict {
    INCLUDE,
    EXCLUDE,
    /** Not counted for now, and listed with its size. */
    HOLD,
    /** Takes an older edition's line back. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
