package org.themonitor.pipeline.compute;

/** What a method needs before it says anything. */
final class Assumption {
    private static final long MOST_PEOPLE = 10_000_000;

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

    /** An exact interval of a greater count would take for ever, and its count is no year's people. */
    static void holdOfPeople(long count) {
        hold(count <= MOST_PEOPLE, "a count above %d is not one of people in a year".formatted(MOST_PEOPLE));
    }
}
