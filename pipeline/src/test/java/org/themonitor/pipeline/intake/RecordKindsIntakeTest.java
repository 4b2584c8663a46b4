package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.XlsxOf;

/** A country workbook with sheets of several kinds goes into the vault, all rows accounted for. */
class RecordKindsIntakeTest {
    private static final String RELEASE = "Period|Contaminant|Kind of task|Cleared (km²)|Information until|row_id";

    @TempDir
    Path folder;

    @Test
    void takesEveryKindIntoItsTable() throws Exception {
        Path file;
        try (XlsxOf xlsx = new XlsxOf()) {
            file = xlsx.sheet(
                            "Land release",
                            lines(
                                    RELEASE,
                                    "2024|cmr|bac|24.18|2024-12-31|",
                                    "2024|cmr|bac|24.18|2024-12-31|",
                                    "2024|cmr|bac|1|2024-12-31|r1",
                                    "2023|cmr|bac|a lot||",
                                    "Total|||50||"))
                    .sheet(
                            "Stockpiles",
                            lines("Treaty|Item|Event|Quantity|Date", "ccm|submunition|declared|179000000|2011"))
                    .sheet("Contamination", lines("Contaminant|As of|CHA (km²)"))
                    .write(folder.resolve("lao.xlsx"));
        }
        Receipt receipt = new Receipt(
                1, Sha256.of(file), "lao.xlsx", new Coordinates("LAO", "nra", 2024), "2025-03-01T00:00:00Z");
        Definitions definitions = BuiltIn.DEFINITIONS;
        Path vaultFile = folder.resolve("vault").resolve("vault.duckdb");
        IntakeCounts counts;
        try (Vault vault = Vault.open(vaultFile, definitions.sql())) {
            counts = new WorkbookIntake(definitions, vault).take(receipt, file);
        }

        assertThat(counts).isEqualTo(new IntakeCounts(9, 4, 1, 4));
        try (Warehouse vault = Warehouse.openReadOnly(vaultFile, 1)) {
            assertThat(vault.single("select sum(cleared_m2) from staging.land_release"))
                    .isEqualTo(new BigDecimal("49360000.00"));
            assertThat(vault.query("select row_key from staging.land_release order by row_number").stream()
                            .map(row -> row.text("row_key").replaceAll("[0-9a-f]{16}", "hash")))
                    .containsExactly("content-hash-1", "content-hash-2", "r1");
            assertThat(vault.single("select quantity from staging.stockpiles")).isEqualTo(179_000_000L);
            assertThat(vault.query("select record_kind, incident_year from staging.rejected_rows").stream()
                            .map(Row::values)
                            .map(Object::toString))
                    .containsExactly("{record_kind=land_release, incident_year=2023}");
            assertThat(vault.query("select record_kind, rows_used from staging.sheets order by 1").stream()
                            .map(row -> row.text("record_kind") + " " + row.number("rows_used")))
                    .containsExactly("contamination 0", "land_release 3", "stockpiles 1");
            assertThat(vault.single("select count(*) from staging.columns where staging_column = 'cleared_m2'"))
                    .isEqualTo(1L);
        }
    }

    private static List<List<String>> lines(String... lines) {
        return Stream.of(lines).map(line -> List.of(line.split("\\|", -1))).toList();
    }
}
