package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** The end of a season, step by step: the day of intake, the lock, what happens after it, and the edition made anew. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LockedEditionTest {
    private static final Path SAMPLE = Path.of("..", "sample-data");

    private Path workspace = Path.of("");
    private String hash = "";

    @BeforeAll
    void twoWorkbooksArriveBeforeTheDayOfIntakeAndOneAfterIt(@TempDir Path folder) throws IOException {
        workspace = folder.resolve("work");
        Path decisions = Files.createDirectories(workspace.resolve("decisions/lm2026"));
        Files.copy(SAMPLE.resolve("decisions/lm2026/edition.yml"), decisions.resolve("edition.yml"));
        arrive("LBN", "IRQ", "MOZ");
        assertThat(run("pull", "--workspace", workspace).exitCode()).isZero();
        received("LBN", "2026-09-29T23:59:59Z");
        received("IRQ", "2026-09-30T12:00:00Z");
        received("MOZ", "2026-10-01T00:00:01Z");
    }

    private void arrive(String... areas) throws IOException {
        for (String area : areas) {
            Tree.copy(
                    SAMPLE.resolve("inbox").resolve(area),
                    workspace.resolve("inbox").resolve(area));
        }
    }

    private void received(String area, String at) throws IOException {
        Path file = workspace.resolve("archive/receipts.jsonl");
        List<String> lines = Files.readAllLines(file).stream()
                .map(line -> line.contains("\"area\":\"" + area + "\"")
                        ? line.replaceFirst("\"received_at\":\"[^\"]*\"", "\"received_at\":\"" + at + "\"")
                        : line)
                .toList();
        Files.write(file, lines);
    }

    private String receipt(String area) throws IOException {
        return Files.readAllLines(workspace.resolve("archive/receipts.jsonl")).stream()
                .filter(line -> line.contains("\"area\":\"" + area + "\""))
                .map(line -> line.replaceFirst(".*\"receipt\":\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private String people(String edition, String area) {
        Ended asked = run(
                "query",
                "select coalesce(cast(max(total) as varchar), 'blank') as total from marts.casualty_area_years"
                        + " where casualty_year = 2025 and area = '" + area + "'",
                "--internal",
                "--format",
                "csv",
                "--edition",
                edition,
                "--workspace",
                workspace);
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        return asked.out().lines().skip(1).findFirst().orElse("");
    }

    @Test
    @Order(1)
    void whatArrivesAfterTheDayOfIntakeWaitsAndIsTold() throws IOException {
        Ended ended = run("run", "--workspace", workspace);

        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
        assertThat(ended.out())
                .contains("workbooks_arrive_in_time", receipt("MOZ"))
                .doesNotContain("receipt=" + receipt("IRQ") + ", received_on");
        assertThat(people("lm2026", "MOZ")).isEqualTo("blank");
        assertThat(people("lm2026", "IRQ")).isNotEqualTo("blank");
        assertThat(people("lm2026", "LBN")).isNotEqualTo("blank");
    }

    @Test
    @Order(2)
    void aDecisionLetsOneInAndOnlyOneThatIsThere() throws IOException {
        String late = receipt("MOZ");
        String in = people("lm2026", "IRQ");

        Ended needless = run(
                "receipts", "let-in", receipt("LBN"), "--edition", "lm2026", "--reason", "x", "--workspace", workspace);
        assertThat(needless.out()).contains("needs no decision");
        Ended unknown =
                run("receipts", "let-in", "no-one", "--edition", "lm2026", "--reason", "x", "--workspace", workspace);
        assertThat(unknown.exitCode()).isEqualTo(2);
        Ended decided = run(
                "receipts",
                "let-in",
                late,
                "--edition",
                "lm2026",
                "--reason",
                "the post was late",
                "--workspace",
                workspace);
        assertThat(decided.exitCode()).as(decided.err()).isZero();
        Path lines = workspace.resolve("decisions/lm2026/late_receipts.yml");
        String written = Files.readString(lines);
        Files.writeString(lines, written.replace(late, "MOZ-nobody-2025-00000000"));
        Ended warned = run("run", "--workspace", workspace);
        assertThat(warned.out()).contains("decisions_reach_rows", "workbooks_arrive_in_time");

        // as the command wrote it
        Files.writeString(lines, written);
        Ended ended = run("run", "--workspace", workspace);

        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
        assertThat(ended.out()).doesNotContain("workbooks_arrive_in_time");
        assertThat(people("lm2026", "MOZ")).isNotEqualTo("blank");
        assertThat(people("lm2026", "IRQ")).isEqualTo(in);
    }

    @Test
    @Order(3)
    void onlyWhatIsBuiltOfWhatIsThereIsLocked() throws IOException {
        Path edition = workspace.resolve("decisions/lm2026/edition.yml");
        String before = Files.readString(edition);
        Files.writeString(edition, before.replace("SAMPLE EDITION", "ANOTHER LABEL"));
        assertThat(run("lock", "lm2026", "--workspace", workspace).err()).contains("run --edition lm2026");
        Files.writeString(edition, before);

        Ended locked = run("lock", "lm2026", "--author", "the data team", "--workspace", workspace);

        assertThat(locked.exitCode()).as(locked.err()).isZero();
        hash = locked.out().replaceFirst("(?s).*hash ([0-9a-f]{64}).*", "$1");
        assertThat(run("lock", "lm2026", "--workspace", workspace).exitCode()).isEqualTo(2);
        assertThat(run("lock", "trial-a", "--workspace", workspace).err()).contains("a trial");
        assertThat(run("verify", "lm2026", "--workspace", workspace).out()).contains(hash, "3 workbooks");
    }

    @Test
    @Order(4)
    void aLockedEditionStaysByteForByteWhateverArrives() throws IOException {
        Map<String, String> before = Tree.of(workspace.resolve("editions"));
        arrive("PER");
        Files.writeString(
                workspace.resolve("decisions/lm2026/inclusions.yml"),
                "inclusions:\n- {source: synthetic-centre, area: LBN, incident_year: 2025, record_kind: casualties,"
                        + " decision: exclude, reason_code: other, reason: a trial, author: editor, decided_on: 2026-11-01}\n");

        Ended ended = run("run", "--workspace", workspace);

        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
        assertThat(ended.out()).contains("lm2026 is locked", "new-edition lm2026.1 --from lm2026");
        assertThat(Tree.of(workspace.resolve("editions"))).isEqualTo(before);
        assertThat(run("verify", "lm2026", "--workspace", workspace).exitCode()).isZero();
    }

    @Test
    @Order(5)
    void whatIsChangedOrLostIsNamed() throws IOException {
        Path file = workspace
                .resolve("editions/lm2026")
                .resolve(Files.readString(workspace.resolve("editions/lm2026/current"))
                        .strip())
                .resolve("public/csv/casualties_by_area.csv");
        assertNamed(file, "csv/casualties_by_area.csv is not the file that was locked");
        Path copy = workspace.resolve("decisions/lm2026/lock/decisions/lm2026/edition.yml");
        assertNamed(copy, "decisions/lm2026/edition.yml is not the file that was locked");
        Path given = workspace.resolve("decisions/lm2026/lock/given.yml");
        assertNamed(given, "the lock's given.yml is not the file that was locked");
        String lock = Files.readString(workspace.resolve("decisions/lm2026/lock/lock.json"));
        try (Stream<Path> files = Files.list(workspace.resolve("archive"))) {
            // of four originals one is not of the lock
            List<Path> locked = files.filter(
                            path -> path.getFileName().toString().length() == 64
                                    && lock.contains(path.getFileName().toString()))
                    .toList();
            assertThat(locked).hasSize(3);
            assertNamed(locked.get(0), "is changed in the archive");
        }
        assertNamed(workspace.resolve(".secret"), ".secret is missing, or another one");
        Path secret = workspace.resolve(".secret");
        byte[] key = Files.readAllBytes(secret);
        Files.writeString(secret, "no key");
        assertThat(run("verify", "lm2026", "--workspace", workspace).err())
                .contains(".secret is missing, or another one");
        Files.write(secret, key);
        assertThat(run("verify", "lm2026", "--workspace", workspace).exitCode()).isZero();
    }

    private void assertNamed(Path file, String sentence) throws IOException {
        byte[] before = Files.readAllBytes(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        byte[] changed = before.clone();
        changed[before.length / 2] ^= 1;
        Files.write(file, changed);
        Ended told = run("verify", "lm2026", "--workspace", workspace);
        assertThat(told.exitCode()).isEqualTo(4);
        assertThat(told.err()).contains(sentence);
        Files.write(file, before);
    }

    @Test
    @Order(6)
    void itIsMadeAgainFromTheArchiveByTheReleaseThatMadeIt() throws IOException {
        Path lock = workspace.resolve("decisions/lm2026/lock/lock.json");
        String written = Files.readString(lock);
        Files.writeString(lock, written.replaceFirst("release [0-9a-f]{12}", "release 0123456789ab"));
        Ended other = run("verify", "lm2026", "--rebuild", "--workspace", workspace);
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("release 0123456789ab", "only that one");
        Files.writeString(lock, written);
        EditionFolder.delete(workspace.resolve("editions/lm2026"));
        assertThat(run("verify", "lm2026", "--workspace", workspace).err()).contains("its files are gone");

        Ended again = run("verify", "lm2026", "--rebuild", "--workspace", workspace);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("made again has the hash that was locked: " + hash);
        assertThat(run("verify", "lm2026", "--workspace", workspace).out()).contains(hash);
    }

    @Test
    @Order(7)
    void aLockedEditionIsMadeAnewWithReasonAndBesideIt() throws IOException {
        String silent = run("new-edition", "lm2026.1", "--from", "lm2026", "--workspace", workspace)
                .err();
        assertThat(silent).contains("say why lm2026.1 stands in the place of the locked lm2026");
        Ended begun = run(
                "new-edition",
                "lm2026.1",
                "--from",
                "lm2026",
                "--reason",
                "rows of Lebanon were withdrawn",
                "--workspace",
                workspace);
        assertThat(begun.exitCode()).as(begun.err()).isZero();
        Map<String, String> before = Tree.of(workspace.resolve("editions/lm2026"));

        Ended anew = run("run", "--edition", "lm2026.1", "--workspace", workspace);

        assertThat(anew.exitCode()).as(anew.err()).isIn(0, 3);
        assertThat(anew.hashes()).doesNotContain(hash);
        assertThat(Tree.of(workspace.resolve("editions/lm2026"))).isEqualTo(before);
        assertThat(people("lm2026.1", "LBN")).isEqualTo("blank");
        // it came after the day of intake
        assertThat(people("lm2026.1", "PER")).isEqualTo("blank");
        assertThat(people("lm2026.1", "MOZ")).isEqualTo(people("lm2026", "MOZ"));
        whatTheLockedOneGaveIsRevised();
        Path current = workspace.resolve("editions/lm2026.1/current");
        assertThat(workspace
                        .resolve("editions/lm2026.1")
                        .resolve(Files.readString(current).strip())
                        .resolve("public/manifest.json"))
                .content()
                .contains("rows of Lebanon were withdrawn");
    }

    private void whatTheLockedOneGaveIsRevised() {
        Ended given = run(
                "query",
                "select area, as_given, total, revision, decided_otherwise from publish.casualties_as_given"
                        + " where year = 2025 order by area",
                "--format",
                "csv",
                "--edition",
                "lm2026.1",
                "--workspace",
                workspace);
        String mozambique = people("lm2026", "MOZ");
        assertThat(given.out())
                .contains("LBN," + people("lm2026", "LBN") + ",,,", "MOZ,%s,%1$s,0,0".formatted(mozambique), "XWD,");
        Ended explained = run(
                "explain",
                "casualties_as_given/lm2026/MOZ/2025/as_given",
                "--edition",
                "lm2026.1",
                "--workspace",
                workspace);
        assertThat(explained.exitCode()).as(explained.err()).isZero();
        System.err.println(explained.out());
        assertThat(explained.out()).contains("lm2026/lock/given.yml");
    }
}
