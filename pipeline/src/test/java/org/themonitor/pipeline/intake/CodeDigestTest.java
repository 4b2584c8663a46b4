package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDigestTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFolderAndAJarOfTheSameClassesAreTheSame() throws IOException {
        Path classes = classes("one", "two");

        assertThat(CodeDigest.of(jar(classes))).isEqualTo(CodeDigest.of(url(classes)));
    }

    @Test
    void aFolderWithASpaceInItsNameIsRead() throws IOException {
        Path classes = classes("one", "two");
        Path spaced = Files.move(classes, folder.resolve("my classes"));

        assertThat(CodeDigest.of(url(spaced))).isEqualTo(CodeDigest.of(jar(spaced)));
    }

    @Test
    void onlyClassesCount() throws IOException {
        Path classes = classes("one", "two");
        String before = CodeDigest.of(url(classes));
        Files.writeString(classes.resolve("notes.txt"), "a note");
        assertThat(CodeDigest.of(url(classes))).isEqualTo(before);

        Files.writeString(classes.resolve("a").resolve("B.class"), "changed");
        assertThat(CodeDigest.of(url(classes))).isNotEqualTo(before);
    }

    @Test
    void codeThatMovesFromOneClassToTheNextIsAChange() throws IOException {
        String before = CodeDigest.of(url(classes("on", "etwo")));

        assertThat(CodeDigest.of(url(classes("one", "two")))).isNotEqualTo(before);
    }

    @Test
    void noClassesIsAFault() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> CodeDigest.of(url(empty))).hasMessageContaining("no classes at");
    }

    @Test
    void thisLibraryHasOne() {
        assertThat(CodeDigest.ofThisLibrary()).matches("[0-9a-f]{64}").isEqualTo(CodeDigest.ofThisLibrary());
    }

    private Path classes(String first, String second) throws IOException {
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("a"));
        Files.writeString(classes.resolve("A.class"), first);
        Files.writeString(classes.resolve("a").resolve("B.class"), second);
        return classes;
    }

    private URL jar(Path classes) throws IOException {
        Path jar = folder.resolve("library.jar");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        return url(jar);
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
