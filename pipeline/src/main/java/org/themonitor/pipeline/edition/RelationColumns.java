package org.themonitor.pipeline.edition;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.themonitor.pipeline.warehouse.Warehouse;

/** The columns of relations that were made, each asked for once. */
final class RelationColumns {
    private final Warehouse warehouse;
    private final Map<String, Set<String>> known = new HashMap<>();

    RelationColumns(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** The names of a relation's columns in their order. */
    Set<String> of(String relation) {
        return known.computeIfAbsent(relation, name -> {
            Set<String> columns = new LinkedHashSet<>();
            warehouse.query("describe " + name).forEach(row -> columns.add(row.text("column_name")));
            return columns;
        });
    }
}
