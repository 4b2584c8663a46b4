package org.themonitor.pipeline.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Sha256;

class BackupTest {
    @TempDir
    private Path folder = Path.of("");

    private Path work = folder;
    private Path to = folder;

    @BeforeEach
    void oneWorkbookAndOneDecision() throws IOException {
        work = folder.resolve("work");
        to = folder.resolve("elsewhere/backup");
        receive("one");
        write("decisions/lm2026/lock/lock.json", "{}");
        write(".secret", "key");
        write("vault/vault.duckdb", "derived");
    }

    @Test
    void whatIsPutBackIsWhatThereWasAndNothingDerived() throws IOException {
        assertThat(backup().problems()).isEmpty();

        assertThat(restore(to)).isEmpty();

        assertThat(names(folder.resolve("again")))
                .isEqualTo(names(work).stream()
                        .filter(name -> !name.startsWith("vault"))
                        .toList());
        assertThat(folder.resolve("again/.secret")).hasContent("key");
        assertThat(new Archive(folder.resolve("again/archive")).receipts())
                .isEqualTo(new Archive(work.resolve("archive")).receipts());
    }

    @Test
    void aSecondOneCopiesOnlyWhatIsNewAndKeepsNothingThatIsGone() throws IOException {
        assertThat(backup().copied()).isEqualTo(4);
        write("decisions/lm2026/lock/lock.json", "{ }");

        Backup.Result second = backup();

        assertThat(second.copied()).isEqualTo(1);
        assertThat(to.resolve("content").resolve(Sha256.of(work.resolve("decisions/lm2026/lock/lock.json"))))
                .exists();
        assertThat(names(to.resolve("content"))).hasSize(4);
    }

    @Test
    void aDamagedCopyIsMadeAgain() throws IOException {
        backup();
        String original = original();
        Files.writeString(to.resolve("content").resolve(original), "onf");

        assertThat(backup().copied()).isEqualTo(1);
        assertThat(to.resolve("content").resolve(original)).hasContent("one");
    }

    @Test
    void aDamagedOriginalIsNamedAndTheBackupOfBeforeStaysWhole() throws IOException {
        backup();
        String list = Files.readString(to.resolve("backup.sha256"));
        Path two = receive("two");
        Files.writeString(two, "twp");

        Backup.Result second = backup();

        assertThat(second.problems()).singleElement().asString().contains("archive/" + two.getFileName(), "is changed");
        assertThat(to.resolve("backup.sha256")).hasContent(list.strip());
        assertThat(restore(to)).isEmpty();
    }

    @Test
    void oneThatWasCutOffIsNoBackup() throws IOException {
        backup();
        Files.delete(to.resolve("backup.sha256"));
        assertThat(new Restore(to, folder.resolve("again")).refused())
                .hasValueSatisfying(why -> assertThat(why).contains("no whole backup"));

        // a list that lost its end was not written by this program's move; it is not believed either
        backup();
        String list = Files.readString(to.resolve("backup.sha256"));
        Files.writeString(to.resolve("backup.sha256"), list.substring(0, list.indexOf('\n') + 1));
        assertThatThrownBy(() -> new Restore(to, folder.resolve("again")).refused())
                .hasMessageContaining("is damaged");
    }

    @Test
    void whatIsDamagedOrMissingInABackupIsNamedAndNothingIsPutBack() throws IOException {
        write("decisions/sources.yml", "sources: []");
        backup();
        Files.writeString(to.resolve("content").resolve(original()), "onf");
        Files.delete(to.resolve("content").resolve(Sha256.of(work.resolve("decisions/sources.yml"))));

        assertThat(restore(to))
                .satisfiesExactly(
                        first -> assertThat(first).contains("archive/" + original(), "is damaged"),
                        second -> assertThat(second).contains("decisions/sources.yml", "is missing"));
        assertThat(folder.resolve("again")).doesNotExist();
        assertThat(folder.resolve("again.restoring")).doesNotExist();
    }

    @Test
    void nothingIsPutOverWhatIsThere() throws IOException {
        backup();

        assertThat(new Restore(to, work).refused())
                .hasValueSatisfying(why -> assertThat(why).contains("is not empty"));
    }

    @Test
    void whatARestoreLeftThatWasCutOffIsInNobodysWay() throws IOException {
        backup();
        Files.createDirectories(folder.resolve("again.restoring/archive"));
        Files.writeString(folder.resolve("again.restoring/archive/receipts.jsonl"), "half");
        Files.createDirectories(folder.resolve("again"));

        assertThat(restore(to)).isEmpty();
        assertThat(new Archive(folder.resolve("again/archive")).receipts()).hasSize(1);
    }

    @Test
    void aBackupOfAnotherWorkspaceIsNotMadeOneOfThis() throws IOException {
        backup();
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("archive"));
        Files.writeString(other.resolve("archive/receipts.jsonl"), "something else\n");

        assertThat(new Backup(other, to).refused())
                .hasValueSatisfying(why -> assertThat(why).contains("another workspace"));
        assertThat(new Backup(work, to).refused()).isEmpty();
    }

    @Test
    void itStandsOutsideAndNotInAFolderOfSomethingElse() throws IOException {
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/file"), "");

        assertThat(new Backup(work, work.resolve("backup")).refused())
                .hasValueSatisfying(why -> assertThat(why).contains("outside"));
        assertThat(new Backup(work, folder).refused())
                .hasValueSatisfying(why -> assertThat(why).contains("outside"));
        assertThat(new Backup(work, folder.resolve("full")).refused())
                .hasValueSatisfying(why -> assertThat(why).contains("something else"));
    }

    @Test
    void aLinkAmongTheDecisionsIsNamed() throws IOException {
        Files.createSymbolicLink(work.resolve("decisions/elsewhere.yml"), folder.resolve("file"));

        assertThat(backup().problems()).singleElement().asString().contains("decisions/elsewhere.yml is a link");
        assertThat(to.resolve("backup.sha256")).doesNotExist();
    }

    private Backup.Result backup() throws IOException {
        return new Backup(work, to).run();
    }

    private List<String> restore(Path from) throws IOException {
        return new Restore(from, folder.resolve("again")).run();
    }

    private Path receive(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), content);
        Archive archive = new Archive(work.resolve("archive"));
        return archive.original(
                archive.receive(file, new Coordinates("COL", "nra", 2025), Instant.parse("2026-03-01T12:00:00Z"))
                        .orElseThrow()
                        .sha256());
    }

    private String original() throws IOException {
        return new Archive(work.resolve("archive")).receipts().get(0).sha256();
    }

    private void write(String name, String text) throws IOException {
        Path file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
