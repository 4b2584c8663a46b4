package org.themonitor.pipeline.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.RelationName;
import tools.jackson.databind.JsonNode;

/** What a select reads: puts its relations into the scope, and says what decides which rows of them meet. */
final class FromLineage {
    private final Map<RelationName, Derived> known;
    private final SelectLineage selects;
    private final ExpressionLineage expressions;
    private final Consumer<String> problems;

    FromLineage(
            Map<RelationName, Derived> known,
            SelectLineage selects,
            ExpressionLineage expressions,
            Consumer<String> problems) {
        this.known = known;
        this.selects = selects;
        this.expressions = expressions;
        this.problems = problems;
    }

    Taint add(JsonNode table, LineageScope scope) {
        String type = table.path("type").asString("EMPTY");
        return switch (type) {
            case "EMPTY" -> Taint.NONE;
            case "BASE_TABLE" -> named(table, table.path("table_name").asString(""), base(table, scope), scope);
            case "SUBQUERY" -> {
                Derived made = selects.of(table.path("subquery").path("node"), scope);
                yield named(table, "", made, scope);
            }
            case "TABLE_FUNCTION" -> tableFunction(table, scope);
            case "EXPRESSION_LIST" -> named(table, "", values(table, scope), scope);
            case "JOIN" -> join(table, scope);
            default -> {
                problems.accept("it cannot be told what a %s shows".formatted(type));
                yield Taint.NONE;
            }
        };
    }

    private static Taint named(JsonNode table, String name, Derived made, LineageScope scope) {
        String alias = table.path("alias").asString("");
        Derived renamed = made.named(SelectLineage.names(table.path("column_name_alias")));
        scope.relation((alias.isEmpty() ? name : alias).toLowerCase(Locale.ROOT), renamed);
        return made.rows();
    }

    private Derived base(JsonNode table, LineageScope scope) {
        RelationName name = new RelationName(
                table.path("schema_name").asString(""), table.path("table_name").asString(""));
        @Nullable
        Derived found = name.schema().isEmpty() ? scope.withName(name.name()).orElse(null) : known.get(name);
        return found == null ? unknown(name) : found;
    }

    private Derived unknown(RelationName name) {
        problems.accept("it cannot be told what %s shows".formatted(name));
        return Derived.NOTHING;
    }

    private Taint tableFunction(JsonNode table, LineageScope scope) {
        JsonNode function = table.path("function");
        String name = function.path("function_name").asString("");
        Taint arguments = expressions.children(function.path("children"), scope);
        String schema = function.path("schema").asString("");
        if (schema.isEmpty() || schema.equals("main")) {
            // rows made of its arguments alone
            return named(table, name, new Derived(Map.of(), arguments, Taint.NONE, true), scope);
        }
        RelationName relation = new RelationName(schema, name);
        Derived made = Objects.requireNonNullElseGet(known.get(relation), () -> unknown(relation));
        return named(table, name, made, scope).and(arguments);
    }

    private Derived values(JsonNode table, LineageScope scope) {
        List<Taint> columns = new ArrayList<>();
        for (JsonNode row : table.path("values")) {
            for (int index = 0; index < row.size(); index++) {
                Taint value = expressions.of(row.get(index), scope);
                if (index < columns.size()) {
                    columns.set(index, columns.get(index).and(value));
                } else {
                    columns.add(value);
                }
            }
        }
        Map<String, Taint> named = new LinkedHashMap<>();
        columns.forEach(taint -> named.put("col" + named.size(), taint));
        return new Derived(named, Taint.NONE);
    }

    private Taint join(JsonNode join, LineageScope scope) {
        LineageScope left = new LineageScope(scope);
        Taint rows = add(join.path("left"), left);
        left.relations().forEach(scope::relation);
        LineageScope right = new LineageScope(scope);
        rows = rows.and(add(join.path("right"), right));
        List<String> using = new ArrayList<>(SelectLineage.names(join.path("using_columns")));
        if (join.path("ref_type").asString("").equals("NATURAL")) {
            right.relations()
                    .values()
                    .forEach(relation -> using.addAll(relation.columns().keySet()));
            using.removeIf(name -> left.find(List.of(name)).isEmpty());
        }
        for (String name : using) {
            Taint one = left.find(List.of(name)).orElse(Taint.NONE);
            Taint other = right.find(List.of(name)).orElse(Taint.NONE);
            rows = rows.and(ExpressionLineage.compared(one, other));
        }
        right.relations().forEach(scope::relation);
        return rows.and(expressions.ofOptional(join.get("condition"), scope));
    }
}
