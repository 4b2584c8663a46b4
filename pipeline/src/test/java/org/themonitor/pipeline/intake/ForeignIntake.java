package org.themonitor.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.vault.Vault;

/** Takes one workbook into a vault of its own, and asks the vault. */
public final class ForeignIntake implements AutoCloseable {
    private final Warehouse vault;

    private ForeignIntake(Warehouse vault) {
        this.vault = vault;
    }

    /** A workbook sent for 2024 by a synthetic source; templates beside the shipped ones may lie in a folder. */
    public static ForeignIntake of(Path file, String area, Path workspace) throws IOException {
        Definitions definitions = BuiltIn.with(workspace.resolve("decisions/templates"));
        Archive archive = new Archive(workspace.resolve("archive"));
        Receipt receipt = archive.receive(
                        file,
                        new Coordinates(area, "synthetic-test", 2024),
                        Instant.parse("2026-01-01T00:00:00Z")
                                .plus(archive.receipts().size(), ChronoUnit.DAYS))
                .orElseThrow();
        Path database = workspace.resolve("vault/vault.duckdb");
        try (Vault vault = Vault.open(database, definitions.sql())) {
            new WorkbookIntake(definitions, vault).take(receipt, archive.original(receipt.sha256()));
        }
        return new ForeignIntake(Warehouse.openReadOnly(database, 1));
    }

    /** The answer's rows, values between bars. */
    public List<String> ask(String sql) {
        return vault.query(sql).stream()
                .map(row -> String.join(
                        "|", row.values().values().stream().map(String::valueOf).toList()))
                .toList();
    }

    /** Findings as code and cell, in the order of their cells. */
    public List<String> findings() {
        return ask("select code, sheet, cell from staging.findings order by sheet, code, number");
    }

    /** Sheet, filled, used, given, rejected and ignored rows. */
    public List<String> sheets() {
        return ask("select sheet, rows_filled, rows_used, rows_given, rows_rejected, rows_ignored"
                + " from staging.sheets order by sheet");
    }

    @Override
    public void close() {
        vault.close();
    }
}
