package org.themonitor.pipeline.lineage;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A macro of the schema scripts, as DuckDB's parser reads it.
 *
 * @param parameters names in order, in lower case
 * @param body its expression
 */
record ScalarMacro(List<String> parameters, JsonNode body) {
    ScalarMacro {
        parameters = List.copyOf(parameters);
    }
}
