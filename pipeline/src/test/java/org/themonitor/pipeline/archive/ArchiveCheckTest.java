package org.themonitor.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCheckTest {
    @TempDir
    private Path folder = Path.of("");

    private Receipt one = new Receipt(1, "0".repeat(64), "", Coordinates.NONE, "");
    private Receipt two = one;

    @BeforeEach
    void twoWorkbooksArrive() throws IOException {
        one = receive("one", "COL");
        two = receive("two", "LAO");
    }

    @Test
    void whatIsAsItArrivedIsNoProblem() throws IOException {
        assertThat(check().problems()).isEmpty();
        assertThat(check().withoutReceipt()).isEmpty();
    }

    @Test
    void whatIsChangedOrMissingIsNamedByItsReceipts() throws IOException {
        Receipt again = receive("one", "KHM");
        Files.writeString(archive().original(one.sha256()), "onf");
        Files.delete(archive().original(two.sha256()));

        assertThat(check().problems())
                .satisfiesExactly(
                        first -> assertThat(first).contains(one.id(), "is changed in the archive"),
                        second -> assertThat(second).contains(two.id(), "is not in the archive"),
                        third -> assertThat(third).contains(again.id(), "is changed in the archive"));
    }

    @Test
    void anOriginalWhoseReceiptIsLostIsNamed() throws IOException {
        Path receipts = folder.resolve("archive/receipts.jsonl");
        Files.writeString(receipts, Files.readAllLines(receipts).get(0) + "\n");

        assertThat(check().problems()).isEmpty();
        assertThat(check().withoutReceipt()).containsExactly(archive().original(two.sha256()));
    }

    private Receipt receive(String content, String area) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), content);
        Coordinates place = new Coordinates(area, "nra", 2025);
        return archive()
                .receive(file, place, Instant.parse("2026-03-01T12:00:00Z"))
                .orElseThrow();
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    private ArchiveCheck check() {
        return new ArchiveCheck(archive());
    }
}
