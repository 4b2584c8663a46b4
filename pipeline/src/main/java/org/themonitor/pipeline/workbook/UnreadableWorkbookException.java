package org.themonitor.pipeline.workbook;

import org.themonitor.pipeline.finding.Finding;

/** A file that cannot be read as a workbook, or not safely; carries the finding to show. */
public final class UnreadableWorkbookException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    public UnreadableWorkbookException(Finding finding) {
        super(finding.code() + ": expected " + finding.expected() + "; " + finding.fix());
        this.finding = finding;
    }

    public UnreadableWorkbookException(Finding finding, Throwable cause) {
        this(finding);
        initCause(cause);
    }

    /** What is wrong, and what to do. */
    public Finding finding() {
        return finding;
    }
}
