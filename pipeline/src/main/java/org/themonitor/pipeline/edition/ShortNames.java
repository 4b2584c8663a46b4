package org.themonitor.pipeline.edition;

import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Every published table under its name alone, for whoever opens an edition: {@code from casualties_by_year}. */
final class ShortNames {
    private static final String PUBLISHED =
            "select table_name from duckdb_tables() where schema_name = 'publish' order by table_name";

    private ShortNames() {}

    /** Views in the schema that DuckDB looks into first; no hash holds them. */
    static void write(Warehouse edition) {
        edition.query(PUBLISHED).stream()
                .map(row -> Quoted.name(row.text("table_name")))
                .forEach(name ->
                        edition.execute("create or replace view main.%s as from publish.%s".formatted(name, name)));
    }
}
