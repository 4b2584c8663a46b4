package org.themonitor.pipeline.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rows of a sheet are copies of an earlier one's: a run of at least three rows in their order, or all rows of the
 * sheet that has fewer. Single rows that are equal may be two people, and rows of one sheet are.
 */
final class CopiedRows {
    /** Fewer rows in a row may be equal by chance. */
    private static final int RUN = 3;

    /** Of a sheet with one row only nobody can tell. */
    private static final int FEWEST = 2;

    /** Places of equal rows that are followed; a sheet of nothing but equal rows would have each beside each. */
    private static final int PLACES = 64;

    private CopiedRows() {}

    /** The places of the copies among the later rows; each row is given by what it says. */
    static BitSet of(List<Long> earlier, List<Long> later) {
        BitSet copied = runs(earlier, later);
        copied.or(whole(earlier, later));
        return copied;
    }

    private static BitSet runs(List<Long> earlier, List<Long> later) {
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < earlier.size(); at++) {
            List<Integer> equal = places.computeIfAbsent(earlier.get(at), key -> new ArrayList<>());
            if (equal.size() < PLACES) {
                equal.add(at);
            }
        }
        BitSet copied = new BitSet();
        Map<Integer, Integer> before = Map.of();
        for (int at = 0; at < later.size(); at++) {
            Map<Integer, Integer> lengths = new HashMap<>();
            for (int place : places.getOrDefault(later.get(at), List.of())) {
                int length = before.getOrDefault(place - 1, 0) + 1;
                lengths.put(place, length);
                if (length >= RUN) {
                    copied.set(at - RUN + 1, at + 1);
                }
            }
            before = lengths;
        }
        return copied;
    }

    private static Map<Long, Integer> counts(List<Long> keys) {
        return keys.stream().collect(Collectors.toMap(key -> key, key -> 1, Integer::sum));
    }

    private static BitSet whole(List<Long> earlier, List<Long> later) {
        boolean laterHasFewer = later.size() <= earlier.size();
        Map<Long, Integer> fewer = counts(laterHasFewer ? later : earlier);
        Map<Long, Integer> more = counts(laterHasFewer ? earlier : later);
        int size = Math.min(later.size(), earlier.size());
        boolean allAgain =
                fewer.entrySet().stream().allMatch(row -> more.getOrDefault(row.getKey(), 0) >= row.getValue());
        BitSet copied = new BitSet();
        if (size >= FEWEST && allAgain) {
            for (int at = 0; at < later.size(); at++) {
                Integer left = fewer.computeIfPresent(later.get(at), (key, count) -> count - 1);
                copied.set(at, left != null && left >= 0);
            }
        }
        return copied;
    }
}
