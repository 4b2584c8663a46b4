package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForeignWorkbooksTest {
    /** After a change, copy what this test has written over it. */
    private static final Path COMMITTED = Path.of("../sample-data/foreign");

    private static final Path WRITTEN = Path.of("target/foreign");

    @Test
    void theCommittedFilesAreTheOnesWrittenAsText() throws IOException {
        ForeignWorkbooks.write(WRITTEN);

        assertThat(names(COMMITTED)).isEqualTo(names(WRITTEN)).hasSizeGreaterThanOrEqualTo(8);
        for (String name : names(WRITTEN)) {
            assertThat(Files.mismatch(COMMITTED.resolve(name), WRITTEN.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("SYNTHETIC-"))
                    .sorted()
                    .toList();
        }
    }
}
