package org.themonitor.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.Vault;

/** Each kind of fault is found in a workspace that is sound but for it, with what to do. */
class DoctorTest {
    private static final Instant NOW = Instant.parse("2026-05-01T06:00:00Z");
    private static final String BUILD = "0123456789ab";

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace = new Workspace(Path.of(""));
    private Receipt receipt = new Receipt(1, "0".repeat(64), "", new Coordinates("LAO", "nra", 2025), "");

    @BeforeEach
    void makeASoundOne() throws Exception {
        Scratch.ofTheMachine();
        workspace = new Workspace(folder.resolve("workspace"));
        workspace.create();
        WorkspaceLock.take(workspace).orElseThrow().close();
        Path decided = Files.createDirectories(workspace.decisions().resolve("lm2026"));
        Files.copy(Path.of("../sample-data/decisions/lm2026/edition.yml"), decided.resolve("edition.yml"));
        Path file = Files.writeString(folder.resolve("one.csv"), "one");
        receipt = new Archive(workspace.archive())
                .receive(file, new Coordinates("LAO", "nra", 2025), NOW)
                .orElseThrow();
        Vault.open(workspace.vault(), SqlProject.fromClassPath()).close();
        EditionFolder edition = new EditionFolder(workspace.editions(), "lm2026");
        for (Path database : List.of(edition.publicDatabase(BUILD), edition.internalDatabase(BUILD))) {
            Files.createDirectories(database.getParent());
            Warehouse.open(database, 1).close();
            Files.writeString(database.resolveSibling("manifest.json"), "{}");
        }
        edition.pointTo(BUILD);
        Files.setLastModifiedTime(workspace.editions().resolve("lm2026/current"), FileTime.from(NOW));
    }

    @AfterEach
    void letItBeDeleted() throws IOException {
        permit("rwx------");
    }

    @Test
    void aSoundWorkspaceNeedsNothing() {
        assertThat(ask()).filteredOn(answer -> !answer.isFine()).isEmpty();
    }

