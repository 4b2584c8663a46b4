package org.themonitor.pipeline.compute;

/** What a method needs before it says anything. */
final class Assumption {
    private Assumption() {}

    /**
     * Refuses.
     *
     * @throws NotApplicableException with the reason, where the assumption does not hold
     */
    static void hold(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotApplicableException(otherwise);
        }
    }
}
