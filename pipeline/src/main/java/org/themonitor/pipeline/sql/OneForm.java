package org.themonitor.pipeline.sql;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tree of a select in the one form that this package reads, that of DuckDB 1.5: 2.0 calls the select of a common table
 * {@code query_node}, what a function is given {@code arguments}, a constant {@code literal}, and puts the selects of a set
 * operation into a list.
 */
final class OneForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private OneForm() {}

    static JsonNode of(JsonNode node) {
        if (node.isArray()) {
            ArrayNode all = NODES.arrayNode();
            node.forEach(child -> all.add(of(child)));
            return all;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode one = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            field(one, node, field.getKey(), of(field.getValue()));
        }
        return one;
    }

    private static void field(ObjectNode one, JsonNode node, String name, JsonNode value) {
        switch (name) {
            case "query_node" -> one.putObject("query").set("node", value);
            case "arguments" -> one.set("children", given(value));
            case "literal" -> one.set("value", constant(value));
            case "children" -> children(one, node, value);
            case "left", "right" -> {
                // none where the selects stand in a list
                if (!value.isNull()) {
                    one.set(name, value);
                }
            }
            default -> one.set(name, value);
        }
    }

    /** What a function is given; the name of an argument is its alias. */
    private static ArrayNode given(JsonNode arguments) {
        ArrayNode all = NODES.arrayNode();
        for (JsonNode argument : arguments) {
            JsonNode expression = argument.path("expression");
            String name = argument.path("name").asString("");
            if (!name.isEmpty() && expression instanceof ObjectNode named) {
                named.put("alias", name);
            }
            all.add(expression);
        }
        return all;
    }

    private static ObjectNode constant(JsonNode literal) {
        String kind = literal.path("kind").asString("");
        ObjectNode value = NODES.objectNode();
        value.putObject("type").put("id", kind.equals("STRING") ? "VARCHAR" : kind);
        value.set("value", literal.path("text"));
        return value;
    }

    private static void children(ObjectNode one, JsonNode node, JsonNode children) {
        if (!node.path("type").asString("").equals("SET_OPERATION_NODE")) {
            one.set("children", children);
            return;
        }
        JsonNode together = children.path(0);
        for (int index = 1; index < children.size() - 1; index++) {
            ObjectNode pair = NODES.objectNode();
            pair.set("type", node.path("type"));
            pair.set("setop_type", node.path("setop_type"));
            pair.set("left", together);
            pair.set("right", children.path(index));
            together = pair;
        }
        one.set("left", together);
        one.set("right", children.path(children.size() - 1));
    }
}
