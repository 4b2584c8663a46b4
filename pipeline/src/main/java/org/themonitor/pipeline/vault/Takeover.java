package org.themonitor.pipeline.vault;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.themonitor.pipeline.duckdb.Quoted;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;

/** Copies the workbooks of a shard that a vault lacks into it, all or none. */
final class Takeover {
    /** Workbooks, as the vault does not hold them: of no such arrival, or read with another key. */
    private static final String LACKING = "create or replace temp table lacking as"
            + " select receipt from shard.staging.workbooks as read where not exists ("
            + "from staging.workbooks as held where held.receipt = read.receipt and held.intake_key = read.intake_key)";

    private final Warehouse vault;
    private final String form;
    private final Collection<String> tables;

    /**
     * Into a vault of this form.
     *
     * @param form digest of the staging tables
     * @param tables names of all of them
     */
    Takeover(Warehouse vault, String form, Collection<String> tables) {
        this.vault = vault;
        this.form = form;
        this.tables = tables;
    }

    /**
     * Takes it over.
     *
     * @return why the shard can never be used; empty when all it holds is in the vault now
     * @throws WarehouseException if it cannot be used now: another process holds it, or the disk is full
     */
    Optional<String> of(Path shard) {
        try {
            vault.execute("attach " + Quoted.text(shard.toString()) + " as shard (read_only)");
            try {
                return ofAttached();
            } finally {
                vault.execute("detach shard");
            }
        } catch (WarehouseException failed) {
            if (isDamaged(shard)) {
                return Optional.of("is damaged");
            }
            throw failed;
        }
    }

    private Optional<String> ofAttached() {
        String exists = "select count(*) from duckdb_tables() where database_name = 'shard' and table_name = 'form'";
        if (vault.query(exists).get(0).values().containsValue(0L)) {
            // its process died before it had made the tables
            return Optional.empty();
        }
        if (!form.equals(vault.single("select digest from shard.form"))) {
            return Optional.of("was written by another release");
        }
        vault.execute(LACKING);
        vault.inTransaction(() -> tables.forEach(this::take));
        return Optional.empty();
    }

    private void take(String table) {
        String name = "staging." + Quoted.name(table);
        vault.execute("delete from " + name + " where receipt in (from lacking)");
        vault.execute("insert into " + name + " select * from shard." + name + " where receipt in (from lacking)");
    }

    /** Asked of the shard alone: it may as well be the vault that is. */
    private boolean isDamaged(Path shard) {
        try (Warehouse alone = Warehouse.openReadOnly(shard, 1)) {
            tables.forEach(table -> alone.query("select sum(hash(held)) from staging." + table + " as held"));
            return false;
        } catch (WarehouseException unreadable) {
            return unreadable.isDamage();
        }
    }
}
