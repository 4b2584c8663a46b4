package org.themonitor.pipeline.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.themonitor.pipeline.duckdb.RelationName;
import tools.jackson.databind.JsonNode;

/** What the columns, the rows and the order of a select are derived from, by the tree of DuckDB's own parser. */
final class SelectLineage {
    private static final Set<String> SUMMARIES =
            Set.of("count", "sum", "avg", "min", "max", "bool_or", "bool_and", "list", "string_agg");

    private final Consumer<String> problems;
    private final ExpressionLineage expressions;
    private final FromLineage from;

    private SelectLineage(
            Map<RelationName, Derived> known,
            Map<String, ScalarMacro> macros,
            boolean isOfAll,
            Consumer<String> problems) {
        this.problems = problems;
        this.expressions = new ExpressionLineage(this, macros, isOfAll, problems);
        this.from = new FromLineage(known, this, expressions, problems);
    }

    /** Follows what must not become known, and stops where it cannot. */
    static SelectLineage ofSensitive(
            Map<RelationName, Derived> known, Map<String, ScalarMacro> macros, Consumer<String> problems) {
        return new SelectLineage(known, macros, false, problems);
    }

    /** Follows everything, through counts and sums too. */
    static SelectLineage ofAll(Map<RelationName, Derived> known, Map<String, ScalarMacro> macros) {
        return new SelectLineage(known, macros, true, problem -> {});
    }

    Derived of(JsonNode node, LineageScope outer) {
        LineageScope scope = new LineageScope(outer);
        for (JsonNode entry : node.path("cte_map").path("map")) {
            JsonNode value = entry.path("value");
            Derived made = of(value.path("query").path("node"), scope).named(names(value.path("aliases")));
            scope.with(entry.path("key").asString().toLowerCase(Locale.ROOT), made);
        }
        String type = node.path("type").asString("");
        return switch (type) {
            case "SELECT_NODE" -> select(node, scope);
            case "SET_OPERATION_NODE" -> setOperation(node, scope);
            case "RECURSIVE_CTE_NODE" -> recursive(node, scope);
            default -> {
                problems.accept("it cannot be told what a %s shows".formatted(type));
                yield Derived.NOTHING;
            }
        };
    }

