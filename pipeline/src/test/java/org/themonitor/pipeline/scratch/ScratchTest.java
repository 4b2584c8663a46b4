package org.themonitor.pipeline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    private Path workspace = Path.of("");

    @AfterEach
    void end() {
        Scratch.end();
    }

    @Test
    void standsInTheWorkspaceForItsOwnerOnlyAndGoesWithTheProcess() throws IOException {
        Scratch.in(workspace);
        Path file = Scratch.file("a", ".xlsx");

        assertThat(file).startsWith(workspace.resolve("tmp"));
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(Scratch.folder())).isEqualTo("rwx------");
        assertThat(rights(workspace.resolve("tmp"))).isEqualTo("rwx------");
        Scratch.end();
        assertThat(list(workspace.resolve("tmp"))).isEmpty();
    }

    @Test
    void aFolderOfOthersIsMadePrivate() throws IOException {
        Files.createDirectory(workspace.resolve("tmp"));
        Files.setPosixFilePermissions(workspace.resolve("tmp"), PosixFilePermissions.fromString("rwxrwxrwx"));

        Scratch.in(workspace);

        assertThat(rights(Scratch.folder().getParent())).isEqualTo("rwx------");
    }

    @Test
    void aLinkInItsPlaceIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(workspace.resolve("elsewhere"));
        Files.createSymbolicLink(workspace.resolve("tmp"), elsewhere);

        Scratch.in(workspace);

        assertThatThrownBy(Scratch::folder).hasStackTraceContaining("is a link");
        assertThat(list(elsewhere)).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsDeletedAndWhatALivingOneHasStays() throws IOException {
        Path tmp = Files.createDirectory(workspace.resolve("tmp"));
        Path kept = Files.writeString(workspace.resolve("kept"), "kept");
        Path dead = Files.createDirectory(tmp.resolve("11-1"));
        Files.createFile(tmp.resolve("11-1.lock"));
        Files.writeString(dead.resolve("names.xlsx"), "a name");
        Files.createSymbolicLink(dead.resolve("link"), kept);
        Path living = Files.createDirectory(tmp.resolve("12-1"));
        Path held = Files.createFile(tmp.resolve("12-1.lock"));

        try (FileChannel channel = FileChannel.open(held, StandardOpenOption.WRITE)) {
            channel.lock();
            Scratch.in(workspace);
            Path own = Scratch.folder();

            assertThat(dead).doesNotExist();
            assertThat(tmp.resolve("11-1.lock")).doesNotExist();
            assertThat(living).exists();
            assertThat(own).exists();
            assertThat(kept).hasContent("kept");
        }
    }

    @Test
    void withoutAWorkspaceItIsPrivateAllTheSame() throws IOException {
        Scratch.in(workspace.resolve("not-made"));
        Path folder = Scratch.folder();

        assertThat(folder).exists();
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(workspace.resolve("not-made")).doesNotExist();
        Scratch.end();
        assertThat(folder).doesNotExist();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
