package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.jobs.MonitorProcess.Ended;

/** {@code template --area} and {@code --all} from the command line. */
@Tag("long")
class BlankCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void knowsTheEdition() throws IOException {
        Path file = Files.createDirectories(folder.resolve("decisions/lm2026")).resolve("edition.yml");
        Files.copy(Path.of("../sample-data/decisions/lm2026/edition.yml"), file);
    }

    @Test
    void writesABlankAndSaysWhere() {
        Path file = folder.resolve("blank.xlsx");
        Ended one = run(words("--area Laos --language fr --to " + file));

        assertThat(one.err()).isEmpty();
        assertThat(one.exitCode()).isZero();
        assertThat(one.out()).isEqualToIgnoringNewLines("Written: " + file);
        Ended taken = run("receive", file, "--area", "LAO", "--source", "nra", "--year", "2025", "--workspace", folder);
        assertThat(taken.exitCode()).isZero();
        Ended read = run("intake", "--edition", "lm2026", "--workspace", folder);
        assertThat(read.exitCode()).isZero();
        assertThat(read.out()).contains("0 used + 0 rejected").contains("0 quarantined");
    }

    @Test
    void writesTheBlanksOfAllAreasInTheirLanguages() throws Exception {
        Ended all = run(words("--all --to " + folder.resolve("all")));

        assertThat(all.exitCode()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("all"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .hasSizeGreaterThan(200)
                    .contains("LAO-2025-en.xlsx", "MLI-2025-fr.xlsx", "YEM-2025-ar.xlsx", "XKX-2025-en.xlsx")
                    .doesNotContain("XCE-2025-en.xlsx");
            assertThat(all.out()).startsWith("Written: " + names.size() + " blank workbooks to ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--area Atlantis", "--area LAO --language xx", "--all --to one.xlsx", "--all --area LAO"})
    void refusesWhatItCannotMake(String asked) {
        Ended wrong = run(words(asked));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).isNotBlank().doesNotContain("Exception");
        assertThat(wrong.out()).isEmpty();
    }

    private Object[] words(String asked) {
        return Stream.of("template --workspace " + folder + " --edition lm2026 " + asked)
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .toArray();
    }
}