    static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asString().toLowerCase(Locale.ROOT)));
        return names;
    }

    private Derived select(JsonNode node, LineageScope scope) {
        Taint rows = from.add(node.path("from_table"), scope);
        Map<String, Taint> columns = columns(node.path("select_list"), scope);
        scope.endOfColumns();
        rows = rows.and(expressions.ofOptional(node.get("where_clause"), scope))
                .and(expressions.ofOptional(node.get("qualify"), scope));
        if (isOfGroups(node)) {
            rows = Taint.NONE;
        }
        rows = rows.and(expressions.ofOptional(node.get("having"), scope));
        return modified(node, new Derived(columns, rows), scope);
    }

    /** Whether a row is a count or a sum over rows: then it tells of none of them. */
    private boolean isOfGroups(JsonNode node) {
        return Stream.of("select_list", "having").anyMatch(part -> aggregates(node.path(part)));
    }

    private boolean aggregates(JsonNode node) {
        String kind = node.path("class").asString("");
        if (kind.equals("SUBQUERY") || kind.equals("WINDOW")) {
            return false;
        }
        String function = node.path("function_name").asString("").toLowerCase(Locale.ROOT);
        if (kind.equals("FUNCTION")
                && (ExpressionLineage.AGGREGATES.contains(function) || expressions.sums(function))) {
            return true;
        }
        for (JsonNode child : node) {
            if (aggregates(child)) {
                return true;
            }
        }
        return false;
    }

    /** What is made of a group of rows is never meant beside it: what is read of one row is no column of the group. */
    private static boolean isOfSeveralRows(JsonNode item) {
        return item.findValuesAsString("function_name").stream().anyMatch(SUMMARIES::contains);
    }

    private Map<String, Taint> columns(JsonNode list, LineageScope scope) {
        Map<String, Taint> columns = new LinkedHashMap<>();
        for (JsonNode item : list) {
            if (item.path("class").asString("").equals("STAR")
                    && !item.path("columns").asBoolean()) {
                star(item, scope).forEach((name, taint) -> add(columns, name, taint));
            } else {
                Taint taint = expressions.of(item, scope);
                String name = name(item);
                add(columns, name, taint);
                if (!item.path("alias").asString("").isEmpty()) {
                    // later columns, order and conditions may use the new name
                    scope.name(name, taint);
                    if (!item.path("class").asString("").equals("COLUMN_REF") && !isOfSeveralRows(item)) {
                        scope.rename(name);
                    }
                }
            }
        }
        return columns;
    }

    /** A second column of a name is another one. */
    private static void add(Map<String, Taint> columns, String name, Taint taint) {
        columns.put(columns.containsKey(name) ? name + " " + columns.size() : name, taint);
    }

    private static String name(JsonNode item) {
        String alias = item.path("alias").asString("").toLowerCase(Locale.ROOT);
        if (!alias.isEmpty()) {
            return alias;
        }
        List<String> parts = names(item.path("column_names"));
        return parts.isEmpty() ? item.path("function_name").asString("a value") : parts.get(parts.size() - 1);
    }

    private Map<String, Taint> star(JsonNode item, LineageScope scope) {
        String relation = item.path("relation_name").asString("").toLowerCase(Locale.ROOT);
        Map<String, Taint> all = new LinkedHashMap<>();
        scope.relations().forEach((alias, derived) -> {
            if (relation.isEmpty() || relation.equals(alias)) {
                derived.columns().forEach((name, taint) -> all.merge(name, taint, Taint::and));
            }
        });
        for (JsonNode excluded : item.path("exclude_list")) {
            all.remove(excluded.asString("").toLowerCase(Locale.ROOT));
        }
        for (JsonNode replaced : item.path("replace_list")) {
            all.put(
                    replaced.path("key").asString().toLowerCase(Locale.ROOT),
                    expressions.of(replaced.path("value"), scope));
        }
        if (!item.path("rename_list").isEmpty()) {
            problems.accept("it cannot be told what `rename` in a star shows: write the columns");
        }
        return all;
    }

    private Derived setOperation(JsonNode node, LineageScope scope) {
        List<Derived> parts = new ArrayList<>();
        if (node.has("children") && !node.path("children").isEmpty()) {
            node.path("children").forEach(part -> parts.add(of(part, scope)));
        } else {
            parts.add(of(node.path("left"), scope));
            parts.add(of(node.path("right"), scope));
        }
        String kind = node.path("setop_type").asString("");
        Derived all = parts.get(0);
        for (Derived part : parts.subList(1, parts.size())) {
            all = kind.equals("UNION_BY_NAME") ? byName(all, part) : byPlace(all, part);
            if (!Set.of("UNION", "UNION_BY_NAME").contains(kind)) {
                // which rows are left tells of what was taken away
                all = new Derived(all.columns(), all.rows().and(part.all()));
            }
        }
        all.columns().forEach(scope::name);
        return modified(node, all, scope);
    }

    private Derived byName(Derived one, Derived other) {
        Map<String, Taint> columns = new LinkedHashMap<>(one.columns());
        if (!one.isOpen()
                && !other.isOpen()
                && !columns.keySet().equals(other.columns().keySet())) {
            Set<String> alone = new TreeSet<>(columns.keySet());
            other.columns().keySet().forEach(name -> {
                if (!alone.remove(name)) {
                    alone.add(name);
                }
            });
            problems.accept("a union by name fills with null what one part lacks: give every part %s"
                    .formatted(String.join(", ", alone)));
        }
        other.columns().forEach((name, taint) -> columns.merge(name, taint, Taint::and));
        return new Derived(columns, one.rows().and(other.rows()));
    }

    private static Derived byPlace(Derived one, Derived other) {
        Map<String, Taint> columns = new LinkedHashMap<>();
        List<Taint> others = other.inOrder();
        int index = 0;
        for (Map.Entry<String, Taint> column : one.columns().entrySet()) {
            Taint second = index < others.size() ? others.get(index) : other.rows();
            columns.put(column.getKey(), column.getValue().and(second));
            index++;
        }
        return new Derived(columns, one.rows().and(other.rows()));
    }

    /** What the first part gives goes through the second until nothing is new. */
    private Derived recursive(JsonNode node, LineageScope scope) {
        String name = node.path("cte_name").asString("").toLowerCase(Locale.ROOT);
        Derived made = of(node.path("left"), scope).named(names(node.path("aliases")));
        for (int round = 0; round < made.columns().size() + 2; round++) {
            LineageScope inner = new LineageScope(scope);
            inner.with(name, made);
            made = byPlace(made, of(node.path("right"), inner));
        }
        return modified(node, made, scope);
    }

    /** Order and limit: with a limit the order decides which rows there are. */
    private Derived modified(JsonNode node, Derived made, LineageScope scope) {
        Taint rows = made.rows();
        Taint order = Taint.NONE;
        boolean isLimited = false;
        for (JsonNode modifier : node.path("modifiers")) {
            switch (modifier.path("type").asString("")) {
                case "ORDER_MODIFIER" -> {
                    for (JsonNode term : modifier.path("orders")) {
                        order = order.and(ordered(term.path("expression"), made, scope));
                    }
                }
                case "DISTINCT_MODIFIER" ->
                    rows = rows.and(expressions.children(modifier.path("distinct_on_targets"), scope));
                default -> isLimited = true;
            }
        }
        if (isLimited || !rows.equals(made.rows())) {
            rows = rows.and(order);
        }
        return new Derived(made.columns(), rows, order, false);
    }

    private Taint ordered(JsonNode expression, Derived made, LineageScope scope) {
        String kind = expression.path("class").asString("");
        if (kind.equals("STAR")) {
            return Taint.all(made.columns().values());
        }
        int place =
                kind.equals("CONSTANT") ? expression.path("value").path("value").asInt(0) : 0;
        return place > 0 && place <= made.columns().size()
                ? made.inOrder().get(place - 1)
                : expressions.of(expression, scope);
    }
}