    @Test
    void anEmptyFolderAndOneThatIsNotThereNeedNothing() throws IOException {
        Workspace none = new Workspace(folder.resolve("none"));
        assertThat(ask(none)).allMatch(Answer::isFine);
        assertThat(none.root()).doesNotExist();

        Workspace empty = new Workspace(folder.resolve("empty"));
        Files.createDirectory(
                empty.root(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(ask(empty)).allMatch(Answer::isFine);
        assertThat(empty.root()).isEmptyDirectory();
    }

    @Test
    void nothingIsChanged() throws IOException {
        List<String> before = state();
        ask();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aRootThatOthersMayOpenIsTold() throws IOException {
        assumePosix();
        permit("rwxr-x--x");
        assertThat(todo("rights")).contains("chmod -R go= \"" + workspace.root() + '"');
    }

    @Test
    void whatMayNotBeWrittenIsTold() throws IOException {
        assumePosix();
        permit("r-x------");
        assumeThat(Files.isWritable(workspace.root()))
                .as("this account may write everywhere: run the tests as another than root")
                .isFalse();
        assertThat(found("rights")).containsExactly("this account may not write to " + workspace.root());
    }

    @Test
    void anOriginalThatMayBeChangedIsTold() throws IOException {
        assumePosix();
        Files.setPosixFilePermissions(original(), PosixFilePermissions.fromString("rw-------"));
        assertThat(found("rights")).contains("1 of the originals can be changed by mistake");
    }

    @Test
    void anOriginalThatIsMissingOrChangedIsNamedByItsReceipt() throws IOException {
        Files.delete(original());
        assertThat(found("originals")).containsExactly("the workbook of receipt " + receipt.id() + " is missing");

        Files.writeString(original(), "two");
        assertThat(found("originals"))
                .containsExactly("the workbook of receipt " + receipt.id() + " is not what arrived");
        assertThat(todo("originals")).containsExactly("take it from your last backup");
    }

    @Test
    void anOriginalWithoutAReceiptIsTold() throws IOException {
        Files.writeString(workspace.archive().resolve("receipts.jsonl"), "");
        assertThat(found("originals")).containsExactly("1 originals have no receipt in archive/receipts.jsonl");
    }

    @Test
    void aListOfReceiptsThatIsDamagedIsToldAndTheRestIsStillLookedAt() throws IOException {
        Files.writeString(workspace.archive().resolve("receipts.jsonl"), "no receipt\n");
        assertThat(found("originals").get(0)).contains("line 1 of", "is no receipt");
        assertThat(found("editions")).containsExactly("lm2026: the build " + BUILD + " is whole");
    }

    @Test
    void aClockThatWentBackIsTold() {
        Clock before = Clock.fixed(NOW.minusSeconds(1), ZoneOffset.UTC);
        assertThat(new Doctor(workspace, before, () -> "release").ask())
                .filteredOn(answer -> answer.topic().equals("clock"))
                .extracting(Answer::todo)
                .containsExactly("set the clock of this machine before anything is received");
    }

    @Test
    void aDiskThatIsTooSmallIsTold() {
        assertThat(Room.answer("here", (1 << 20) - 1, 1 << 20))
                .isEqualTo(Answer.todo(
                        "disk",
                        "0 MiB are free here; a run needs up to 1",
                        "make room on that disk, or use a larger one"));
        assertThat(Room.answer("here", 1 << 20, 1 << 20).isFine()).isTrue();
    }

    @Test
    void moreWorkbooksNeedMoreRoom() throws IOException {
        String before = found("disk").get(0);
        Files.write(workspace.inbox().resolve("large"), new byte[1 << 20]);
        assertThat(found("disk").get(0)).isNotEqualTo(before);
    }

    @Test
    void tooLittleMemoryIsTold() {
        long mib = 1 << 20;
        assertThat(new Memory(8192 * mib, 256 * mib).ask().get(0).todo()).contains("-Xmx512m");
        assertThat(new Memory(800 * mib, 512 * mib).ask().get(0).found())
                .contains("a run takes up to 512 MiB beside it");
        assertThat(new Memory(1024 * mib, 512 * mib).ask().get(0).isFine()).isTrue();
    }

    @Test
    void aLanguageSettingThatKnowsFewLettersIsTold() {
        for (String few : List.of("ANSI_X3.4-1968", "ISO-8859-1", "Cp1252", "none such", "")) {
            assertThat(new Names(few).ask().get(0).todo()).as(few).contains("LC_ALL=C.UTF-8");
        }
        assertThat(new Names("UTF-8").ask().get(0).isFine()).isTrue();
    }

    @Test
    void aDecisionThatCannotBeFollowedIsNamedWithItsLine() throws IOException {
        Files.writeString(workspace.decisions().resolve("lm2026/inclusions.yml"), "inclusions:\n- {source: nra}\n");
        assertThat(found("decisions").get(0)).contains("inclusions.yml");
        Files.writeString(workspace.decisions().resolve("lm2026/edition.yml"), "title: none\n");
        assertThat(found("decisions")).anyMatch(told -> told.contains("edition.yml"));
    }

    @Test
    void aVaultThatIsDamagedOrOfAnotherReleaseIsTold() throws IOException {
        Files.writeString(workspace.vault(), "no database");
        assertThat(todo("vault")).containsExactly("monitor run, which makes it anew from the archive");

        Files.delete(workspace.vault());
        Warehouse.open(workspace.vault(), 1).close();
        assertThat(found("vault")).containsExactly("of another release; the next run makes it anew from the archive");
    }

    @Test
    void aCurrentBuildThatIsNotWholeIsTold() throws IOException {
        EditionFolder edition = new EditionFolder(workspace.editions(), "lm2026");
        Files.writeString(edition.publicDatabase(BUILD), "no database");
        assertThat(todo("editions").get(0)).startsWith("delete " + edition.build(BUILD));

        Files.delete(edition.publicFolder(BUILD).resolve("manifest.json"));
        assertThat(found("editions")).containsExactly("lm2026: `current` names no whole build");
    }

    @Test
    void aLockThatIsDamagedIsTold() throws IOException {
        Files.createDirectories(workspace.decisions().resolve("lm2026/lock"));
        assertThat(found("editions").get(0)).contains("is no lock of lm2026");
    }

    @Test
    void whatRunsLeftIsToldWithWhoTakesItUp() throws IOException {
        Files.createDirectories(workspace.editions().resolve("lm2026/ba9876543210/public"));
        Files.createDirectories(workspace.shards());
        Files.writeString(workspace.shards().resolve("1-2.duckdb"), "");
        Files.writeString(workspace.archive().resolve("incoming-7.part"), "");
        Path tmp = Files.createDirectories(workspace.root().resolve("tmp/1-2"));
        Files.writeString(tmp.resolveSibling("1-2.lock"), "");

        assertThat(found("leftovers"))
                .satisfiesExactly(
                        temporary -> assertThat(temporary).contains("1 processes that were killed"),
                        shards -> assertThat(shards).contains("1 shards", "the next run takes them up"),
                        copies -> assertThat(copies).contains("1 half copies"),
                        build -> assertThat(build).contains("ba9876543210 is not finished"));
        assertThat(todo("leftovers")).isEmpty();
        assertThat(tmp).exists();

        Files.writeString(workspace.jobs().resolve("server.json"), "{}");
        assertThat(todo("leftovers")).containsExactly("monitor run, which continues it");
    }

    @Test
    void whatARunHasNotFinishedIsItsOwn() throws IOException {
        Files.writeString(workspace.jobs().resolve("server.json"), "{}");
        Files.createDirectories(workspace.editions().resolve("lm2026/ba9876543210/public"));
        Path live = Files.createDirectories(workspace.root().resolve("tmp/1-2"));
        try (WorkspaceLock run = WorkspaceLock.take(workspace).orElseThrow();
                FileChannel lock = FileChannel.open(
                        live.resolveSibling("1-2.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(run).isNotNull();
            assertThat(lock.lock().isValid()).isTrue();
            assertThat(found("leftovers")).containsExactly("a run goes on; what it has not finished is its own");
        }
    }

    private Path original() {
        return new Archive(workspace.archive()).original(receipt.sha256());
    }

    private List<Answer> ask() {
        return ask(workspace);
    }

    private static List<Answer> ask(Workspace workspace) {
        return new Doctor(workspace, Clock.fixed(NOW, ZoneOffset.UTC), () -> "release").ask();
    }

    private List<String> found(String topic) {
        return ask().stream()
                .filter(answer -> answer.topic().equals(topic))
                .map(Answer::found)
                .toList();
    }

    private List<String> todo(String topic) {
        return ask().stream()
                .filter(answer -> answer.topic().equals(topic) && !answer.isFine())
                .map(answer -> String.valueOf(answer.todo()))
                .toList();
    }

    private List<String> state() throws IOException {
        try (Stream<Path> all = Files.walk(workspace.root())) {
            return all.map(path -> path + " " + path.toFile().lastModified() + " "
                            + path.toFile().length() + " " + path.toFile().canWrite())
                    .sorted()
                    .toList();
        }
    }

    private static void assumePosix() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews())
                .as("rights are of POSIX")
                .contains("posix");
    }

    private void permit(String rights) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(workspace.root(), PosixFilePermissions.fromString(rights));
        }
    }
}
