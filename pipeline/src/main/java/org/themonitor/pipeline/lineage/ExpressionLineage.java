package org.themonitor.pipeline.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the value of an expression is derived from: everything it names, whatever is done with it. Only these let nothing
 * through: a count, sum or average; whether a column is null; two sensitive values compared with each other, or one
 * with the words of an accepted list; and of ids, which row is told from which and which of several is taken.
 */
final class ExpressionLineage {
    /** Aggregates whose value is no row's. */
    static final Set<String> AGGREGATES =
            Set.of("count", "count_star", "count_if", "countif", "sum", "avg", "mean", "approx_count_distinct");

    /** Macros of the schema that give nothing but a form in which no name can stand. */
    static final Set<String> FORMS = Set.of("web_address", "resolution_symbol");

    /** The order of hashes tells nothing of what they are made of. */
    private static final Set<String> HASHES = Set.of("md5", "sha256");

    /** Windows that show a row's place in the order, and not only choose a row by it. */
    private static final Set<String> PLACES =
            Set.of("row_number", "rank", "dense_rank", "ntile", "percent_rank", "cume_dist");

    private static final Set<String> EQUALITIES =
            Set.of("COMPARE_EQUAL", "COMPARE_NOTEQUAL", "COMPARE_DISTINCT_FROM", "COMPARE_NOT_DISTINCT_FROM");

    private final SelectLineage selects;
    private final Map<String, ScalarMacro> macros;
    private final boolean isOfAll;
    private final Consumer<String> problems;

    /**
     * Within a select.
     *
     * @param isOfAll whether everything goes through, and not only what could become known
     */
    ExpressionLineage(
            SelectLineage selects, Map<String, ScalarMacro> macros, boolean isOfAll, Consumer<String> problems) {
        this.selects = selects;
        this.macros = macros;
        this.isOfAll = isOfAll;
        this.problems = problems;
    }

    /** Whether a macro of this name counts or adds up rows. */
    boolean sums(String name) {
        ScalarMacro macro = macros.get(name);
        return macro != null
                && macro.body().findValuesAsString("function_name").stream().anyMatch(AGGREGATES::contains);
    }

    Taint of(JsonNode node, LineageScope scope) {
        return switch (node.path("class").asString("")) {
            case "COLUMN_REF" -> column(node, scope);
            case "SUBQUERY" -> subquery(node, scope);
            case "COMPARISON" -> comparison(node, scope);
            case "OPERATOR" -> operator(node, scope);
            case "FUNCTION" -> function(node, scope);
            case "WINDOW" -> window(node, scope);
            case "LAMBDA" -> lambda(node, scope);
            case "STAR" ->
                Taint.all(scope.relations().values().stream().map(Derived::all).toList())
                        .and(children(node, scope));
            default -> children(node, scope);
        };
    }

    /** Of all expressions in a node; null and missing nodes have none. */
    Taint children(JsonNode node, LineageScope scope) {
        List<Taint> found = new ArrayList<>();
        for (JsonNode child : node) {
            found.add(child.has("class") ? of(child, scope) : children(child, scope));
        }
        return Taint.all(found);
    }

    /** Of one that may be missing. */
    Taint ofOptional(@Nullable JsonNode node, LineageScope scope) {
        return node == null || !node.has("class") ? Taint.NONE : of(node, scope);
    }

    private Taint column(JsonNode node, LineageScope scope) {
        List<String> parts = new ArrayList<>();
        node.path("column_names").forEach(part -> parts.add(part.asString().toLowerCase(Locale.ROOT)));
        if (parts.size() == 1 && scope.isTakenForAnother(parts.get(0))) {
            problems.accept(
                    "%s is a new column here and a column of what is read, which is meant by it: write its relation"
                            .formatted(parts.get(0)));
        }
        return scope.find(parts).orElseGet(() -> {
            problems.accept("it cannot be told where %s comes from".formatted(String.join(".", parts)));
            return Taint.NONE;
        });
    }

    private Taint subquery(JsonNode node, LineageScope scope) {
        Derived rows = selects.of(node.path("subquery").path("node"), scope);
        List<Taint> values = rows.inOrder();
        Taint value = values.isEmpty() ? Taint.NONE : values.get(0);
        return switch (node.path("subquery_type").asString("")) {
            case "EXISTS", "NOT_EXISTS" -> rows.rows();
            case "ANY" -> {
                Taint asked = of(node.path("child"), scope);
                yield (isOfAll ? asked.and(value) : compared(asked, value)).and(rows.rows());
            }
            default -> value.and(rows.rows());
        };
    }

    private Taint comparison(JsonNode node, LineageScope scope) {
        JsonNode left = node.path("left");
        JsonNode right = node.path("right");
        Taint one = of(left, scope);
        Taint other = of(right, scope);
        if (isOfAll || isText(left) || isText(right)) {
            // a name that stands in the file itself is asked for
            return one.and(other);
        }
        return EQUALITIES.contains(node.path("type").asString(""))
                ? compared(one, other)
                : one.and(other).ofTexts();
    }

