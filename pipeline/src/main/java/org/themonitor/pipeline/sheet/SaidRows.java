package org.themonitor.pipeline.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.themonitor.pipeline.row.NormalisedRow;

/** What the used rows of a sheet say: eight bytes for each row, by the columns that are left out of it. */
final class SaidRows {
    private final RowHash hash;
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Set<String>, List<Long>> keys = new HashMap<>();
    private final Map<Set<String>, Set<Long>> distinct = new HashMap<>();

    /** No rows yet, and the columns that will be left out, one set for each way to compare them. */
    SaidRows(RowHash hash, Set<Set<String>> leftOut) {
        this.hash = hash;
        leftOut.forEach(columns -> keys.put(columns, new ArrayList<>()));
    }

    /** The same without its rows. */
    SaidRows ofNoRows() {
        return new SaidRows(hash, keys.keySet());
    }

    /** Takes the next row; false for one that is not used, and says nothing. */
    boolean add(NormalisedRow row) {
        if (row instanceof NormalisedRow.Accepted accepted) {
            add(row.number(), List.of(accepted.values()));
            return true;
        }
        if (row instanceof NormalisedRow.Spread spread) {
            add(
                    row.number(),
                    spread.parts().stream().map(NormalisedRow.Part::values).toList());
            return true;
        }
        return false;
    }

    private void add(int number, List<Map<String, Object>> parts) {
        numbers.add(number);
        keys.forEach((leftOut, said) -> said.add(hash.of(parts, leftOut)));
    }

    /** Their numbers as Excel shows them. */
    List<Integer> numbers() {
        return numbers;
    }

    /** Whether they can be compared without these columns. */
    boolean isKnown(Set<String> leftOut) {
        return keys.containsKey(leftOut);
    }

    /** What each says without these columns, in the order of the numbers. */
    List<Long> without(Set<String> leftOut) {
        return Objects.requireNonNull(keys.get(leftOut));
    }

    /** What the row that was taken last says without these columns. */
    Long last(Set<String> leftOut) {
        return without(leftOut).get(numbers.size() - 1);
    }

    /** Whether one of them says this; they are all taken by then. */
    boolean hasOne(Set<String> leftOut, Long key) {
        return distinct.computeIfAbsent(leftOut, columns -> Set.copyOf(without(columns)))
                .contains(key);
    }
}
