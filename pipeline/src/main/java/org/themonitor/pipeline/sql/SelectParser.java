package org.themonitor.pipeline.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a select reads, found by walking the tree DuckDB's own parser makes of it. */
public final class SelectParser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Table functions that make rows out of their arguments only. */
    private static final Set<String> HARMLESS = Set.of("unnest", "range", "generate_series");

    private final Set<String> withNames = new HashSet<>();
    private final SortedSet<RelationName> reads = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();
    private final SqlFile file;

    private SelectParser(SqlFile file) {
        this.file = file;
    }

    /** The relations the file's select reads; problems found are added, each with the path. */
    static SortedSet<RelationName> reads(Warehouse parser, SqlFile file, List<String> problems) {
        SelectParser select = new SelectParser(file);
        JsonNode tree = select.tree(parser);
        if (tree != null) {
            select.collectWithNames(tree);
            select.collectReads(tree);
        }
        select.problems.forEach(problem -> problems.add(file.path() + ": " + problem));
        return select.reads;
    }

    /** The tree of one select that was found sound before. */
    public static JsonNode tree(Warehouse parser, String select) {
        return OneForm.of(
                JSON.readTree(serialized(parser, select)).path("statements").path(0));
    }

    private static String serialized(Warehouse parser, String select) {
        // the cast keeps DuckDB from refusing a parameter where it wants a constant text
        return String.valueOf(parser.single("select json_serialize_sql(cast(? as varchar))", select));
    }

    private @Nullable JsonNode tree(Warehouse parser) {
        if (file.select().isEmpty()) {
            problems.add("there is no select");
            return null;
        }
        JsonNode answer = JSON.readTree(serialized(parser, file.select()));
        if (answer.path("error").asBoolean()) {
            problems.add("not one select: " + answer.path("error_message").asString());
            return null;
        }
        JsonNode statements = answer.path("statements");
        if (statements.size() != 1) {
            problems.add("%d statements where one select is expected".formatted(statements.size()));
            return null;
        }
        return statements.get(0);
    }

    private void collectWithNames(JsonNode node) {
        for (JsonNode entry : node.path("cte_map").path("map")) {
            withNames.add(entry.path("key").asString().toLowerCase(Locale.ROOT));
        }
        for (JsonNode child : node) {
            collectWithNames(child);
        }
    }

    private void collectReads(JsonNode node) {
        String type = node.path("type").asString("");
        if (type.equals("BASE_TABLE")) {
            read(node.path("catalog_name"), node.path("schema_name"), node.path("table_name"), withNames, "table");
        } else if (type.equals("TABLE_FUNCTION")) {
            JsonNode function = node.path("function");
            read(
                    function.path("catalog"),
                    function.path("schema"),
                    function.path("function_name"),
                    file.layer() == Layer.CHECKS ? catalogue(function) : HARMLESS,
                    "table function");
        }
        for (JsonNode child : node) {
            collectReads(child);
        }
    }

    /** Checks may also look at DuckDB's catalogue, such as the comments of published columns. */
    private static Set<String> catalogue(JsonNode function) {
        Set<String> harmless = new HashSet<>(HARMLESS);
        String name = function.path("function_name").asString("");
        if (name.startsWith("duckdb_")) {
            harmless.add(name);
        }
        return harmless;
    }

    private void read(JsonNode catalog, JsonNode schema, JsonNode name, Set<String> unqualified, String kind) {
        RelationName relation = new RelationName(schema.asString(""), name.asString(""));
        if (!catalog.asString("").isEmpty()) {
            problems.add("%s is in another database (%s)".formatted(relation, catalog.asString()));
        } else if (!relation.schema().isEmpty()) {
            reads.add(relation);
        } else if (!unqualified.contains(relation.name())) {
            problems.add("unknown %s %s: write its schema".formatted(kind, relation));
        }
    }
}
