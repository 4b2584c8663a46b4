package org.themonitor.pipeline.compute;

/** A statistic is refused: an assumption of its method does not hold; the message says which. */
public final class NotApplicableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotApplicableException(String reason) {
        super(reason);
    }
}
