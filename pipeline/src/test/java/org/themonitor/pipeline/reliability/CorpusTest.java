package org.themonitor.pipeline.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.reliability.Mutation.Promise;
import org.themonitor.pipeline.reliability.Trial.Verdict;
import org.themonitor.pipeline.warehouse.Definitions;

/** The checks of the changed workbooks over any folder of files: {@code -Dcorpus=DIR} prints how each ended. */
@EnabledIfSystemProperty(named = "corpus", matches = ".+", disabledReason = "-Dcorpus=DIR names a folder of files")
class CorpusTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFileEndsAsUsedFindingOrQuarantine() throws Exception {
        Path corpus = Path.of(System.getProperty("corpus")).toAbsolutePath();
        Definitions definitions = Definitions.load(null, folder.resolve("none"));
        Tally tally = new Tally();
        try (Trial trial = new Trial(folder)) {
            for (Path file : files(corpus)) {
                Verdict verdict =
                        trial.of(definitions, file, new Coordinates("XWD", "corpus", 2025), null, Promise.OTHER);
                System.out.printf("%-10s %s %s%n", verdict.ending(), corpus.relativize(file), verdict.why());
                tally.add("corpus", corpus.relativize(file).toString(), verdict);
            }
        }
        tally.lines().forEach(System.out::println);
        assertThat(tally.wrong()).isEmpty();
    }

    private static List<Path> files(Path corpus) throws IOException {
        try (Stream<Path> walk = Files.walk(corpus)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
