package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published CSV files of the sample editions against those in {@code sample-data/expected}, byte for byte: whoever
 * changes a published figure shows the new one in the same commit.
 */
@ExtendWith(FinishedSample.Once.class)
class SampleEditionTest {
    private static final Path EXPECTED = Path.of("../sample-data/expected");

    @ParameterizedTest
    @ValueSource(strings = {"cmm2026", "lm2026", "published"})
    void theEditionIsTheExpectedOne(String edition, FinishedSample sample) throws IOException {
        Path editions = sample.workspace().resolve("editions").resolve(edition);
        String build = Files.readString(editions.resolve("current")).strip();
        Path actual = editions.resolve(build).resolve("public").resolve("csv");
        Path expected = EXPECTED.resolve(edition);

        assertThat(names(actual)).isEqualTo(names(expected));
        for (String name : names(expected)) {
            assertThat(Files.readString(actual.resolve(name)))
                    .as("%s/%s; where the change is meant, copy the new file to sample-data/expected", edition, name)
                    .isEqualTo(Files.readString(expected.resolve(name)));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
