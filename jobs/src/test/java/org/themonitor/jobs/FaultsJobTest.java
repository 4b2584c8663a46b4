package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;

/**
 * Disks that are full, read-only or cut off a file, and clocks that go back: the same command continues or says what to
 * do, nothing received is lost, and the edition is the same in the end.
 */
@Tag("long")
class FaultsJobTest {
    private static final Path SAMPLE = MonitorProcess.PROJECT.resolve("sample-data");
    private static final String NO_DISK =
            "skipped: only root on Linux can make a small disk (mount -t tmpfs), run it so";

    @TempDir
    static Path shared;

    private static Path sound = Path.of("");
    private static List<String> hashes = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void runUndisturbed() {
        sound = fill(shared.resolve("workspace"));
        Ended run = run(sound);
        assertThat(run.exitCode()).as(run.err()).isZero();
        hashes = run.hashes();
    }

    /** Sizes in kilobytes that suffice for nothing, for the archive, for the vault, for half and for most of a build. */
    @Test
    void ofAFullDiskIsSaidWhatToDoAndTheSameCommandContinues() throws Exception {
        Optional<SmallDisk> made = SmallDisk.at(folder.resolve("disk"), 64);
        assumeTrue(made.isPresent(), NO_DISK);
        try (SmallDisk disk = made.get()) {
            Path workspace = fill(disk.folder().resolve("workspace"));
            List<String> told = new ArrayList<>();
            for (int kilobytes : List.of(64, 128, 500, 4000, 8000)) {
                disk.resize(kilobytes);
                Ended full = MonitorProcess.run(command(workspace));
                assertThat(full.exitCode())
                        .as("%d kB: %s", kilobytes, full.err())
                        .isEqualTo(1);
                assertThat(full.err())
                        .as("%d kB", kilobytes)
                        .contains("No space left", "make room")
                        .doesNotContain("\tat ");
                told.add(full.err());
            }
            // which of two writers meets the end of the disk first is the machine's affair
            assertThat(Stream.of("job pull", "job intake", "job build", "job publish", "job history")
                            .filter(phase -> told.stream().anyMatch(err -> err.contains(phase))))
                    .as("not one phase alone: %s", told)
                    .hasSizeGreaterThanOrEqualTo(3);
            disk.resize(400_000);

            assertSoundAgain(run(workspace), workspace);
        }
    }

