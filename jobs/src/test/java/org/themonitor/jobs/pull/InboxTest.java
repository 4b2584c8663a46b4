package org.themonitor.jobs.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.jobs.report.Progress;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.area.Areas;

/** What may stand in an inbox, and how its folders are called: the rest is told and not read. */
class InboxTest {
    private static final String SECRET = "what another one sent";
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

    private Path place(String place) throws IOException {
        return Files.createDirectories(inbox().resolve(place));
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    private Path elsewhere() throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("elsewhere")).resolve("other.csv"), SECRET);
    }

    private void pull() throws IOException {
        WorkbookReceiver receiver = new WorkbookReceiver(
                List.of(), inbox(), archive(), Clock.systemUTC(), NO_PROGRESS, outcomes, new StopSignal());
        for (SpreadsheetSource.Item item : new FolderSource(inbox(), Areas.load()).list()) {
            receiver.receive(item);
        }
    }

    private void assertTold(String words) throws IOException {
        pull();
        assertThat(outcomes.notReceived())
                .singleElement()
                .asString()
                .contains(inbox().resolve("KHM").toString(), words)
                .doesNotContain("Xayavong", SECRET);
        assertThat(archive().receipts()).extracting(Receipt::fileName).containsExactly("own.csv");
        if (Files.isDirectory(folder.resolve("archive"))) {
            try (Stream<Path> kept = Files.list(folder.resolve("archive"))) {
                assertThat(kept.filter(Files::isRegularFile)).noneMatch(InboxTest::isSecret);
            }
        }
    }

    private static boolean isSecret(Path file) {
        try {
            return Files.readString(file).contains(SECRET);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path khm() throws IOException {
        Files.writeString(place("KHM/nra/2025").resolve("own.csv"), "a file of its own");
        return inbox().resolve("KHM/nra/2025");
    }

    @Test
    void aLinkToAFileIsNotFollowed() throws IOException {
        Files.createSymbolicLink(khm().resolve("Mr Xayavong.csv"), elsewhere());
        assertTold("it is a link to another place and is not followed");
    }

    @Test
    void aLinkToNothingIsToldToo() throws IOException {
        Files.createSymbolicLink(khm().resolve("Mr Xayavong.csv"), folder.resolve("nothing"));
        assertTold("it is a link to another place");
    }

    @Test
    void aLinkToAFolderIsNotWalked() throws IOException {
        khm();
        Files.createSymbolicLink(place("KHM/other").resolve("2025"), elsewhere().getParent());
        assertTold("it is a link to another place");
    }

    @Test
    void aFifoIsNotOpened() throws Exception {
        Path fifo = khm().resolve("Mr Xayavong.csv");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: install mkfifo of the GNU core utilities");
        assumeTrue(
                new ProcessBuilder("/usr/bin/mkfifo", fifo.toString()).start().waitFor() == 0);
        assertTold("it is no file that holds data");
    }

    @Test
    void aSocketIsNotOpened() throws IOException {
        Path socket = khm().resolve("s.csv");
        // a socket's path is short
        Path near = Files.createTempDirectory("s").resolve("s");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(near));
            Files.move(near, socket);
            assertTold("it is no file that holds data");
        }
    }

    @Test
    void anotherNameOfAFileElsewhereIsNotRead() throws IOException {
        Files.createLink(khm().resolve("Mr Xayavong.csv"), elsewhere());
        assertTold("the same file has another name elsewhere (a hard link)");
    }

    @Test
    void whatHasArrivedIsNoNewsWhoeverGivesItAnotherName() throws IOException {
        Path sent = Files.writeString(place("LAO/nra/2025").resolve("list.csv"), SECRET);
        archive().receive(sent, new Coordinates("LAO", "nra", 2025), Instant.EPOCH);
        Files.createLink(place("KHM/nra/2025").resolve("list.csv"), sent);
        pull();
        assertThat(outcomes.notReceived())
                .singleElement()
                .asString()
                .contains(inbox().resolve("KHM").toString(), "hard link");
        assertThat(archive().receipts()).hasSize(1);
    }

    @Test
    void anInboxThatTheOperatorPutElsewhereIsRead() throws IOException {
        Path there = Files.createDirectories(folder.resolve("share"));
        Files.createSymbolicLink(inbox(), there);
        khm();
        pull();
        assertThat(outcomes.notReceived()).isEmpty();
        assertThat(archive().receipts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Cambodia/nra/2025, write KHM",
        "CAMBODJA/nra/2025, write KHM",
        "QQQ/nra/2025, write the area's code",
        "'Jane Doe, private/nra/2025', write the area's code",
        "KHM/National Register/2025, as in mine-action-centre",
        "KHM/Acción/2025, as in mine-action-centre",
        "KHM/NRA/2025, as in mine-action-centre",
        "KHM/минцентр/2025, as in mine-action-centre",
        "KHM/---/2025, as in mine-action-centre",
        "KHM/a_b/2025, as in mine-action-centre",
        "KHM/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/2025, as in mine-action-centre"
    })
    void aFolderThatIsCalledOtherwiseIsRefusedWithWhatToWrite(String place, String words) throws IOException {
        Files.writeString(place(place).resolve("list.csv"), "a");
        pull();
        assertThat(outcomes.notReceived())
                .singleElement()
                .asString()
                .contains(words)
                .doesNotContain("Jane", "jane", "National", "national", "list.csv");
        assertThat(archive().receipts()).isEmpty();
    }

    @Test
    void codesInAnyCaseAndTheWorldAreAreas() throws IOException {
        for (String place : List.of("khm/nra/2025", "XWD/media/2025", "XSL/" + "x".repeat(40) + "/2025")) {
            Files.writeString(place(place).resolve("list.csv"), place);
        }
        pull();
        assertThat(outcomes.notReceived()).isEmpty();
        assertThat(archive().receipts())
                .extracting(receipt -> receipt.coordinates().area())
                .containsExactlyInAnyOrder("KHM", "XWD", "XSL");
    }

    @Test
    void whatCameFromAFolderBeforeItWasCalledOtherwiseIsNoNews() throws IOException {
        Path old = Files.writeString(place("KHM/Acción/2025").resolve("old.csv"), "old");
        archive().receive(old, new Coordinates("KHM", "acción", 2025), Instant.EPOCH);
        pull();
        assertThat(outcomes.notReceived()).isEmpty();

        Files.writeString(old.resolveSibling("new.csv"), "new");
        pull();
        assertThat(outcomes.notReceived()).singleElement().asString().contains("as in mine-action-centre");
        assertThat(archive().receipts()).hasSize(1);
    }
}
