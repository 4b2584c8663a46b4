package org.themonitor.pipeline.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themonitor.pipeline.duckdb.Column;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/** The tables of a vault, and of its shards: those of staging. A vault says of which release its own are. */
final class VaultForm {
    private final Warehouse warehouse;
    private final SqlProject sql;

    /** Asked once: a workbook fills a score of them. */
    private final Map<String, List<Column>> columns = new HashMap<>();

    VaultForm(Warehouse warehouse, SqlProject sql) {
        this.warehouse = warehouse;
        this.sql = sql;
    }

    /** Hash of the staging tables. */
    String digest() {
        return sql.digest(Set.of(Layer.STAGING));
    }

    /** Whether the tables are there, and are those of this release. */
    boolean isThere() {
        String exists = "select count(*) from duckdb_tables() where table_name = 'form'";
        return warehouse.query(exists).get(0).values().containsValue(1L)
                && digest().equals(warehouse.single("select digest from form"));
    }

    /** Makes the tables, all or none. */
    void make() {
        warehouse.inTransaction(() -> {
            warehouse.execute("create schema staging");
            sql.files(Layer.STAGING).forEach(file -> file.runIn(warehouse));
            warehouse.execute("create table form as select ? as digest", digest());
        });
    }

    /** The columns of each table, by its name. */
    synchronized Map<String, List<Column>> columns() {
        for (SqlFile file : sql.files(Layer.STAGING)) {
            columns.computeIfAbsent(file.name(), name -> Column.of(warehouse, new RelationName("staging", name)));
        }
        return columns;
    }

    /** Deletes what a receipt has in any of them. */
    void forget(String receipt) {
        columns()
                .keySet()
                .forEach(table -> warehouse.execute("delete from staging." + table + " where receipt = ?", receipt));
    }
}
