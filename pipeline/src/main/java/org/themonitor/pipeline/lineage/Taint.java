package org.themonitor.pipeline.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From which sensitive columns a value, or the choice of rows, is derived.
 *
 * @param ways sensitive column to the way from it; empty when derived from none
 * @param isAccepted whether it is a text of an accepted list: what equals it is an editor's word
 */
record Taint(SortedMap<String, Way> ways, boolean isAccepted) {
    static final Taint NONE = new Taint(new TreeMap<>(), false);

    static final Taint ACCEPTED = new Taint(new TreeMap<>(), true);

    /**
     * The way from one sensitive column.
     *
     * @param columns the columns it went through, itself first
     * @param isId whether it names a workbook or a row of it: then rows may be told apart by it
     */
    record Way(List<String> columns, boolean isId) {
        Way {
            columns = List.copyOf(columns);
        }
    }

    Taint {
        ways = Collections.unmodifiableSortedMap(new TreeMap<>(ways));
    }

    /** A sensitive column itself. */
    static Taint of(String column, boolean isId) {
        return new Taint(new TreeMap<>(Map.of(column, new Way(List.of(column), isId))), false);
    }

    static Taint all(Collection<Taint> taints) {
        return taints.size() == 1 ? taints.iterator().next() : taints.stream().reduce(NONE, Taint::and);
    }

    boolean isClean() {
        return ways.isEmpty();
    }

    /** Of both; of two ways from the same column the shorter one. */
    Taint and(Taint other) {
        if (other.isClean()) {
            return isAccepted ? new Taint(ways, false) : this;
        }
        if (isClean()) {
            return other;
        }
        SortedMap<String, Way> both = new TreeMap<>(ways);
        other.ways.forEach((column, way) -> both.merge(
                column, way, (one, two) -> two.columns().size() < one.columns().size() ? two : one));
        return new Taint(both, false);
    }

    /** Without the ids. */
    Taint ofTexts() {
        SortedMap<String, Way> texts = new TreeMap<>(ways);
        texts.values().removeIf(Way::isId);
        return new Taint(texts, isAccepted);
    }

    /** After one more column. */
    Taint through(String column) {
        SortedMap<String, Way> longer = new TreeMap<>();
        ways.forEach((origin, way) -> {
            List<String> columns = new ArrayList<>(way.columns());
            columns.add(column);
            longer.put(origin, new Way(columns, way.isId()));
        });
        return new Taint(longer, isAccepted);
    }
}
