package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.edition.Manifest;

/** What operators do with a workspace over the years: verify its archive, back it up, restore it, prune old builds. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepingTest {
    private static final Path SAMPLE = Path.of("..", "sample-data");

    private Path folder = Path.of("");
    private Path workspace = Path.of("");
    private String hash = "";

    @BeforeAll
    void aSmallWorkspaceWithAFinishedEdition(@TempDir Path temporary) throws IOException {
        folder = temporary;
        workspace = folder.resolve("work");
        Path decisions = Files.createDirectories(workspace.resolve("decisions/lm2026"));
        Files.copy(SAMPLE.resolve("decisions/lm2026/edition.yml"), decisions.resolve("edition.yml"));
        for (String area : List.of("LBN", "IRQ")) {
            Tree.copy(
                    SAMPLE.resolve("inbox").resolve(area),
                    workspace.resolve("inbox").resolve(area));
        }
        Ended ended = run("run", "--workspace", workspace);
        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
        hash = hashIn(workspace);
    }

    private static String hashIn(Path root) throws IOException {
        EditionFolder edition = new EditionFolder(root.resolve("editions"), "lm2026");
        return Manifest.hashOf(edition.publicDatabase(edition.current().orElseThrow()));
    }

    private List<String> receipts() throws IOException {
        return Files.readAllLines(workspace.resolve("archive/receipts.jsonl")).stream()
                .map(line -> line.replaceFirst(".*\"receipt\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private Path original(int number) throws IOException {
        String line =
                Files.readAllLines(workspace.resolve("archive/receipts.jsonl")).get(number);
        return workspace.resolve("archive").resolve(line.replaceFirst(".*\"sha256\":\"([^\"]*)\".*", "$1"));
    }

    @Test
    @Order(1)
    void theArchiveIsHeldToItsReceiptsAlsoWhileARunGoesOn() throws IOException {
        byte[] bytes = Files.readAllBytes(original(0));
        try (WorkspaceLock held = WorkspaceLock.take(new Workspace(workspace)).orElseThrow()) {
            assertThat(run("archive", "verify", "--workspace", workspace).exitCode())
                    .isZero();
            assertThat(held).isNotNull();
        }

        Files.write(original(0), new byte[] {1});
        Ended changed = run("archive", "verify", "--workspace", workspace);
        Files.write(original(0), bytes);

        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.err()).contains(receipts().get(0), "is changed in the archive");
        assertThat(run("archive", "verify", "--workspace", workspace).out()).contains("Every original is what arrived");
    }

    @Test
    @Order(2)
    void whatIsRestoredGivesTheSameEdition() throws IOException {
        Path to = folder.resolve("backup");
        Path again = folder.resolve("again");

        assertThat(run("restore", to, "--workspace", again).err()).contains("no whole backup");
        Ended backedUp = run("backup", to, "--workspace", workspace);
        assertThat(backedUp.exitCode()).as(backedUp.err()).isZero();
        assertThat(run("restore", to, "--workspace", workspace).exitCode()).isEqualTo(2);
        Ended restored = run("restore", to, "--workspace", again);
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(again.resolve("vault")).doesNotExist();
        Ended ended = run("run", "--workspace", again);

        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
        assertThat(hashIn(again)).isEqualTo(hash);
        assertThat(run("archive", "verify", "--workspace", again).exitCode()).isZero();
    }

    @Test
    @Order(3)
    void aBackupOfADamagedArchiveIsRefusedByReceipt() throws IOException {
        Path aside = Files.move(original(1), folder.resolve("aside"));
        Ended refused = run("backup", folder.resolve("backup"), "--workspace", workspace);
        Files.move(aside, original(1));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains(receipts().get(1), "is not in the archive");
        assertThat(run("backup", workspace.resolve("in"), "--workspace", workspace)
                        .err())
                .contains("outside of its workspace");
    }

    @Test
    @Order(4)
    void oldBuildsGoAndAnEarlierStateIsBuiltAnew() throws IOException {
        Path decisions = workspace.resolve("decisions/lm2026/edition.yml");
        String before = Files.readString(decisions);
        Files.writeString(decisions, before.replace("SAMPLE EDITION", "ANOTHER LABEL"));
        assertThat(run("run", "--workspace", workspace).exitCode()).isIn(0, 3);
        assertThat(builds()).hasSize(2);

        assertThat(run("prune", "--keep", "0", "--workspace", workspace).exitCode())
                .isEqualTo(2);
        Ended shown = run("prune", "--keep", "1", "--dry-run", "--workspace", workspace);
        assertThat(builds()).hasSize(2);
        Ended pruned = run("prune", "--keep", "1", "--workspace", workspace);

        assertThat(shown.out()).contains("lm2026/", "Would be deleted: 1 builds");
        assertThat(pruned.exitCode()).isZero();
        assertThat(builds())
                .containsExactly(new EditionFolder(workspace.resolve("editions"), "lm2026")
                        .current()
                        .orElseThrow());
        Files.writeString(decisions, before);
        assertThat(run("run", "--workspace", workspace).exitCode()).isIn(0, 3);
        assertThat(hashIn(workspace)).isEqualTo(hash);
    }

    @Test
    @Order(5)
    void theBuildOfALockStaysAndAPrunedEditionVerifies() throws IOException {
        Ended locked = run("lock", "lm2026", "--workspace", workspace);
        assertThat(locked.exitCode()).as(locked.err()).isZero();
        String build = builds().stream().filter(this::locked).findFirst().orElseThrow();
        // somebody let `current` name another one
        new EditionFolder(workspace.resolve("editions"), "lm2026")
                .pointTo(builds().stream()
                        .filter(name -> !name.equals(build))
                        .findFirst()
                        .orElseThrow());

        run("prune", "--keep", "1", "--workspace", workspace);

        assertThat(builds()).contains(build);
    }

    private boolean locked(String build) {
        try {
            return Files.readString(workspace.resolve("decisions/lm2026/lock/lock.json"))
                    .contains(build);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> builds() throws IOException {
        List<String> builds = new ArrayList<>();
        try (Stream<Path> found = Files.list(workspace.resolve("editions/lm2026"))) {
            found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .forEach(builds::add);
        }
        return builds;
    }
}