    private static boolean isText(JsonNode node) {
        return node.path("class").asString("").equals("CONSTANT")
                && node.path("value").path("type").path("id").asString("").equals("VARCHAR");
    }

    /** Nobody learns a value from its being equal to one that is kept as well, or that an editor has accepted. */
    static Taint compared(Taint one, Taint other) {
        boolean areBothKept = !one.isClean() && !other.isClean();
        return areBothKept || one.isAccepted() || other.isAccepted()
                ? Taint.NONE
                : one.and(other).ofTexts();
    }

    private Taint operator(JsonNode node, LineageScope scope) {
        String type = node.path("type").asString("");
        JsonNode first = node.path("children").path(0);
        boolean asksWhetherNull = type.equals("OPERATOR_IS_NULL") || type.equals("OPERATOR_IS_NOT_NULL");
        return !isOfAll && asksWhetherNull && first.path("class").asString("").equals("COLUMN_REF")
                ? Taint.NONE
                : children(node, scope);
    }

    private Taint function(JsonNode node, LineageScope scope) {
        String name = node.path("function_name").asString("").toLowerCase(Locale.ROOT);
        ScalarMacro macro = macros.get(name);
        if (FORMS.contains(name)) {
            Taint all = children(node, scope);
            return isOfAll ? all : Taint.NONE;
        }
        if (macro != null) {
            return macro(macro, node, scope);
        }
        // each argument is followed once: in a chain of || every one stands in the next
        List<Taint> arguments = new ArrayList<>();
        node.path("children").forEach(argument -> arguments.add(of(argument, scope)));
        Taint all = Taint.all(arguments).and(besideArguments(node, scope));
        if (AGGREGATES.contains(name)) {
            return isOfAll ? all : Taint.NONE;
        }
        Taint shown =
                Taint.all(name.startsWith("arg_m") ? arguments.subList(0, Math.min(1, arguments.size())) : arguments);
        return shown.and(all.ofTexts());
    }

    /** Filter and order of a call. */
    private Taint besideArguments(JsonNode call, LineageScope scope) {
        List<Taint> found = new ArrayList<>();
        call.forEachEntry((part, node) -> {
            if (!part.equals("children")) {
                found.add(node.has("class") ? of(node, scope) : children(node, scope));
            }
        });
        return Taint.all(found);
    }

    /** The body says what becomes of the arguments, and what else it reads. */
    private Taint macro(ScalarMacro macro, JsonNode call, LineageScope scope) {
        LineageScope body = new LineageScope(null);
        macro.parameters().forEach(parameter -> body.name(parameter, Taint.NONE));
        JsonNode arguments = call.path("children");
        for (int index = 0; index < arguments.size(); index++) {
            Taint given = of(arguments.get(index), scope);
            String named = arguments.get(index).path("alias").asString("").toLowerCase(Locale.ROOT);
            boolean isNamed = macro.parameters().contains(named);
            if (isNamed || index < macro.parameters().size()) {
                body.name(isNamed ? named : macro.parameters().get(index), given);
            }
        }
        return of(macro.body(), body).and(children(call.path("filter"), scope));
    }

    /** A sum over rows tells no row, but a running one tells their order. */
    private Taint window(JsonNode node, LineageScope scope) {
        String name = node.path("function_name").asString("").toLowerCase(Locale.ROOT);
        boolean isAggregate = !isOfAll && AGGREGATES.contains(name);
        Taint order = order(node.path("orders"), scope);
        Taint shown = PLACES.contains(name) || isAggregate ? order : order.ofTexts();
        Taint values = children(node.path("children"), scope)
                .and(children(node.path("arg_orders"), scope).ofTexts());
        return isAggregate ? shown : shown.and(values).and(ofOptional(node.get("filter_expr"), scope));
    }

    /** What an order of rows tells. */
    Taint order(JsonNode orders, LineageScope scope) {
        List<Taint> terms = new ArrayList<>();
        for (JsonNode term : orders) {
            JsonNode expression = term.path("expression");
            Taint taint = of(expression, scope);
            String function = expression.path("function_name").asString("");
            terms.add(HASHES.contains(function) ? Taint.NONE : taint);
        }
        return Taint.all(terms);
    }

    private Taint lambda(JsonNode node, LineageScope scope) {
        LineageScope inner = new LineageScope(scope);
        parameters(node.path("lhs"), inner);
        return of(node.path("expr"), inner);
    }

    /** What they stand for is an argument of the same function. */
    private static void parameters(JsonNode node, LineageScope inner) {
        for (JsonNode name : node.path("column_names")) {
            inner.name(name.asString().toLowerCase(Locale.ROOT), Taint.NONE);
        }
        node.path("children").forEach(child -> parameters(child, inner));
    }
}
