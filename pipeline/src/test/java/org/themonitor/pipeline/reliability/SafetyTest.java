package org.themonitor.pipeline.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.TrialVault;

/** What a workbook names is never fetched, followed or run. */
class SafetyTest {
    private static final Path WORKBOOK = Path.of("..", "sample-data", "foreign", "SYNTHETIC-media-reports.xlsx");
    private static final Coordinates PLACE = new Coordinates("XWD", "synthetic-trial", 2025);

    private final Definitions definitions = BuiltIn.DEFINITIONS;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void neitherEntitiesNorLinksAreFetched() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String here = "http://127.0.0.1:" + server.getLocalPort() + "/";
            take(
                    "entity",
                    parts -> sheets(
                            parts,
                            text -> "<!DOCTYPE w SYSTEM \"" + here + "w.dtd\" [<!ENTITY x SYSTEM \"" + here + "x\">]>"
                                    + text.replaceFirst("<\\?xml.*?\\?>\\s*", "")
                                            .replaceFirst("<v>[^<]*</v>", "<v>&x;</v>")));
            take(
                    "link",
                    parts -> parts.change(
                            "xl/_rels/workbook.xml.rels",
                            text -> text.replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                            + "externalLink\" Target=\"" + here
                                            + "\" TargetMode=\"External\"/></Relationships>")));
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).as("nobody called").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aPartThatLeadsOutOfTheArchiveIsWrittenNowhere() throws Exception {
        take("paths", parts -> parts.set("../../evil.txt", "evil").set(folder + "/evil.txt", "evil"));

        try (Stream<Path> walk = Files.walk(folder)) {
            assertThat(walk.map(Path::toString)).noneMatch(path -> path.endsWith("evil.txt"));
        }
        assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
    }

    /** As file name, area and source; in the file system, in receipts.jsonl, in SQL. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop schema staging cascade; --",
                "x') or ('1'='1",
                "$(touch evil)",
                "=cmd|' C'!A0",
                "\"},{\"number\":9",
                "a\nb",
                "..",
                "\u202Egnp.xlsx"
            })
    void aNameIsOnlyAName(String name) throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path file = Files.copy(WORKBOOK, inbox.resolve(name.equals("..") ? "dots" : name.replace("/", "")));
        Coordinates place = new Coordinates(name, Coordinates.code(name), 2025);
        Archive archive = new Archive(folder.resolve("archive"));
        Receipt receipt = archive.receive(file, place, Instant.EPOCH).orElseThrow();

        assertThat(archive.receipts()).containsExactly(receipt);
        assertThat(folder.resolve("archive")).isDirectoryContaining(path -> path.endsWith(receipt.sha256()));
        try (TrialVault vault = new TrialVault(Files.createDirectories(folder.resolve("it's a vault")))) {
            assertThat(vault.take(definitions, file, place).problems()).isEmpty();
            assertThat(vault.take(definitions, file, PLACE).rows()).isNotEmpty();
        }
        try (Stream<Path> outside = Files.list(folder)) {
            assertThat(outside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("inbox", "archive", "it's a vault");
        }
    }

    private interface Change {
        XlsxParts of(XlsxParts parts);
    }

    private void take(String name, Change change) throws IOException {
        byte[] bytes = change.of(XlsxParts.of(Files.readAllBytes(WORKBOOK))).zip();
        Path file = Files.write(folder.resolve(name + ".xlsx"), bytes);
        try (TrialVault vault = new TrialVault(Files.createDirectories(folder.resolve(name)))) {
            assertThat(vault.take(definitions, file, PLACE).problems()).isEmpty();
        }
    }

    private static XlsxParts sheets(XlsxParts parts, java.util.function.UnaryOperator<String> change) {
        for (String part : List.copyOf(parts.all().keySet())) {
            if (part.startsWith("xl/worksheets/sheet")) {
                parts.change(part, change);
            }
        }
        return parts;
    }
}
