package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.book.TableBook;
import org.themonitor.pipeline.scratch.Scratch;

/** Another account has made POI's folder of the machine first. */
class PoiScratchTest {
    private static final String MACHINES = "java.io.tmpdir";

    @TempDir
    private Path folder = Path.of("");

    private final String before = System.getProperty(MACHINES, "");

    @AfterEach
    void asBefore() {
        System.setProperty(MACHINES, before);
    }

    @Test
    void aSquattedFolderOfTheMachineChangesNothing() throws IOException {
        Path machines = Files.createDirectory(folder.resolve("machine"));
        Files.writeString(machines.resolve("poifiles"), "squatted");
        Scratch.in(Files.createDirectory(folder.resolve("workspace")));
        System.setProperty(MACHINES, machines.toString());

        Path file = folder.resolve("tables.xlsx");
        try (TableBook book = new TableBook("t", "s", null)) {
            book.addTable(
                    "a", "A", List.of(), null, List.of(new TableBook.Column("n", "", TableBook.Type.COUNT)), rows());
            book.writeTo(file);
            assertThat(TempFile.createTempFile("x", ".tmp").toPath()).startsWith(Scratch.folder());
            assertThat(TempFile.createTempDirectory("x").toPath()).startsWith(Scratch.folder());
        }

        assertThat(file).isNotEmptyFile();
        try (Stream<Path> files = Files.list(machines)) {
            assertThat(files.toList()).containsExactly(machines.resolve("poifiles"));
        }
    }

    private static List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < 1000; row++) {
            rows.add(List.of(row));
        }
        return rows;
    }
}
