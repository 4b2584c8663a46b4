package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.vault.Vault;

/** The country workbooks of the sample, all read into one vault. */
class SampleWorkbooksTest {
    private static final Path INBOX = Path.of("../sample-data/inbox");
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    static Path workspace = Path.of("");

    private static List<Receipt> receipts = List.of();
    private static Warehouse vault;

    @BeforeAll
    static void readAll() throws IOException {
        Definitions definitions = BuiltIn.DEFINITIONS;
        Archive archive = new Archive(workspace.resolve("archive"));
        Path database = workspace.resolve("vault/vault.duckdb");
        receipts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(INBOX);
                Vault open = Vault.open(database, definitions.sql())) {
            WorkbookIntake intake = new WorkbookIntake(definitions, open);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Receipt receipt = archive.receive(file, Coordinates.ofInboxPath(INBOX.relativize(file)), RECEIVED)
                        .orElseThrow();
                intake.take(receipt, archive.original(receipt.sha256()));
                receipts.add(receipt);
            }
        }
        vault = Warehouse.openReadOnly(database, 1);
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    @Test
    void areTwelveAtLeastInFiveLanguages() {
        assertThat(ask("from staging.workbooks where state = 'read' and template = 'country-workbook'"))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(ask("select distinct file_kind from staging.workbooks")).contains("xlsx", "xls", "csv");
        assertThat(ask("from staging.workbooks where state <> 'read' or not is_synthetic"))
                .isEmpty();
        assertThat(receipts)
                .allSatisfy(receipt -> assertThat(receipt.fileName()).startsWith("SYNTHETIC-"));
    }

    @Test
    void haveRowsOfEveryRecordKind() {
        Set<String> kinds = new TreeSet<>(ask("select distinct record_kind from staging.sheets where rows_used > 0"));

        assertThat(kinds)
                .containsExactly(
                        "casualties",
                        "casualty_totals",
                        "cluster_munition_attacks",
                        "contamination",
                        "deadlines",
                        "interpretive_statements",
                        "land_release",
                        "mine_action_support",
                        "national_legislation",
                        "policy_practice",
                        "risk_education",
                        "source_regime_notes",
                        "sources",
                        "stockpiles",
                        "transparency_reports",
                        "treaty_actions",
                        "unga_votes",
                        "victim_assistance",
                        "weapon_use");
    }

    /** What covers answered, and one register; covers of older blanks do not ask. */
    @Test
    void sayHowMuchTheyGive() {
        assertThat(ask("select area, said_by, value, first_year, last_year, cell from staging.coverage_statements"
                        + " join staging.workbooks using (receipt) order by all"))
                .containsExactly(
                        "COL|template|full|null|null|null",
                        "LAO|cover|unanswered|null|null|B9",
                        "MLI|cover|full|2025|2025|B9",
                        "NIC|cover|none_reported|2025|2025|B10",
                        "TJK|cover|full|2025|2025|B9");
    }

    @Test
    void agreeWithTheDepositaryButForOneDayPutInOnPurpose() {
        assertThat(ask("select code, sheet, cell, expected from staging.findings"
                        + " where code like 'ACT_%' or code like 'DEADLINE_%'"))
                .containsExactly("ACT_DIFFERS_FROM_DEPOSITARY|Actes conventionnels|C6|what the depositary's list of"
                        + " 2026-02-03 has: ratification 2012-02-01");
    }

    @Test
    void citeASourceInEveryActDeadlineAndReport() {
        for (String kind : List.of("treaty_actions", "deadlines", "transparency_reports")) {
            assertThat(ask("from staging.%s where source_title is null or source_url is null".formatted(kind)))
                    .isEmpty();
        }
    }

    @Test
    void mayBeOneSheetSavedAsCsv() {
        assertThat(ask(
                        "select sheet, rows_used, rows_rejected from staging.sheets join staging.workbooks using (receipt)"
                                + " where file_kind = 'csv' and template = 'country-workbook'"))
                .containsExactly("csv|19|1");
    }

    private static List<String> ask(String sql) {
        return vault.query(sql).stream()
                .map(row -> String.join(
                        "|", row.values().values().stream().map(String::valueOf).toList()))
                .toList();
    }
}
