package org.themonitor.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a command that forgets is killed: the original is whole, or what stands for it is, and the next one ends it. */
class ForgottenTest {
    private static final Coordinates COLOMBIA = new Coordinates("COL", "nra", 2025);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Receipt before = new Receipt(1, "0".repeat(64), "", Coordinates.NONE, "");

    @BeforeEach
    void aWorkbookArrives() throws IOException {
        before = archive().receive(file("name"), COLOMBIA, NOON).orElseThrow();
    }

    @Test
    void theReceiptKeepsItsIdAndStandsForTheOtherFile() throws IOException {
        forget("name", "----");

        Receipt after = archive().receipts().get(0);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.arrivedWith()).isEqualTo(before.sha256());
        assertThat(archive().original(after.sha256())).hasContent("----");
        assertThat(archive().original(before.sha256())).doesNotExist();
        assertThat(archive().keptAs(before.sha256())).isEqualTo(after.sha256());
        assertThat(new ArchiveCheck(archive()).problems()).isEmpty();
        assertThat(archive().withoutReceipt()).isEmpty();
    }

    @Test
    void whatIsForgottenTwiceStandsForTheFirstFileToo() throws IOException {
        forget("name", "-ame");
        forget("-ame", "--me");

        assertThat(archive().original(archive().keptAs(before.sha256()))).hasContent("--me");
        assertThat(archive().receipts().get(0).id()).isEqualTo(before.id());
        assertThatThrownBy(() -> archive().receive(file("-ame"), COLOMBIA, NOON))
                .isInstanceOf(ForgottenFileException.class);
    }

    @Test
    void theFileAsItWasIsNeverTakenInAgain() throws IOException {
        forget("name", "----");

        assertThatThrownBy(() -> archive().receive(file("name"), new Coordinates("LAO", "nra", 2025), NOON))
                .isInstanceOf(ForgottenFileException.class)
                .hasMessageContaining("taken in no more");
        assertThat(archive().receive(file("----"), COLOMBIA, NOON)).isEmpty();
        assertThat(archive().original(before.sha256())).doesNotExist();
    }

    @Test
    void beforeItsLineNothingHasHappened() throws IOException {
        Path prepared = folder.resolve("archive").resolve(hash("----") + ".forgetting");
        Files.writeString(prepared, "--");

        archive().forgotten().finish();

        assertThat(prepared).doesNotExist();
        assertThat(archive().original(before.sha256())).hasContent("name");
        assertThat(archive().receipts()).containsExactly(before);
    }

    @Test
    void fromItsLineOnTheNextCommandEndsIt() throws IOException {
        forget("name", "----");
        // killed before the file was put in its place
        Path there = archive().original(hash("----"));
        Files.move(there, folder.resolve("archive").resolve(hash("----") + ".forgetting"));
        Files.writeString(archive().original(before.sha256()), "name");
        assertThat(archive().forgotten().isCutOff()).isTrue();
        archive().deleteLeftovers();
        assertThat(archive().forgotten().isCutOff()).isFalse();
        assertThat(there).hasContent("----");
        assertThat(archive().original(before.sha256())).doesNotExist();

        // and killed before the original was deleted
        Files.writeString(archive().original(before.sha256()), "name");
        archive().deleteLeftovers();
        assertThat(archive().original(before.sha256())).doesNotExist();
    }

    @Test
    void anOriginalStaysWhileWhatStandsForItIsDamagedOrMissing() throws IOException {
        forget("name", "----");
        Files.writeString(archive().original(before.sha256()), "name");
        Files.writeString(archive().original(hash("----")), "--");

        assertThatThrownBy(() -> archive().forgotten().finish()).hasMessageContaining("missing or damaged");
        Files.delete(archive().original(hash("----")));
        assertThatThrownBy(() -> archive().forgotten().finish()).hasMessageContaining("missing or damaged");

        assertThat(archive().original(before.sha256())).hasContent("name");
    }

    @Test
    void aCopyOfTheArchiveKnowsIt() throws IOException {
        forget("name", "----");

        archive().copyTo(folder.resolve("copy"), 1);

        Archive copy = new Archive(folder.resolve("copy"));
        assertThat(copy.receipts()).isEqualTo(archive().receipts());
        assertThat(copy.original(copy.receipts().get(0).sha256())).hasContent("----");
    }

    @Test
    void itsLineSaysWhoWhenAndWhyAndNotWhatStoodThere() throws IOException {
        forget("name", "----");

        assertThat(Files.readString(folder.resolve("archive/forgotten.jsonl")))
                .contains("\"cells\":\"csv!A1\"", "\"reason\":\"asked\"", "\"author\":\"team\"", "\"at\":\"2026")
                .doesNotContain("name\"");
    }

    private void forget(String from, String to) throws IOException {
        Path blanked = folder.resolve("blanked.csv");
        Files.writeString(blanked, to);
        archive()
                .forget(
                        blanked,
                        new Forgetting(hash(from), hash(to), before.id(), "csv!A1", "asked", "team", NOON.toString()));
    }

    private String hash(String content) throws IOException {
        return Sha256.of(file(content));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), content);
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }
}
