package org.themonitor.pipeline.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.sql.SqlProject;

/**
 * {@code vault/vault.duckdb}: the normalised rows of every workbook, with findings and accounting; or, of the same tables, a
 * shard with those that one process has read, see {@link Shards}. One transaction per workbook. Derived: delete it and it
 * is made again from the archive.
 */
public final class Vault implements AutoCloseable {
    private final Warehouse warehouse;
    private final SqlProject sql;
    private final VaultForm form;

    private Vault(Warehouse warehouse, SqlProject sql) {
        this.warehouse = warehouse;
        this.sql = sql;
        this.form = new VaultForm(warehouse, sql);
    }

    /**
     * Opens the vault for writing. One made with other staging tables, or damaged, is made anew: whatever it held is in
     * the archive.
     */
    public static Vault open(Path file, SqlProject sql) throws IOException {
        OwnerOnly.folderOf(file);
        try {
            Vault vault = new Vault(Warehouse.open(file, 1), sql);
            if (vault.form.isThere()) {
                return vault;
            }
            vault.close();
        } catch (WarehouseException unreadable) {
            // another process has it open, or the disk is full: then it is sound
            if (!unreadable.isDamage()) {
                throw unreadable;
            }
        }
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        return create(Warehouse.open(file, 1), sql);
    }

    /** Opens the vault to ask it, beside others who do; empty where there is none that could be asked as it is. */
    public static Optional<Vault> openReadOnly(Path file, SqlProject sql) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Vault vault = new Vault(Warehouse.openReadOnly(file, 1), sql);
        if (vault.form.isThere()) {
            return Optional.of(vault);
        }
        vault.close();
        return Optional.empty();
    }

    /** A vault that is gone when it is closed. */
    public static Vault inMemory(SqlProject sql) {
        return create(Warehouse.inMemory(1), sql);
    }

    /** Asks for what it holds. */
    public List<Row> query(String sql, @Nullable Object... arguments) {
        return warehouse.query(sql, arguments);
    }

    private static Vault create(Warehouse warehouse, SqlProject sql) {
        Vault vault = new Vault(warehouse, sql);
        vault.form.make();
        return vault;
    }

    /** Whether it holds a reading of the workbook, be it of today or of earlier. */
    public synchronized boolean has(Receipt receipt) {
        return !warehouse
                .query("select receipt from staging.workbooks where receipt = ?", receipt.id())
                .isEmpty();
    }

    /** Receipt to how its workbook was last read. */
    public synchronized Map<String, EarlierReading> readings() {
        Map<String, EarlierReading> readings = new HashMap<>();
        String asked = "select receipt, intake_key, template, asked from staging.workbooks where asked is not null";
        for (Row row : warehouse.query(asked)) {
            EarlierReading.Asked.read(row.text("asked"))
                    .ifPresent(told -> readings.put(
                            row.text("receipt"),
                            new EarlierReading(row.text("intake_key"), row.textOrNull("template"), told)));
        }
        return readings;
    }

    /** Receipt to the key its workbook was last read with. */
    synchronized Map<String, String> intakeKeys() {
        Map<String, String> keys = new HashMap<>();
        for (Row row : warehouse.query("select receipt, intake_key from staging.workbooks")) {
            keys.put(row.text("receipt"), row.text("intake_key"));
        }
        return keys;
    }

    /** Forgets what workbooks gave that are not in force any more. */
    public void keepOnly(Collection<Receipt> receipts) {
        Set<String> kept = receipts.stream().map(Receipt::id).collect(Collectors.toSet());
        List<String> gone =
                intakeKeys().keySet().stream().filter(id -> !kept.contains(id)).toList();
        warehouse.inTransaction(() -> gone.forEach(form::forget));
    }

    /** What the reading of one workbook gives, all or nothing, in place of what it gave before. */
    public IntakeWriter write(Receipt receipt) {
        return new IntakeWriter(warehouse.duplicate(), form.columns(), receipt.id());
    }

    /**
     * Takes over the workbooks of a shard which this vault lacks, in place of what they gave before, in one transaction.
     *
     * @return why the shard can never be used
     */
    Optional<String> takeOver(Path shard) {
        return new Takeover(warehouse, form.digest(), form.columns().keySet()).of(shard);
    }

    /**
     * From now on for speed alone: what is written is read once, and then deleted. Until much has come together it stands in
     * the log, which is as lasting: else the rows of a few workbooks would be written anew with those of the next few.
     */
    void writeForOneTaking() {
        warehouse.writeUncompressed();
        warehouse.execute("set checkpoint_threshold = '256MB'");
    }

    /** What the workbooks of these receipts gave. */
    public IntakeSummary summary(Collection<Receipt> receipts, CommonDecisions decisions) {
        return new VaultSummary(warehouse, inForce(receipts, decisions)).summary();
    }

    /** Which of the workbooks of these receipts are in use. */
    public WorkbooksInForce inForce(Collection<Receipt> receipts, CommonDecisions decisions) {
        return WorkbooksInForce.of(warehouse::query, sql, decisions, receipts);
    }

    /** What became of a workbook, as {@code read} or {@code quarantined (FILE_DAMAGED)}. */
    public synchronized String state(Receipt receipt) {
        return TakenIn.of(warehouse, sql).state(receipt);
    }

    /** Receipts of workbooks that were read and of which every row was refused. */
    public List<String> nothingUsable() {
        return TakenIn.of(warehouse, sql).in(TakenIn.NOTHING_USABLE);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
