package org.themonitor.pipeline.decision;

import java.util.List;

/**
 * A decision that holds in its edition and in later ones, until a newer edition's line takes its place or takes it back.
 *
 * @param <T> the kind of decision
 */
interface Standing<T extends Standing<T>> {
    Decided decided();

    /** What it decides: of several lines with the same key the newest edition's holds. */
    Object key();

    /** Whether it decides nothing but takes an older edition's line back. */
    boolean isNone();

    /** What beside its key only one line can have; unlike any key. */
    default List<Object> claims() {
        return List.of();
    }

    /** Why it cannot hold beside an earlier line of its file that has one of its claims. */
    default String clash(T before) {
        return "is decided in line %d already; keep one of them"
                .formatted(before.decided().line());
    }
}
