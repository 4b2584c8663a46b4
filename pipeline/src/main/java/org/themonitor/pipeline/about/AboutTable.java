package org.themonitor.pipeline.about;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.RelationName;

/**
 * One relation as its edition describes it.
 *
 * @param relation its schema and name
 * @param isPublic whether it is for the public, in some product
 * @param title title for people; null where it has none
 * @param key columns that name a row
 * @param columns what each column says, of those that it describes
 * @param notes what to know of it
 * @param whenEmpty what it says, and does not say, that it has no row; null where nothing is said
 * @param traces how its figures go back to rows
 * @param derived the SQL that makes figures of others
 * @param reads what it is made of
 */
public record AboutTable(
        RelationName relation,
        boolean isPublic,
        @Nullable String title,
        List<String> key,
        Map<String, String> columns,
        List<String> notes,
        @Nullable String whenEmpty,
        List<String> traces,
        List<String> derived,
        Set<RelationName> reads) {
    public AboutTable {
        key = List.copyOf(key);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        notes = List.copyOf(notes);
        traces = List.copyOf(traces);
        derived = List.copyOf(derived);
        reads = Set.copyOf(reads);
    }

    public boolean isPublished() {
        return relation.schema().equals("publish");
    }

    /** As figures call it: a published table by its name alone, one below with its schema. */
    public String name() {
        return isPublished() ? relation.name() : relation.toString();
    }
}
