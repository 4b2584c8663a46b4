package org.themonitor.pipeline.warehouse;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the schema and staging scripts create, found by running them in an empty database.
 *
 * @param relations tables, views and table macros with their schema
 */
record Declarations(SortedSet<RelationName> relations) {
    private static final String TABLES = "select schema_name, table_name as name from duckdb_tables()";
    private static final String VIEWS = "select schema_name, view_name as name from duckdb_views() where not internal";

    static Declarations run(Warehouse scratch, List<SqlFile> files, List<String> problems) {
        for (Layer layer : List.of(Layer.SCHEMA, Layer.STAGING)) {
            files.stream().filter(file -> file.layer() == layer).forEach(file -> run(scratch, file, problems));
        }
        return new Declarations(relations(scratch));
    }

    private static void run(Warehouse scratch, SqlFile file, List<String> problems) {
        SortedSet<RelationName> before = relations(scratch);
        try {
            scratch.runScript(file);
        } catch (WarehouseException refused) {
            problems.add(String.valueOf(refused.getMessage()));
            return;
        }
        SortedSet<RelationName> made = relations(scratch);
        made.removeAll(before);
        if (file.layer() == Layer.STAGING && !made.equals(new TreeSet<>(List.of(file.relation())))) {
            problems.add("%s: expected to create %s, not %s".formatted(file.path(), file.relation(), made));
        }
    }

    private static SortedSet<RelationName> relations(Warehouse scratch) {
        SortedSet<RelationName> relations = new TreeSet<>();
        for (String query : List.of(TABLES, VIEWS)) {
            scratch.query(query)
                    .forEach(row -> relations.add(new RelationName(row.text("schema_name"), row.text("name"))));
        }
        return relations;
    }
}
