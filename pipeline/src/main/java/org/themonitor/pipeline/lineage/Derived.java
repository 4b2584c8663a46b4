package org.themonitor.pipeline.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a relation are derived from.
 *
 * @param columns name in lower case to taint, in the order of the columns
 * @param rows what decides which rows there are
 * @param order what decides the order they come in
 * @param isOpen whether it may have columns beyond these, with the taint of its rows: what a table function gives
 */
record Derived(Map<String, Taint> columns, Taint rows, Taint order, boolean isOpen) {
    static final Derived NOTHING = new Derived(Map.of(), Taint.NONE, Taint.NONE, false);

    public Derived {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    Derived(Map<String, Taint> columns, Taint rows) {
        this(columns, rows, Taint.NONE, false);
    }

    Optional<Taint> column(String name) {
        return Optional.ofNullable(columns.get(name)).or(() -> isOpen ? Optional.of(rows) : Optional.empty());
    }

    /** Everything it tells. */
    Taint all() {
        return Taint.all(columns.values()).and(rows);
    }

    List<Taint> inOrder() {
        return List.copyOf(columns.values());
    }

    /** Without columns that some readers do not have. */
    Derived without(List<String> names) {
        Map<String, Taint> left = new LinkedHashMap<>(columns);
        left.keySet().removeAll(names);
        return new Derived(left, rows, order, isOpen);
    }

    /** With other names for its first columns. */
    Derived named(List<String> names) {
        Map<String, Taint> renamed = new LinkedHashMap<>();
        List<String> own = new ArrayList<>(columns.keySet());
        for (int index = 0; index < own.size(); index++) {
            renamed.put(index < names.size() ? names.get(index) : own.get(index), columns.get(own.get(index)));
        }
        for (int index = own.size(); isOpen && index < names.size(); index++) {
            renamed.put(names.get(index), rows);
        }
        return new Derived(renamed, rows, order, isOpen);
    }
}
