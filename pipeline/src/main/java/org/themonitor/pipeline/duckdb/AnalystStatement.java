package org.themonitor.pipeline.duckdb;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one statement of an analyst that may run: what DuckDB's own parser calls a select (DESCRIBE, SUMMARIZE and SHOW are
 * selects to it), or EXPLAIN of one, whose table functions make rows of the edition or of their arguments only. A
 * database that is opened read-only and without files is not enough: DuckDB still writes over that database's own file,
 * and {@code from enable_logging(…)} is a select.
 */
final class AnalystStatement {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern EXPLAIN = Pattern.compile("\\s*explain\\b(\\s+analyze\\b)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("^(?:\\s|--[^\n]*(?:\n|$)|/\\*.*?\\*/)+", Pattern.DOTALL);
    /** They read no file, reach no memory of others, change no setting, and run no text as SQL. */
    private static final Set<String> TABLE_FUNCTIONS = Set.of(
            "unnest",
            "range",
            "generate_series",
            "repeat",
            "repeat_row",
            "json_each",
            "json_tree",
            "duckdb_columns",
            "duckdb_constraints",
            "duckdb_functions",
            "duckdb_keywords",
            "duckdb_schemas",
            "duckdb_tables",
            "duckdb_types",
            "duckdb_views",
            "pragma_table_info",
            "pragma_show",
            "pragma_version",
            "pragma_database_size");

    private static final String ONE_SELECT =
            "query: runs one statement at a time, and only SELECT, DESCRIBE, SUMMARIZE, SHOW, or EXPLAIN of one; ";

    private final Warehouse open;
    private @Nullable Set<String> macros;

    private AnalystStatement(Warehouse open) {
        this.open = open;
    }

    /**
     * The statement to run.
     *
     * @throws WarehouseException with a sentence when it may not run
     */
    static String of(Warehouse open, String sql) {
        String text = COMMENT.matcher(sql).replaceFirst("");
        Matcher explain = EXPLAIN.matcher(text);
        String select = explain.lookingAt() ? text.substring(explain.end()) : text;
        new AnalystStatement(open).check(tree(open, select));
        // put together anew, so that what was parsed is what runs
        return explain.lookingAt() ? "explain " + (explain.group(1) == null ? "" : "analyze ") + select : select;
    }

    private static JsonNode tree(Warehouse open, String select) {
        // the cast keeps DuckDB from refusing a parameter where it wants a constant text
        JsonNode answer =
                JSON.readTree(String.valueOf(open.single("select json_serialize_sql(cast(? as varchar))", select)));
        if (answer.path("error").asBoolean()) {
            throw new WarehouseException(
                    answer.path("error_type").asString("").equals("parser")
                            ? "query: " + answer.path("error_message").asString("")
                            : ONE_SELECT + "this is another one");
        }
        int statements = answer.path("statements").size();
        if (statements != 1) {
            throw new WarehouseException(ONE_SELECT + "there are " + statements);
        }
        return answer.path("statements").get(0);
    }

    private void check(JsonNode node) {
        if (node.path("type").asString("").equals("TABLE_FUNCTION")) {
            String name = node.path("function").path("function_name").asString("");
            if (!isAllowed(name.toLowerCase(Locale.ROOT))) {
                throw new WarehouseException("query: the table function " + name
                        + " may not be used here; a query reads the tables and views of the edition");
            }
        }
        for (JsonNode child : node) {
            check(child);
        }
    }

    private boolean isAllowed(String function) {
        return TABLE_FUNCTIONS.contains(function) || macros().contains(function);
    }

    /** Those of the edition: asked for where a statement calls one, since DuckDB goes through all its functions for them. */
    private Set<String> macros() {
        Set<String> known = macros;
        if (known == null) {
            known = new HashSet<>();
            for (Row row : open.query("select function_name from duckdb_functions()"
                    + " where function_type = 'table_macro' and not internal")) {
                known.add(row.text("function_name").toLowerCase(Locale.ROOT));
            }
            macros = known;
        }
        return known;
    }
}
