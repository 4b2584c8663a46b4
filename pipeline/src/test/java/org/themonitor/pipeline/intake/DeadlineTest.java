package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.Deadline;

/** A file that takes too long is quarantined, says so, and is tried again by the next intake. */
class DeadlineTest {
    @TempDir
    Path folder;

    private final Definitions definitions = BuiltIn.DEFINITIONS;
    private final Receipt receipt =
            new Receipt(1, "e".repeat(64), "x", new Coordinates("LAO", "synthetic-gate", 2024), "2026-01-01T00:00:00Z");

    @Test
    void aFileOverItsTimeIsQuarantinedAndReadAnotherTime() throws Exception {
        Path file = Book.official().write(folder);
        AtomicLong minutes = new AtomicLong();
        try (Vault vault = Vault.open(folder.resolve("vault.duckdb"), definitions.sql())) {
            // each look at the clock is a minute later: over in the middle of the rows
            take(
                    vault,
                    file,
                    () -> Deadline.in(
                            Duration.ofMinutes(10),
                            () -> Duration.ofMinutes(minutes.getAndIncrement()).toNanos()));

            assertThat(ask("select state from staging.workbooks")).containsExactly("quarantined");
            assertThat(ask("select code || ' ' || expected || '; ' || fix from staging.findings"))
                    .singleElement()
                    .asString()
                    .startsWith("FILE_EXCEEDS_LIMIT a file that is read within 10 minutes; ")
                    .contains("split it into several workbooks");
            assertThat(DueWorkbooks.of(definitions, List.of(receipt), vault, new Archive(folder)))
                    .containsExactly(receipt);

            take(
                    vault,
                    file,
                    () -> Deadline.in(
                            Duration.ofMinutes(10), () -> Duration.ofMinutes(3).toNanos()));

            assertThat(ask("select state from staging.workbooks")).containsExactly("read");
            assertThat(ask("select code from staging.findings")).isEmpty();
            assertThat(DueWorkbooks.of(definitions, List.of(receipt), vault, new Archive(folder)))
                    .isEmpty();
        }
    }

    private void take(Vault vault, Path file, java.util.function.Supplier<Deadline> deadlines) throws Exception {
        new WorkbookIntake(definitions, vault, deadlines, FaultLog.NONE).take(receipt, file);
    }

    private List<String> ask(String sql) {
        try (Warehouse open = Warehouse.open(folder.resolve("vault.duckdb"), 1)) {
            return open.query(sql).stream()
                    .map(row -> String.valueOf(row.values().values().iterator().next()))
                    .toList();
        }
    }
}