    @Test
    void anInboxThatCannotBeWrittenToIsReadAndAWorkspaceThatCannotIsSaid() throws Exception {
        Path workspace = folder.resolve("workspace");
        Optional<SmallDisk> made = SmallDisk.at(workspace.resolve("inbox"), 1000);
        assumeTrue(made.isPresent(), NO_DISK);
        try (SmallDisk inbox = made.get()) {
            fill(workspace);
            inbox.readOnly();
            assertSoundAgain(run(workspace), workspace);
        }
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 1000).orElseThrow()) {
            Path other = fill(disk.folder().resolve("workspace"));
            disk.readOnly();
            Ended refused = MonitorProcess.run(command(other));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("cannot read or write " + other, "Read-only")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aVaultThatWasCutOffIsMadeAgainFromTheArchive() throws Exception {
        Path workspace = copy();
        cut(workspace.resolve("vault/vault.duckdb"), 0.5);

        assertSoundAgain(run(workspace), workspace);
    }

    @Test
    void ofAJobHistoryThatWasCutOffIsSaidWhatToDo() throws Exception {
        Path workspace = copy();
        Path history = workspace.resolve("jobs/jobs.mv.db");
        cut(history, 0.6);

        Ended run = run(workspace);

        if (run.exitCode() != 0) {
            assertThat(run.err()).contains("jobs.mv.db", "move it away").doesNotContain("\tat ");
            Files.move(history, folder.resolve("away"));
            run = run(workspace);
        }
        assertSoundAgain(run, workspace);
    }

    @Test
    void twoFilesOfOneNameAreTwoAndOneFileTwiceIsOne() throws Exception {
        Path workspace = fill(folder.resolve("workspace"));
        List<Path> sent = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(workspace.resolve("inbox"))) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                sent.add(Files.move(file, file.resolveSibling("list of victims.bin")));
            }
        }
        assertThat(sent).hasSize(2);
        Files.copy(sent.get(0), sent.get(0).resolveSibling("list of victims (2).bin"));

        assertSoundAgain(run(workspace), workspace);
    }

    /** What a kill can leave behind in the archive, seen by a clock that has been set back since. */
    @Test
    void receiptsThatWereCutOffAreWrittenAgainWhateverTheClockSays() throws Exception {
        Path workspace = copy();
        Path list = workspace.resolve("archive/receipts.jsonl");
        Files.writeString(
                list, Files.readString(list).replaceAll("\"received_at\":\"[0-9]{4}", "\"received_at\":\"2099"));
        cut(list, 0.9);
        Path leftover = Files.writeString(workspace.resolve("archive/incoming-123.part"), "half a workbook");
        Instant time = Instant.parse("2099-01-01T00:00:00Z");
        try (Stream<Path> walk = Files.walk(workspace)) {
            for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
                Files.setLastModifiedTime(path, FileTime.from(time));
                time = time.minusSeconds(86_400L * 365);
            }
        }

        assertSoundAgain(run(workspace), workspace);
        assertThat(leftover).doesNotExist();
    }

    @Test
    void anOriginalWithoutReceiptIsToldUntilItIsReceivedAgain() throws Exception {
        Path workspace = copy();
        Path list = workspace.resolve("archive/receipts.jsonl");
        List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
        Files.write(list, lines.subList(0, 1));
        Tree.delete(workspace.resolve("inbox"));
        String lost = new Archive(sound.resolve("archive")).receipts().get(1).sha256();

        Ended run = run(workspace);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).contains("NOT RECEIVED: ", lost + ": no receipt says", "monitor receive ");
        Ended received = MonitorCall.run(
                "receive",
                workspace.resolve("archive").resolve(lost),
                "--area=XSL",
                "--source=synthetic-centre",
                "--year=2025",
                "--workspace",
                workspace);
        assertThat(received.exitCode()).as(received.err()).isZero();
        assertSoundAgain(run(workspace), workspace);
    }

    private static void assertSoundAgain(Ended run, Path workspace) throws IOException {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.hashes()).isEqualTo(hashes);
        Archive archive = new Archive(workspace.resolve("archive"));
        List<Receipt> receipts = archive.receipts();
        assertThat(receipts).extracting(Receipt::id).containsExactlyInAnyOrderElementsOf(ids());
        assertThat(receipts).extracting(Receipt::number).containsExactly(1, 2);
        for (Receipt receipt : receipts) {
            assertThat(Sha256.of(archive.original(receipt.sha256()))).isEqualTo(receipt.sha256());
        }
    }

    private static List<String> ids() throws IOException {
        return new Archive(sound.resolve("archive"))
                .receipts().stream().map(Receipt::id).toList();
    }

    /** The sound workspace without its editions: else nothing would be looked at. */
    private Path copy() throws IOException {
        Path copy = folder.resolve("workspace");
        Tree.copy(sound, copy);
        Tree.delete(copy.resolve("editions"));
        return copy;
    }

    private static void cut(Path file, double share) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength((long) (open.length() * share));
        }
    }

    private static Path fill(Path workspace) {
        Tree.copy(SAMPLE.resolve("inbox/PER"), workspace.resolve("inbox/PER"));
        Tree.copy(SAMPLE.resolve("inbox/XSL"), workspace.resolve("inbox/XSL"));
        Tree.copy(SAMPLE.resolve("decisions/lm2026"), workspace.resolve("decisions/lm2026"));
        return workspace;
    }

    private static Ended run(Path workspace) {
        return MonitorCall.run(command(workspace));
    }

    private static Object[] command(Path workspace) {
        return new Object[] {"run", "--edition", "lm2026", "--workspace", workspace};
    }
}
