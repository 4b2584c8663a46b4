package org.themonitor.pipeline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void foldersAndFilesAreMadeForTheOwner() throws IOException {
        Path deep = folder.resolve("a").resolve("b");
        OwnerOnly.folder(deep);
        OwnerOnly.file(deep.resolve("file"));

        assertThat(rights(deep.getParent())).isEqualTo("rwx------");
        assertThat(rights(deep)).isEqualTo("rwx------");
        assertThat(rights(deep.resolve("file"))).isEqualTo("rw-------");
        assertThat(OwnerOnly.wider(deep)).isEmpty();
    }

    @Test
    void whatTheMachineGaveToOthersIsTakenFromThem() throws IOException {
        Path outside = file(folder.resolve("outside"), "rw-r--r--");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        set(inside, "rwxrwxr-x");
        Path database = file(inside.resolve("vault.duckdb"), "rw-rw-r--");
        Path sealed = file(inside.resolve("sealed"), "r--------");
        Path published = file(inside.resolve("published"), "r--r--r--");
        Files.createSymbolicLink(inside.resolve("link"), outside);
        assertThat(OwnerOnly.wider(inside)).contains("rwxrwxr-x");

        OwnerOnly.all(inside);

        assertThat(rights(inside)).isEqualTo("rwx------");
        assertThat(rights(database)).isEqualTo("rw-------");
        assertThat(rights(sealed)).isEqualTo("r--------");
        assertThat(rights(published)).isEqualTo("r--r--r--");
        assertThat(rights(outside)).as("links are not followed").isEqualTo("rw-r--r--");
    }

    @Test
    void aFileThatReplacesAnotherHasItsRights() throws IOException {
        Path shared = file(folder.resolve("corrections.yml"), "rw-rw----");

        OwnerOnly.fileAs(folder.resolve("next"), shared);
        OwnerOnly.fileAs(folder.resolve("new"), folder.resolve("nothing"));

        assertThat(rights(folder.resolve("next"))).isEqualTo("rw-rw----");
        assertThat(rights(folder.resolve("new"))).isEqualTo("rw-------");
    }

    private static Path file(Path file, String rights) throws IOException {
        Files.writeString(file, "x");
        set(file, rights);
        return file;
    }

    private static void set(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
