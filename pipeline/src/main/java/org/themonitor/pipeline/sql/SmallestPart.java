package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Looks for a small part of a list that still does what the whole does, as a debugger of deltas does.
 *
 * <p>It counts what it tries, not the time, so that any machine finds the same part.
 */
final class SmallestPart {
    private int trials;

    SmallestPart(int mostTrials) {
        this.trials = mostTrials;
    }

    boolean hasTrials() {
        return trials > 0;
    }

    /** Tries something and counts it. */
    boolean tried(BooleanSupplier trial) {
        trials--;
        return trial.getAsBoolean();
    }

    /** A part that still does it and of which, while trials last, nothing more can be left out. */
    List<String> of(List<String> all, Predicate<List<String>> doesIt) {
        List<String> left = all;
        int parts = 2;
        while (left.size() > 1 && trials > 0) {
            List<String> fewer = without(left, parts, doesIt);
            if (fewer.size() < left.size()) {
                left = fewer;
                parts = Math.max(parts - 1, 2);
            } else if (parts >= left.size()) {
                break;
            } else {
                parts = Math.min(parts * 2, left.size());
            }
        }
        return left;
    }

    /** The list without the first of so many parts that is not needed, or all of it. */
    private List<String> without(List<String> all, int parts, Predicate<List<String>> doesIt) {
        for (int part = 0; part < parts && trials > 0; part++) {
            int from = all.size() * part / parts;
            int to = all.size() * (part + 1) / parts;
            List<String> rest = new ArrayList<>(all.subList(0, from));
            rest.addAll(all.subList(to, all.size()));
            if (doesIt.test(rest)) {
                return rest;
            }
        }
        return all;
    }
}
