package org.themonitor.pipeline.edition;

import java.util.Objects;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.SqlFile;

/** One check of the tree by its name: a test of one need not wait for all. */
final class OneCheck {
    private OneCheck() {}

    /** How many rows it finds. */
    static long rows(Warehouse warehouse, String name) {
        SqlFile check = Editions.DEFINITIONS
                .sql()
                .file(new RelationName("checks", name))
                .orElseThrow(() -> new AssertionError("there is no check " + name));
        return (Long) Objects.requireNonNull(
                warehouse.single("select count(*) from (" + check.select() + "\n) as violation"));
    }
}
