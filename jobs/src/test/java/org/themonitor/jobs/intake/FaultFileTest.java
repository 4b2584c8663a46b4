package org.themonitor.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;

class FaultFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void faultsAreAddedByReceiptWithoutWhatStandsInCells() throws Exception {
        Path file = folder.resolve("faults.log");
        FaultFile log = new FaultFile(file, Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
        Receipt receipt = new Receipt(1, "a".repeat(64), "Anna.xlsx", new Coordinates("LAO", "nra", 2025), "");

        log.keep(receipt, new IllegalStateException("Anna Example"));
        log.keep(receipt, new StackOverflowError());

        assertThat(Files.readAllLines(file))
                .contains("java.lang.IllegalStateException", "java.lang.StackOverflowError")
                .noneMatch(line -> line.contains("Anna"))
                .filteredOn(line -> line.startsWith("2026-03-01T10:00:00Z  LAO-nra-2025-aaaaaaaa  Java "))
                .hasSize(2);
    }
}
