package org.themonitor.pipeline.lineage;

import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.RelationName;

/**
 * One step of lineage: a column is made of one of another relation.
 *
 * @param relation the relation that is made
 * @param column its column
 * @param from a relation that it reads
 * @param fromColumn the column there; null where a class makes the column of the relation as a whole
 */
public record ColumnRead(
        RelationName relation,
        String column,
        RelationName from,
        @Nullable String fromColumn) {}
