package org.themonitor.pipeline.duckdb;

import java.util.Locale;

/**
 * A table, view or table macro with its schema, in lower case: DuckDB's names are case-insensitive.
 *
 * @param schema the layer, or reference or intake; empty when the select did not say
 */
public record RelationName(String schema, String name) implements Comparable<RelationName> {
    public RelationName {
        schema = schema.toLowerCase(Locale.ROOT);
        name = name.toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a relation needs a name (schema %s)".formatted(schema));
        }
    }

    /** From {@code schema.name}. */
    public static RelationName of(String qualified) {
        int dot = qualified.indexOf('.');
        if (dot < 1 || dot != qualified.lastIndexOf('.')) {
            throw new IllegalArgumentException("expected schema.name, not " + qualified);
        }
        return new RelationName(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    /** As it is written in a statement. */
    public String quoted() {
        return Quoted.name(schema) + "." + Quoted.name(name);
    }

    @Override
    public int compareTo(RelationName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
