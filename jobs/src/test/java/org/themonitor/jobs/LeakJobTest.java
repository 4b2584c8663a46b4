package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorProcess.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/**
 * Text of cells that may name a person is in no message and in no file of the job history; and what holds personal data
 * is for its owner only. What the editions hold is searched by the library's EditionLeakTest.
 */
class LeakJobTest {
    private static final List<String> PLANTED =
            List.of("Plantedname", "Plantedstreet", "+856 20 5550", "8562055501", "Plantedheader");

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
                .write(inbox.resolve("LAO/nra/2025/list.xlsx"));
        CountryWorkbook.of("KHM", "desk", 2025)
                .headed("Date", "Year", "Plantedheader Vong", "Place", "People", "Outcome")
                .row(2025, 2, "killed")
                .write(inbox.resolve("KHM/desk/2025/list.xlsx"));
        CountryWorkbook.of("Plantedname Vong", "Plantedname", 2025)
                .row(2025, 1, "killed")
                .write(inbox.resolve("cover.xlsx"));
        Files.writeString(
                Files.createDirectories(inbox.resolve("COL/press/2025")).resolve("notes.csv"),
                "Plantedname Vong,3 Plantedstreet,8562055501\n");
        Tree.copy(
                MonitorProcess.PROJECT.resolve("sample-data/decisions/lm2026"), workspace.resolve("decisions/lm2026"));

        Ended run = run("run", "--edition", "lm2026", "--workspace", workspace);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.out()).contains("text of ", "2 quarantined");
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
        assertThat(leaks).isEmpty();
        assertOwnerOnly(workspace);
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
