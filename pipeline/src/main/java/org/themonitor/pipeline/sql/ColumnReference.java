package org.themonitor.pipeline.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.duckdb.RelationName;

/**
 * A column each of whose values is a row of another relation, as a line {@code -- references: area = publish.areas.area}
 * says it.
 *
 * @param column the column that refers
 * @param relation the relation that has a row for each value
 * @param referred its column
 */
public record ColumnReference(String column, RelationName relation, String referred) {
    private static final Pattern LINE = Pattern.compile("(\\w+) = (\\w+\\.\\w+)\\.(\\w+)");

    static ColumnReference parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "references is 'column = schema.relation.column', as 'area = publish.areas.area'; found: " + line);
        }
        return new ColumnReference(matcher.group(1), RelationName.of(matcher.group(2)), matcher.group(3));
    }
}
