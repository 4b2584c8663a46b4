package org.themonitor.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import picocli.CommandLine;

/** A receipt is listed, retracted and refiled; what is retracted is asked about no more. */
@Tag("long")
class ReceiptsCommandTest {
    private static final Path SAMPLE =
            Path.of("..", "sample-data", "foreign", "SYNTHETIC-incidents-by-sex-and-age.xlsx");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Workspace workspace = new Workspace(Path.of(""));

    @BeforeEach
    void receiveTwo() throws Exception {
        workspace = new Workspace(folder.resolve("workspace"));
        workspace.create();
        copy(
                Path.of("..", "sample-data", "decisions", "lm2026"),
                workspace.decisions().resolve("lm2026"));
        Path stray = Files.writeString(folder.resolve("stray.csv"), "%PDF-1.7 x");
        Archive archive = new Archive(workspace.archive());
        Instant day = Instant.parse("2026-03-01T10:00:00Z");
        archive.receive(stray, new Coordinates("LAO", "nra", 2025), day);
        archive.receive(SAMPLE, new Coordinates("TCD", "agency", 2025), day);
    }

    @Test
    void aRetractedReceiptIsNoLongerOpenAndARestartGivesTheSame() throws Exception {
        String stray = receipt(0).id();
        assertThat(run("intake")).isEqualTo(ExitCode.QUARANTINED);
        assertThat(listed()).contains(stray + "  received ", "  quarantined (FILE_NOT_A_WORKBOOK)  ", "  read  ");

        assertThat(run("receipts", "retract", stray, "--reason", "a photo album", "--author", "data team"))
                .isZero();
        assertThat(run("intake")).isZero();
        assertThat(listed())
                .contains("  retracted  LAO nra 2025 (data team, ", "a photo album", "2 received, 1 in force");

        assertThat(run("receive", folder.resolve("stray.csv"), "--area=LAO", "--source=nra", "--year=2025"))
                .isZero();
        assertThat(out.toString()).contains("Nothing to do", "It is retracted");

        String before = listed();
        Workspace again = new Workspace(folder.resolve("again"));
        again.create();
        copy(workspace.archive(), again.archive());
        copy(workspace.decisions(), again.decisions());
        workspace = again;
        assertThat(run("intake")).isZero();
        assertThat(listed()).isEqualTo(before);
    }

    @Test
    void aRefiledReceiptIsReadUnderItsNewPlace() throws Exception {
        String agency = receipt(1).id();
        run("receipts", "retract", receipt(0).id(), "--reason=stray");
        assertThat(run("intake")).isZero();

        assertThat(run("receipts", "refile", agency, "--source=nra", "--year=2024", "--reason=wrong folder"))
                .isZero();
        assertThat(workspace.receipts()).singleElement().satisfies(filed -> {
            assertThat(filed.id()).isEqualTo(agency);
            assertThat(filed.coordinates().words()).isEqualTo("TCD nra 2024");
        });
        assertThat(run("intake")).isZero();
        assertThat(listed()).contains("  read  filed under TCD nra 2024 (");
    }

    /** Two templates of the workspace know it equally well: which is meant says an editor, for this receipt. */
    @Test
    void aWorkbookThatTwoTemplatesRecogniseIsReadWithTheOneNamedForIt() throws Exception {
        for (String name : List.of("one", "two")) {
            Files.createDirectories(workspace.templates());
            Files.writeString(workspace.templates().resolve(name + ".yml"), """
                    template: %s
                    title: List
                    language: en
                    csv: {encoding: UTF-8, delimiter: ";"}
                    sheets:
                      - sheet: "*"
                        recognise: [Jahr, Folge]
                        into: casualties
                        row_kind: individual
                        set: {people: 1, people_qualifier: exact, civilian_status: unknown, age_group: unknown,
                              sex: unknown, device_type: unknown_device}
                        columns:
                          Jahr: {to: incident_year, as: year}
                          Folge: {to: outcome, as: term(outcome)}
                    """.formatted(name));
        }
        Path list = Files.writeString(folder.resolve("list.csv"), "Jahr;Folge\n2025;killed\n");
        new Archive(workspace.archive())
                .receive(list, new Coordinates("LAO", "agency", 2025), Instant.parse("2026-03-02T10:00:00Z"));
        String id = receipt(2).id();
        run("receipts", "retract", receipt(0).id(), "--reason=stray");
        assertThat(run("intake")).isEqualTo(ExitCode.QUARANTINED);
        assertThat(listed()).contains("quarantined (TEMPLATE_AMBIGUOUS)");

        assertThat(run("receipts", "template", id, "--template=three", "--reason=x"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("there is no template 'three'; there are ", "one, two");
        assertThat(run("receipts", "template", id, "--template=agency-total", "--reason=x"))
                .isEqualTo(ExitCode.QUARANTINED);
        assertThat(err.toString()).contains("TEMPLATE_NOT_RECOGNISED", "Nothing was changed.");

        assertThat(run("receipts", "template", id, "--template=two", "--reason=its own list"))
                .isZero();
        assertThat(run("intake")).isZero();
        assertThat(listed()).contains("  read  LAO agency 2025, read with two (", ": its own list)");
        assertThat(run("receipts", "template", id, "--template=two", "--reason=again"))
                .isZero();
        assertThat(out.toString()).contains("is read with two already");
    }

    @Test
    void whatCannotBeDecidedIsToldAndNothingIsWritten() throws Exception {
        assertThat(run("receipts", "retract", receipt(0).id())).isEqualTo(ExitCode.USAGE);
        assertThat(run("receipts", "retract", "LAO-nra-2025-00000000", "--reason=x"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no receipt is called 'LAO-nra-2025-00000000'");
        assertThat(run("receipts", "refile", receipt(1).id(), "--reason=x")).isEqualTo(ExitCode.USAGE);
        assertThat(run("receipts", "refile", receipt(1).id(), "--area=Atlantis", "--reason=x"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(workspace.decisions().resolve("receipts.yml")).doesNotExist();
    }

    private Receipt receipt(int index) throws Exception {
        return new Archive(workspace.archive()).receipts().get(index);
    }

    private String listed() {
        out.getBuffer().setLength(0);
        assertThat(run("receipts")).isZero();
        return out.toString();
    }

    private int run(Object... arguments) {
        CommandLine line = CommandLineFactory.create();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(
                        Stream.of(arguments).map(Object::toString),
                        Stream.of("--workspace", workspace.root().toString()))
                .toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
