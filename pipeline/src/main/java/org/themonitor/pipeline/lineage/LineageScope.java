package org.themonitor.pipeline.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names an expression of a select can use: relations with their columns, other columns of the select, parameters. */
final class LineageScope {
    private final @Nullable LineageScope outer;
    private final Map<String, Derived> relations = new LinkedHashMap<>();
    private final Map<String, Derived> withNames = new HashMap<>();
    private final Map<String, Taint> names = new HashMap<>();
    private final Set<String> renamed = new HashSet<>();

    LineageScope(@Nullable LineageScope outer) {
        this.outer = outer;
    }

    void relation(String alias, Derived relation) {
        // two relations without a name of their own are told apart by their place
        relations.put(relations.containsKey(alias) ? alias + " " + relations.size() : alias, relation);
    }

    void with(String name, Derived relation) {
        withNames.put(name, relation);
    }

    /** A column of the select under its new name, a parameter of a macro or of a lambda. */
    void name(String name, Taint taint) {
        names.merge(name, taint, Taint::and);
    }

    /** A column of the select that is made anew: where something read has a column of this name, the name means that one. */
    void rename(String name) {
        renamed.add(name);
    }

    /** What follows the columns of a select, its conditions, means what is read. */
    void endOfColumns() {
        renamed.clear();
    }

    /** Whether a name alone is read as the column of a relation where one of the select stands before it. */
    boolean isTakenForAnother(String name) {
        return renamed.contains(name)
                && relations.values().stream()
                        .anyMatch(relation -> relation.columns().containsKey(name));
    }

    Map<String, Derived> relations() {
        return relations;
    }

    Optional<Derived> withName(String name) {
        Derived found = withNames.get(name);
        return found != null ? Optional.of(found) : outer == null ? Optional.empty() : outer.withName(name);
    }

    /** What a name with dots stands for; empty when nothing here or outside is called so. */
    Optional<Taint> find(List<String> parts) {
        Optional<Taint> own = own(parts);
        return own.isPresent() || outer == null ? own : outer.find(parts);
    }

    private Optional<Taint> own(List<String> parts) {
        for (int last = Math.min(2, parts.size() - 1); last >= 1; last--) {
            // schema.relation.column, relation.column; what follows is a field of the column
            Derived relation = relations.get(parts.get(last - 1));
            if (relation != null && relation.column(parts.get(last)).isPresent()) {
                return relation.column(parts.get(last));
            }
        }
        String first = parts.get(0);
        List<Taint> found = new ArrayList<>();
        for (Derived relation : relations.values()) {
            relation.column(first).ifPresent(found::add);
        }
        if (names.containsKey(first)) {
            found.add(names.get(first));
        }
        if (found.isEmpty() && parts.size() == 1 && relations.containsKey(first)) {
            // a whole row
            found.add(relations.get(first).all());
        }
        return found.size() == 1
                ? Optional.of(found.get(0))
                : found.isEmpty() ? Optional.empty() : Optional.of(Taint.all(found));
    }
}
