package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFolderTest {
    @TempDir
    private Path editions = Path.of("");

    @Test
    void thePointerNamesTheCurrentBuild() throws IOException {
        EditionFolder folder = folder();
        Files.createDirectories(folder.build("b1"));

        assertThat(folder.current()).isEmpty();
        folder.pointTo("b1");
        assertThat(folder.current()).contains("b1");
        folder.pointTo("b2");
        assertThat(folder.current()).contains("b2");
        assertThat(editions.resolve("lm2026").resolve("current")).hasContent("b2");
    }

    @Test
    void aBuildIsPublishedWhenBothManifestsAreThere() throws IOException {
        EditionFolder folder = folder();
        Files.createDirectories(folder.publicFolder("b1"));
        Files.createDirectories(folder.internalFolder("b1"));

        Files.writeString(folder.internalFolder("b1").resolve("manifest.json"), "{}");
        assertThat(folder.isPublished("b1")).isFalse();
        Files.writeString(folder.publicFolder("b1").resolve("manifest.json"), "{}");
        assertThat(folder.isPublished("b1")).isTrue();
    }

    @Test
    void aSealedBuildIsReadOnlyAndCanBeMadeAnewAndDeleted() throws IOException {
        EditionFolder folder = folder();
        Path file = Files.createDirectories(folder.publicFolder("b1").resolve("csv"))
                .resolve("a.csv");
        Files.writeString(file, "a");
        Path record = Files.createDirectories(folder.internalFolder("b1")).resolve("lm2026.duckdb");
        Files.writeString(record, "a");

        folder.seal("b1");
        assertThat(file.toFile().getParentFile().canWrite()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
                .isEqualTo("r--------");
        folder.unseal("b1");
        Files.writeString(file, "b");
        folder.seal("b1");
        EditionFolder.delete(folder.build("b1"));
        assertThat(folder.build("b1")).doesNotExist();
        folder.unseal("b1");
    }

    @Test
    void publicAndInternalStandApart() {
        assertThat(editions.relativize(folder().publicDatabase("b1")))
                .isEqualTo(Path.of("lm2026", "b1", "public", "lm2026.duckdb"));
        assertThat(editions.relativize(folder().internalDatabase("b1")))
                .isEqualTo(Path.of("lm2026", "b1", "internal", "lm2026.duckdb"));
    }

    private EditionFolder folder() {
        return new EditionFolder(editions, "lm2026");
    }
}
