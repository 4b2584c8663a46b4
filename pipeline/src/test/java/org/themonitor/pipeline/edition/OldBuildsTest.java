package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldBuildsTest {
    private static final String FIRST = "000000000001";
    private static final String SECOND = "000000000002";
    private static final String THIRD = "000000000003";
    private static final String UNFINISHED = "000000000004";

    @TempDir
    private Path editions = Path.of("");

    @Test
    void theNewestStayAndWhatWasNeverFinishedGoes() throws IOException {
        makeAll();
        new EditionFolder(editions, "lm2026").pointTo(THIRD);

        assertThat(names(2)).containsExactlyInAnyOrder(FIRST, UNFINISHED);
        assertThat(names(1)).containsExactlyInAnyOrder(FIRST, SECOND, UNFINISHED);
        assertThat(names(9)).containsExactly(UNFINISHED);
    }

    @Test
    void theCurrentBuildAndOneThatIsKeptStayHoweverOld() throws IOException {
        makeAll();
        new EditionFolder(editions, "lm2026").pointTo(FIRST);

        assertThat(names(1, SECOND)).containsExactlyInAnyOrder(THIRD, UNFINISHED);
        assertThat(names(2)).containsExactlyInAnyOrder(SECOND, UNFINISHED);
    }

    @Test
    void oneThatWaitsForItsPublicationStays() throws IOException {
        makeAll();
        make("000000000005", 5, false);
        new EditionFolder(editions, "lm2026").pointTo(FIRST);

        assertThat(names(1)).containsExactlyInAnyOrder(SECOND, THIRD, UNFINISHED);
    }

    @Test
    void sealedFilesAreDeletedWithTheirSize() throws IOException {
        makeAll();
        EditionFolder folder = new EditionFolder(editions, "lm2026");
        folder.pointTo(THIRD);
        folder.seal(FIRST);
        OldBuilds builds = new OldBuilds(editions, "lm2026");
        OldBuilds.Old old = builds.beyond(2, List.of(UNFINISHED)).get(0);

        builds.discard(old);

        assertThat(old).isEqualTo(new OldBuilds.Old(FIRST, 6, true));
        assertThat(folder.build(FIRST)).doesNotExist();
    }

    @Test
    void whatWasCutOffIsNoBuildAndGoesWithTheNextOne() throws IOException {
        makeAll();
        EditionFolder folder = new EditionFolder(editions, "lm2026");
        Files.move(folder.build(FIRST), editions.resolve("lm2026").resolve(FIRST + ".discarded"));
        OldBuilds builds = new OldBuilds(editions, "lm2026");

        assertThat(folder.isPublished(FIRST)).isFalse();
        assertThat(names(1)).doesNotContain(FIRST);
        assertThat(builds.discardLeftovers()).isEqualTo(6);
        assertThat(editions.resolve("lm2026").resolve(FIRST + ".discarded")).doesNotExist();
    }

    private List<String> names(int newest, String... kept) throws IOException {
        return new OldBuilds(editions, "lm2026")
                .beyond(newest, List.of(kept)).stream().map(OldBuilds.Old::name).toList();
    }

    private void makeAll() throws IOException {
        make(FIRST, 1, true);
        make(SECOND, 2, true);
        make(THIRD, 3, true);
        make(UNFINISHED, 0, false);
    }

    private void make(String build, int at, boolean isWhole) throws IOException {
        EditionFolder folder = new EditionFolder(editions, "lm2026");
        Files.createDirectories(folder.publicFolder(build));
        Files.createDirectories(folder.internalFolder(build));
        Files.writeString(folder.publicFolder(build).resolve("manifest.json"), "abc");
        if (isWhole) {
            Path manifest = Files.writeString(folder.internalFolder(build).resolve("manifest.json"), "abc");
            Files.setLastModifiedTime(manifest, FileTime.fromMillis(at * 1000L));
        }
        Files.setLastModifiedTime(folder.build(build), FileTime.fromMillis(at * 1000L));
    }
}
