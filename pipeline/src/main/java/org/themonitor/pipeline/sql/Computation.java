package org.themonitor.pipeline.sql;

import org.themonitor.pipeline.duckdb.Warehouse;

/** A table made by Java from tables: one read, one write. */
public interface Computation {
    /** The name that {@code -- computed-by:} uses. */
    String name();

    /**
     * Creates the target table and fills it; its inputs exist.
     *
     * @param targetRelation the table to create, as {@code schema.name}
     */
    void compute(Warehouse warehouse, String targetRelation);
}
