package org.themonitor.jobs.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.jobs.report.Progress;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;

@Tag("faults")
class WorkbookReceiverTest {
    private static final Coordinates PLACE = new Coordinates("LAO", "nra", 2025);
    private static final Progress NO_PROGRESS = new Progress() {
        @Override
        public void begin(String job, String step, long total) {}

        @Override
        public void advance(long done) {}

        @Override
        public void end() {}
    };

    @TempDir
    Path folder;

    private final Outcomes outcomes = new Outcomes();

    @Test
    void aFileThatVanishedIsToldByItsPlaceAndNotByItsName() throws Exception {
        Path gone = folder.resolve("List of Mr Xayavong.xlsx");

        assertThat(receiver().receive(new SpreadsheetSource.Item(gone, PLACE))).isFalse();

        assertThat(outcomes.notReceived())
                .singleElement()
                .asString()
                .contains(Path.of("LAO", "nra", "2025").toString(), "is gone")
                .doesNotContain("Xayavong");
        assertThat(archive().receipts()).isEmpty();
    }

    @Test
    void aNameThatCannotBeUsedIsRefusedBeforeTheArchive() throws Exception {
        Path file = Files.write(folder.resolve("a.csv"), new byte[] {1});
        Coordinates longest = new Coordinates("LAO", "x".repeat(70), 2025);

        assertThat(receiver().receive(new SpreadsheetSource.Item(file, longest)))
                .isFalse();

        assertThat(outcomes.notReceived()).singleElement().asString().contains("too long");
        assertThat(archive().receipts()).isEmpty();
    }

    /** Whatever moment the copy hits: what is kept is a whole state of the file under its own hash, or nothing. */
    @Test
    void aFileThatChangesWhileItIsReadIsNeverKeptUnderAnotherHash() throws Exception {
        Path file = Files.write(folder.resolve("growing.csv"), new byte[3_000_000]);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> grow(file, done));
        writer.start();
        try {
            for (int tries = 0; tries < 20; tries++) {
                receiver().receive(new SpreadsheetSource.Item(file, PLACE));
            }
        } finally {
            done.set(true);
            writer.join();
        }
        assertThat(outcomes.notReceived()).isNotEmpty().allMatch(told -> told.contains("being written to"));
        for (Receipt receipt : archive().receipts()) {
            assertThat(Sha256.of(archive().original(receipt.sha256()))).isEqualTo(receipt.sha256());
        }

        assertThat(receiver().receive(new SpreadsheetSource.Item(file, PLACE)))
                .as("when it has come to rest")
                .isTrue();
        assertThat(archive().receipts()).last().extracting(Receipt::sha256).isEqualTo(Sha256.of(file));
    }

    private static void grow(Path file, AtomicBoolean done) {
        while (!done.get()) {
            try {
                Files.write(file, new byte[] {'x'}, StandardOpenOption.APPEND);
            } catch (java.io.IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    private WorkbookReceiver receiver() {
        return new WorkbookReceiver(
                List.of(),
                folder.resolve("inbox"),
                archive(),
                Clock.systemUTC(),
                NO_PROGRESS,
                outcomes,
                new StopSignal());
    }
}
