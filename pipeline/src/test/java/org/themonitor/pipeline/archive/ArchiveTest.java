package org.themonitor.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
class ArchiveTest {
    private static final Coordinates COLOMBIA = new Coordinates("COL", "nra", 2025);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyArchiveHasNoReceipts() throws IOException {
        assertThat(archive().receipts()).isEmpty();
    }

    @Test
    void keepsTheFileUnderItsHashAndWritesAReceipt() throws IOException {
        Receipt receipt = receive("a.csv", "one", COLOMBIA).orElseThrow();

        assertThat(receipt.number()).isEqualTo(1);
        assertThat(receipt.sha256()).isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        assertThat(receipt.id()).isEqualTo("COL-nra-2025-7692c3ad");
        assertThat(archive().original(receipt.sha256())).hasContent("one");
        assertThat(archive().receipts()).containsExactly(receipt);
    }

    @Test
    void aReceiptIsOneLineOfJson() throws IOException {
        receive("año \"1\".csv", "one", new Coordinates(null, "nra", null));

        assertThat(Files.readString(receiptsFile()))
                .isEqualTo("{\"number\":1,\"receipt\":\"nra-7692c3ad\",\"sha256\":"
                        + "\"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed\","
                        + "\"file\":\"año \\\"1\\\".csv\",\"area\":null,\"source\":\"nra\",\"data_year\":null,"
                        + "\"received_at\":\"2026-03-01T12:00:00Z\"}\n");
        assertThat(archive().receipts())
                .extracting(Receipt::coordinates)
                .containsExactly(new Coordinates(null, "nra", null));
    }

    @Test
    void theSameFileForTheSamePlaceIsARepeatAlsoUnderAnotherName() throws IOException {
        receive("a.csv", "one", COLOMBIA);

        assertThat(receive("a.csv", "one", COLOMBIA)).isEmpty();
        assertThat(receive("b.csv", "one", COLOMBIA)).isEmpty();
        assertThat(archive().receipts()).hasSize(1);
    }

    @Test
    void theSameFileForAnotherPlaceIsAnotherArrivalOfOneOriginal() throws IOException {
        receive("a.csv", "one", COLOMBIA);
        Receipt other =
                receive("a.csv", "one", new Coordinates("COL", "nra", 2024)).orElseThrow();

        assertThat(other.number()).isEqualTo(2);
        assertThat(names()).hasSize(2).contains("receipts.jsonl");
    }

    @Test
    void twoFilesOfOneNameAreTwoArrivals() throws IOException {
        receive("a.csv", "one", COLOMBIA);
        receive("a.csv", "two", COLOMBIA);

        assertThat(archive().receipts()).extracting(Receipt::fileName).containsExactly("a.csv", "a.csv");
        assertThat(archive().withoutReceipt()).isEmpty();
    }

    @Test
    void anArrivalByAClockThatWasSetBackIsTheLaterOneAllTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "one");
        archive().receive(file, COLOMBIA, NOON);
        Files.writeString(file, "two");

        Receipt later =
                archive().receive(file, COLOMBIA, NOON.minusSeconds(86_400)).orElseThrow();

        assertThat(later.number()).isEqualTo(2);
        assertThat(archive().receipts()).last().isEqualTo(later);
    }

    @Test
    void whatAKillLeftBehindGoesAndAnOriginalWithoutReceiptIsNamed() throws IOException {
        Receipt receipt = receive("a.csv", "one", COLOMBIA).orElseThrow();
        Path leftover = Files.writeString(folder.resolve("archive/incoming-42.part"), "o");
        Files.delete(receiptsFile());

        archive().deleteLeftovers();

        assertThat(leftover).doesNotExist();
        assertThat(archive().withoutReceipt()).containsExactly(archive().original(receipt.sha256()));
    }

    @Test
    void aDamagedOriginalIsMendedWhenTheFileArrivesAgain() throws IOException {
        Receipt receipt = receive("a.csv", "one", COLOMBIA).orElseThrow();
        Files.delete(archive().original(receipt.sha256()));
        Files.writeString(archive().original(receipt.sha256()), "o");

        receive("a.csv", "one", new Coordinates("COL", "nra", 2024));

        assertThat(archive().original(receipt.sha256())).hasContent("one");
    }

    @Test
    void aLineThatIsNoReceiptIsNamedAndWhatToDo() throws IOException {
        receive("a.csv", "one", COLOMBIA);
        Files.writeString(receiptsFile(), "garbage\n");

        assertThatThrownBy(() -> archive().receipts())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1 of ")
                .hasMessageContaining("last backup");
    }

    @Test
    void aLineCutOffIsForgottenAndRepairedByTheNextArrival() throws IOException {
        receive("a.csv", "one", COLOMBIA);
        receive("b.csv", "two", COLOMBIA);
        String whole = Files.readString(receiptsFile());
        // killed while the second line was written: its file is still in the inbox and comes again
        Files.writeString(receiptsFile(), whole.substring(0, whole.length() - 20));

        assertThat(archive().receipts()).extracting(Receipt::fileName).containsExactly("a.csv");
        assertThat(receive("b.csv", "two", COLOMBIA)).isPresent();
        assertThat(Files.readString(receiptsFile())).isEqualTo(whole);
    }

    @Test
    void aFirstLineCutOffIsRepairedToo() throws IOException {
        Files.createDirectories(receiptsFile().getParent());
        Files.writeString(receiptsFile(), "{\"number\":1,\"rec");

        assertThat(archive().receipts()).isEmpty();
        assertThat(receive("a.csv", "one", COLOMBIA)).isPresent();
        assertThat(archive().receipts()).extracting(Receipt::number).containsExactly(1);
    }

    @Test
    void linesAreOnlyEverAppended() throws IOException {
        receive("a.csv", "one", COLOMBIA);
        String before = Files.readString(receiptsFile());
        receive("b.csv", "two", COLOMBIA);

        assertThat(Files.readString(receiptsFile())).startsWith(before);
    }

    @Test
    void nothingIncompleteStaysBehind() throws IOException {
        receive("a.csv", "one", COLOMBIA);
        receive("b.csv", "one", COLOMBIA);

        assertThat(names()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() throws IOException {
        Path missing = folder.resolve("missing.csv");

        assertThatThrownBy(() -> archive().receive(missing, COLOMBIA, NOON)).isInstanceOf(IOException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aReceiptNeedsANumberAndAHash() {
        assertThatThrownBy(() -> new Receipt(0, "a".repeat(64), "a.csv", COLOMBIA, ""))
                .hasMessageContaining("number 0");
        assertThatThrownBy(() -> new Receipt(1, "A".repeat(64), "a.csv", COLOMBIA, ""))
                .hasMessageContaining("not a receipt");
    }

    @Test
    void textsThatRunIntoEachOtherHaveDifferentHashes() throws IOException {
        assertThat(Sha256.of(List.of("ab", "c"))).isNotEqualTo(Sha256.of(List.of("a", "bc")));
        assertThat(Sha256.of(List.of("a"))).isNotEqualTo(Sha256.of(List.of("a", "")));
    }

    private Optional<Receipt> receive(String name, String text, Coordinates coordinates) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        return archive().receive(file, coordinates, NOON);
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    private Path receiptsFile() {
        return folder.resolve("archive").resolve("receipts.jsonl");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
