package org.themonitor.pipeline.workbook;

import java.io.IOException;

/** One element, comment or attribute is longer than anything a workbook needs, and would be held in memory whole. */
final class LongElementException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int limit;

    LongElementException(int limit) {
        super("an element longer than %,d KiB".formatted(limit >> 10));
        this.limit = limit;
    }

    /** Bytes an element may have. */
    int limit() {
        return limit;
    }
}
