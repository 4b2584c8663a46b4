package org.themonitor.pipeline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.sql.SqlProject;

@Tag("faults")
class VaultTest {
    private static final SqlProject SQL = BuiltIn.DEFINITIONS.sql();
    private static final Receipt ONE =
            new Receipt(1, "1".repeat(64), "a.csv", new Coordinates("COL", "nra", 2025), "2026-03-01T12:00:00Z");
    private static final Receipt TWO =
            new Receipt(2, "2".repeat(64), "b.csv", new Coordinates("LAO", "nra", 2025), "2026-03-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsWhatAWorkbookGave() throws IOException {
        try (Vault vault = Vault.open(file(), SQL)) {
            write(vault, ONE, "key", 3);
            assertThat(vault.intakeKeys()).containsExactly(Map.entry(ONE.id(), "key"));
        }
        assertThat(rows(ONE)).isEqualTo(3);
    }

    @Test
    void readingAgainReplacesOnlyThatWorkbook() throws IOException {
        try (Vault vault = Vault.open(file(), SQL)) {
            write(vault, ONE, "key", 3);
            write(vault, TWO, "key", 4);
            write(vault, ONE, "new key", 2);
            assertThat(vault.intakeKeys()).containsEntry(ONE.id(), "new key").containsEntry(TWO.id(), "key");
        }
        assertThat(rows(ONE)).isEqualTo(2);
        assertThat(rows(TWO)).isEqualTo(4);
    }

    @Test
    void whatIsNotCommittedLeavesNothingAndTakesNothingAway() throws IOException {
        try (Vault vault = Vault.open(file(), SQL)) {
            write(vault, ONE, "key", 3);
            try (IntakeWriter broken = vault.write(ONE)) {
                fill(broken, "other key", 9);
            }
            assertThat(vault.intakeKeys()).containsExactly(Map.entry(ONE.id(), "key"));
        }
        assertThat(rows(ONE)).isEqualTo(3);
    }

    @Test
    void aVaultThatWasNeverClosedHoldsTheLastCommittedWorkbook() throws IOException {
        Path copy = folder.resolve("copy").resolve("vault.duckdb");
        Files.createDirectories(copy.getParent());
        try (Vault vault = Vault.open(file(), SQL)) {
            write(vault, ONE, "key", 3);
            try (IntakeWriter unfinished = vault.write(TWO)) {
                fill(unfinished, "key", 5);
                // what a process that is killed here leaves on the disk
                Files.copy(file(), copy);
                Path log = file().resolveSibling("vault.duckdb.wal");
                if (Files.exists(log)) {
                    Files.copy(log, copy.resolveSibling("vault.duckdb.wal"));
                }
            }
        }
        try (Vault vault = Vault.open(copy, SQL)) {
            assertThat(vault.intakeKeys()).containsExactly(Map.entry(ONE.id(), "key"));
        }
    }

    @Test
    void aRowTheTableRefusesKeepsTheWorkbookOut() throws IOException {
        try (Vault vault = Vault.open(file(), SQL)) {
            assertThatThrownBy(() -> {
                        try (IntakeWriter writer = vault.write(ONE)) {
                            fill(writer, "key", 1);
                            writer.add("casualties", Map.of("source_row_id", "no other column"));
                            writer.commit();
                        }
                    })
                    .isInstanceOf(WarehouseException.class);
            assertThat(vault.intakeKeys()).isEmpty();
        }
    }

    @Test
    void otherStagingTablesMakeTheVaultAnew() throws IOException {
        try (Vault vault = Vault.open(file(), SQL)) {
            write(vault, ONE, "key", 3);
        }
        try (Vault vault = Vault.open(file(), withAnotherColumn())) {
            assertThat(vault.intakeKeys()).isEmpty();
        }
        try (Warehouse open = Warehouse.openReadOnly(file(), 1)) {
            assertThat(open.query("select another from staging.sheets")).isEmpty();
        }
    }

    @Test
    void theContentOfADataYearChangesWithItsWorkbooksOnly() throws IOException {
        try (Vault vault = Vault.open(file(), SQL)) {
            write(vault, ONE, "key", 3);
        }
        String before = ContentDigest.of(file(), 2025, List.of());
        String other = ContentDigest.of(file(), 2024, List.of());
        try (Vault vault = Vault.open(file(), SQL)) {
            write(vault, ONE, "new key", 3);
        }

        assertThat(ContentDigest.of(file(), 2025, List.of())).isNotEqualTo(before);
        assertThat(ContentDigest.of(file(), 2024, List.of())).isEqualTo(other);
    }

    private static void write(Vault vault, Receipt receipt, String key, int rows) {
        try (IntakeWriter writer = vault.write(receipt)) {
            fill(writer, key, rows);
            writer.commit();
        }
    }

    private static void fill(IntakeWriter writer, String key, int rows) {
        Map<String, @Nullable Object> workbook = new TreeMap<>();
        workbook.put("intake_key", key);
        workbook.put("data_year", 2025);
        workbook.put("state", "read");
        workbook.put("is_synthetic", false);
        writer.add("workbooks", workbook);
        for (int row = 1; row <= rows; row++) {
            Map<String, @Nullable Object> refused = new TreeMap<>();
            refused.put("source_row_id", "x/" + row);
            refused.put("sheet", "csv");
            refused.put("row_number", row);
            refused.put("record_kind", "casualties");
            writer.add("rejected_rows", refused);
        }
    }

    private long rows(Receipt receipt) {
        try (Warehouse open = Warehouse.openReadOnly(file(), 1)) {
            String count = "select count(*) as n from staging.rejected_rows where receipt = ?";
            return open.query(count, receipt.id()).get(0).number("n");
        }
    }

    static SqlProject withAnotherColumn() {
        SortedMap<String, String> files = SQL.contents();
        files.computeIfPresent(
                "staging/sheets.sql",
                (path, text) -> text.replace("reason varchar", "reason varchar, another integer"));
        return SqlProject.of(files);
    }

    private Path file() {
        return folder.resolve("vault").resolve("vault.duckdb");
    }
}
