package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.Manifest;

/** A person asks to be forgotten: the name is nowhere in the workspace any more, and no figure changes. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgetTest {
    private static final Path SAMPLE = Path.of("..", "sample-data");
    private static final String LEBANON =
            "inbox/LBN/synthetic-centre/2025/SYNTHETIC-lebanon-country-workbook-2025.xlsx";
    private static final String IRAQ = "inbox/IRQ/synthetic-researcher/2025/SYNTHETIC-iraq-country-workbook-2025.xls";
    private static final String NAME = "Plantedname";

    private Path folder = Path.of("");
    private Path workspace = Path.of("");
    private Path backup = Path.of("");
    private String hash = "";
    private List<String> receipts = List.of();

    @BeforeAll
    void twoWorkbooksNameAPerson(@TempDir Path temporary) throws IOException {
        folder = temporary;
        workspace = folder.resolve("work");
        backup = folder.resolve("backup");
        Path decisions = Files.createDirectories(workspace.resolve("decisions/lm2026"));
        Files.copy(SAMPLE.resolve("decisions/lm2026/edition.yml"), decisions.resolve("edition.yml"));
        for (String file : List.of(LEBANON, IRAQ)) {
            Path to = workspace.resolve(file);
            Files.createDirectories(to.getParent());
            plant(SAMPLE.resolve(file), file.equals(IRAQ) ? "Casualties" : "الضحايا", to);
        }
        Files.copy(workspace.resolve(LEBANON), folder.resolve("as-it-was.xlsx"));
        Ended ended = run("run", "--workspace", workspace);
        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
        assertThat(run("findings", "--workspace", workspace).exitCode()).isZero();
        assertThat(run("backup", backup, "--workspace", workspace).exitCode()).isZero();
        hash = hash();
        receipts = receipts();
    }

    /** Names in the column of names. */
    private static void plant(Path from, String name, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(to)) {
            Sheet sheet = book.getSheet(name);
            sheet.getRow(5).createCell(12).setCellValue(NAME);
            sheet.getRow(6).createCell(12).setCellValue("Another");
            book.write(out);
        }
    }

    private String hash() throws IOException {
        EditionFolder edition = new EditionFolder(workspace.resolve("editions"), "lm2026");
        return Manifest.hashOf(edition.publicDatabase(edition.current().orElseThrow()));
    }

    private List<String> receipts() throws IOException {
        return Files.readAllLines(workspace.resolve("archive/receipts.jsonl")).stream()
                .map(line -> line.replaceFirst(".*\"receipt\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private String receipt(String area) {
        return receipts.stream().filter(id -> id.startsWith(area)).findFirst().orElseThrow();
    }

    private Ended forget(String area, String cells) {
        return run("forget", receipt(area), "--cells", cells, "--reason", "asked to", "--workspace", workspace);
    }

    @Test
    @Order(1)
    void whatIsNotSaidRightChangesNothing() {
        String before = Tree.contents(workspace.resolve("archive"));

        assertThat(forget("LBN", "B7").exitCode()).isEqualTo(2);
        assertThat(forget("LBN", "Atlantis!B7").err()).contains("a sheet that is named is not there");
        assertThat(forget("LBN", "الضحايا!ZZ999").err()).contains("nothing in these cells");
        assertThat(run("forget", "no-one", "--cells", "A!B7", "--reason", "x", "--workspace", workspace)
                        .err())
                .contains("no receipt is called");
        assertThat(Tree.contents(workspace.resolve("archive"))).isEqualTo(before);
    }

    @Test
    @Order(2)
    void theNameIsGoneAndEveryFigureStays() throws IOException {
        assertThat(holders()).isNotEmpty();

        Ended forgotten = forget("LBN", "الضحايا!M6");
        Ended again = forget("LBN", "الضحايا!M6");
        Ended old = forget("IRQ", "Casualties!M6");

        assertThat(forgotten.exitCode()).as(forgotten.err() + forgotten.out()).isZero();
        assertThat(forgotten.out())
                .contains("The backup in " + backup, "files of the inbox")
                .doesNotContain(NAME);
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(old.exitCode()).as(old.err() + old.out()).isZero();
        assertThat(holders()).isEmpty();
        assertThat(receipts()).isEqualTo(receipts);

        Ended ended = run("run", "--workspace", workspace);
        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
        assertThat(hash()).isEqualTo(hash);
        assertThat(run("archive", "verify", "--workspace", workspace).exitCode())
                .isZero();
        assertThat(run("receipts", "--workspace", workspace).out()).contains(receipt("LBN"), receipt("IRQ"));
    }

    @Test
    @Order(3)
    void theFileAsItWasIsToldAndNotTaken() throws IOException {
        Ended received = run(
                "receive",
                folder.resolve("as-it-was.xlsx"),
                "--area",
                "LBN",
                "--source",
                "synthetic-centre",
                "--year",
                "2025",
                "--workspace",
                workspace);
        Files.copy(folder.resolve("as-it-was.xlsx"), workspace.resolve(LEBANON));
        Ended pulled = run("pull", "--workspace", workspace);
        Files.delete(workspace.resolve(LEBANON));

        assertThat(received.exitCode()).isEqualTo(3);
        assertThat(received.err()).contains("taken in no more");
        assertThat(pulled.exitCode()).isEqualTo(3);
        assertThat(pulled.out() + pulled.err()).contains("taken in no more");
        assertThat(receipts()).isEqualTo(receipts);
    }

    @Test
    @Order(4)
    void theNextBackupHoldsItNoMore() throws IOException {
        assertThat(holders(backup)).isNotEmpty();
        assertThat(run("backup", backup, "--workspace", workspace).exitCode()).isZero();

        assertThat(holders(backup)).isEmpty();
        Ended restored = run("restore", backup, "--workspace", folder.resolve("again"));
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(run("archive", "verify", "--workspace", folder.resolve("again"))
                        .exitCode())
                .isZero();
    }

    @Test
    @Order(5)
    void aLockedEditionIsStillWhatWasLocked() {
        assertThat(run("lock", "lm2026", "--workspace", workspace).exitCode()).isZero();

        assertThat(forget("LBN", "الضحايا!M7").exitCode()).isZero();

        Ended verified = run("verify", "lm2026", "--workspace", workspace);
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        Ended rebuilt = run("verify", "lm2026", "--rebuild", "--workspace", workspace);
        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out()).contains(hash, "stands there again");
        assertThat(run("explain", "casualties_by_year/2025/injured", "--workspace", workspace)
                        .exitCode())
                .isZero();
    }

    private List<String> holders() throws IOException {
        return holders(workspace);
    }

    /** Files that hold the name, in letters of either width, or in a part of an archive. */
    private static List<String> holders(Path root) throws IOException {
        List<String> holders = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (isIn(Files.readAllBytes(file)) || isInAPart(file)) {
                    holders.add(root.relativize(file).toString());
                }
            }
        }
        return holders;
    }

    private static boolean isInAPart(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (isIn(in.readAllBytes())) {
                        return true;
                    }
                }
            }
        } catch (ZipException noArchive) {
            return false;
        }
        return false;
    }

    private static boolean isIn(byte[] bytes) {
        String single = new String(bytes, StandardCharsets.ISO_8859_1);
        return single.contains(NAME)
                || single.contains(new String(NAME.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
