package org.themonitor.pipeline.sql;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;

/**
 * What the schema and staging scripts create, found by running them in an empty database.
 *
 * @param relations tables, views and table macros with their schema
 */
record Declarations(SortedSet<RelationName> relations) {
    private static final String RELATIONS = "select schema_name, table_name as name from duckdb_tables()"
            + " union all select schema_name, view_name from duckdb_views() where not internal";

    static Declarations run(Warehouse scratch, List<SqlFile> files, List<String> problems) {
        SortedSet<RelationName> known = new TreeSet<>();
        for (Layer layer : List.of(Layer.SCHEMA, Layer.STAGING)) {
            files.stream().filter(file -> file.layer() == layer).forEach(file -> run(scratch, file, known, problems));
        }
        return new Declarations(known);
    }

    private static void run(Warehouse scratch, SqlFile file, SortedSet<RelationName> known, List<String> problems) {
        try {
            file.runIn(scratch);
        } catch (WarehouseException refused) {
            problems.add(String.valueOf(refused.getMessage()));
            return;
        }
        SortedSet<RelationName> made = relations(scratch);
        made.removeAll(known);
        known.addAll(made);
        if (file.layer() == Layer.STAGING && !made.equals(new TreeSet<>(List.of(file.relation())))) {
            problems.add("%s: expected to create %s, not %s".formatted(file.path(), file.relation(), made));
        }
    }

    private static SortedSet<RelationName> relations(Warehouse scratch) {
        SortedSet<RelationName> relations = new TreeSet<>();
        scratch.query(RELATIONS)
                .forEach(row -> relations.add(new RelationName(row.text("schema_name"), row.text("name"))));
        return relations;
    }
}
