package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/**
 * What may name a person, in cells and in the names of files and sheets, is in no message, in no file of the job history
 * and in no findings for anybody but its sender; and what holds personal data is for its owner only. What the editions
 * hold is searched by the library's EditionLeakTest.
 */
class LeakJobTest {
    private static final List<String> PLANTED =
            List.of("Plantedname", "Plantedstreet", "+856 20 5550", "8562055501", "Plantedheader", "Plantedsheet");

    private static final Path MEDIA =
            MonitorProcess.PROJECT.resolve("sample-data/foreign/SYNTHETIC-media-reports.xlsx");

    @TempDir
    Path folder;

    @Test
    void nothingPlantedIsToldOrLogged() throws Exception {
        Path workspace = folder.resolve("workspace");
        Path inbox = workspace.resolve("inbox");
        CountryWorkbook.of("LAO", "nra", 2025)
                .row(2025, "Plantedname Vong", "killed")
                .row("Plantedname Vong", 1, "killed")
                .row(2025, 1, "Plantedname, 3 Plantedstreet")
                .row("+856 20 5550 1234", 1, "killed")
                .row(2025, "8562055501", "Plantedname")
                .row(2025, 2, "killed")
                .write(inbox.resolve("LAO/nra/2025/Plantedname Vong.xlsx"));
        Path khm = inbox.resolve("KHM/desk/2025/of Plantedname.xlsx");
        CountryWorkbook.of("KHM", "desk", 2025)
                .headed("Date", "Year", "Plantedheader Vong", "Place", "People", "Outcome")
                .row(2025, 2, "killed")
                .write(khm);
        changed(khm, khm, book -> {
            book.createSheet("Plantedsheet Vong").createRow(0).createCell(0).setCellValue("Plantedname");
            book.setSheetHidden(2, true);
        });
        changed(MEDIA, inbox.resolve("XWD/media/2025/Plantedname's scan.xlsx"), LeakJobTest::nameTheSheet);
        CountryWorkbook.of("Plantedname Vong", "Plantedname", 2025)
                .row(2025, 1, "killed")
                .write(inbox.resolve("Plantedname.xlsx"));
        Files.writeString(
                Files.createDirectories(inbox.resolve("COL/press/2025")).resolve("Plantedname.csv"),
                "Plantedname Vong,3 Plantedstreet,8562055501\n");
        Tree.copy(
                MonitorProcess.PROJECT.resolve("sample-data/decisions/lm2026"), workspace.resolve("decisions/lm2026"));

        // a process, for its logs are searched too
        Ended run = MonitorProcess.run("run", "--edition", "lm2026", "--workspace", workspace);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.out()).contains("text of ", "2 quarantined", "sheet of 17 letters", "XWD-media-2025-");
        Ended history = run("history", "--workspace", workspace);
        Ended status = run("status", "--workspace", workspace);
        List<String> leaks = new ArrayList<>();
        for (Ended said : List.of(run, history, status)) {
            search("a message", said.out() + said.err(), leaks);
        }
        for (Path file : files(workspace.resolve("jobs"))) {
            byte[] bytes = Files.readAllBytes(file);
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                search(file.getFileName().toString(), new String(bytes, charset), leaks);
            }
        }
        assertThat(run("findings", "--workspace", workspace).exitCode()).isZero();
        findings(workspace.resolve("outbox/findings"), leaks);
        assertThat(leaks).isEmpty();
        assertOwnerOnly(workspace);
    }

    /** The data team's list shows nothing of it, each sender's only the sender's own; names of files are receipts. */
    private static void findings(Path folder, List<String> leaks) throws IOException {
        List<Path> lists = files(folder);
        assertThat(lists).hasSizeGreaterThan(3);
        for (Path list : lists) {
            String name = list.getFileName().toString();
            String text = unzipped(list);
            search("the name of a list", name, leaks);
            if (name.startsWith("data-team")) {
                assertThat(text).contains("KHM-desk-2025-", "sheet of 17 letters");
                search(name, text, leaks);
            }
            assertThat(text.contains("Plantedstreet")).as(name).isEqualTo(name.startsWith("LAO-"));
        }
    }

    private static String unzipped(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** Its rows are of the year that the run's summary explains. */
    private static void nameTheSheet(Workbook book) {
        book.setSheetName(0, "Plantedsheet Vong");
        book.getSheetAt(0)
                .forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING) {
                        cell.setCellValue(cell.getStringCellValue().replace("2024", "2025"));
                    }
                }));
    }

    private static void changed(Path from, Path to, Consumer<Workbook> change) throws IOException {
        byte[] sound = Files.readAllBytes(from);
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(sound));
                OutputStream out = Files.newOutputStream(to)) {
            change.accept(book);
            book.write(out);
        }
    }

    private static void search(String where, String text, List<String> leaks) {
        String lower = text.toLowerCase(Locale.ROOT);
        PLANTED.stream()
                .filter(planted -> lower.contains(planted.toLowerCase(Locale.ROOT)))
                .forEach(planted -> leaks.add(planted + " in " + where));
    }

    /** Each file of these is behind a folder that nobody else may enter. */
    private static void assertOwnerOnly(Path workspace) throws IOException {
        if (!workspace.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> owners = EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
        List<Path> folders = new ArrayList<>();
        for (String name : List.of("archive", "vault", "outbox", "jobs")) {
            folders.add(workspace.resolve(name));
        }
        try (Stream<Path> builds = Files.list(workspace.resolve("editions/lm2026"))) {
            builds.filter(Files::isDirectory).forEach(build -> folders.add(build.resolve("internal")));
        }
        assertThat(folders)
                .hasSize(5)
                .allSatisfy(path -> assertThat(Files.getPosixFilePermissions(path))
                        .as(path.toString())
                        .isEqualTo(owners));
        for (Path file : files(workspace.resolve("archive"))) {
            assertThat(Files.getPosixFilePermissions(file))
                    .as(file.toString())
                    .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
