package org.themonitor.jobs.config;

import java.io.PrintWriter;

/**
 * Why a step failed. The job history keeps its sentence: the trace of what caused it belongs to who reports a fault, and its
 * texts may be of a workbook.
 */
public final class StepFailure extends Exception {
    /**
     * A failure with a sentence.
     *
     * @param sentence for people, without anything of a workbook
     */
    StepFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What failed, where it is one of these. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof StepFailure step && step.getCause() != null ? step.getCause() : failure;
    }

    /** Spring Batch keeps what this writes. */
    @Override
    public void printStackTrace(PrintWriter history) {
        history.print(getMessage());
    }
}
