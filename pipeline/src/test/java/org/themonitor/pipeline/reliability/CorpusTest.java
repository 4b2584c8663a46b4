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
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.reliability.Mutation.Promise;
import org.themonitor.pipeline.reliability.Trial.Ending;
import org.themonitor.pipeline.reliability.Trial.Verdict;

/**
 * The checks of the changed workbooks over any folder of files: {@code -Dcorpus=DIR} prints how each ended. A file that a
 * fault of this program keeps from being read is quarantined like one in a workspace; it is printed with what was thrown.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+", disabledReason = "-Dcorpus=DIR names a folder of files")
class CorpusTest {
    /** What a workspace gives a workbook too. */
    private static final long SECONDS = 600;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFileEndsAsUsedFindingOrQuarantine() throws Exception {
        Path corpus = Path.of(System.getProperty("corpus")).toAbsolutePath();
        Definitions definitions = BuiltIn.DEFINITIONS;
        Tally tally = new Tally();
        try (Trial trial = new Trial(folder, SECONDS)) {
            for (Path file : files(corpus)) {
                Verdict verdict =
                        trial.of(definitions, file, new Coordinates("XWD", "corpus", 2025), null, Promise.OTHER);
                System.out.printf("%-10s %s %s%n", verdict.ending(), corpus.relativize(file), verdict.why());
                tally.add("corpus", corpus.relativize(file).toString(), verdict);
            }
        }
        tally.lines().forEach(System.out::println);
        assertThat(tally.wrong()).allMatch(line -> line.startsWith(Ending.FAULT + ":"));
    }

    private static List<Path> files(Path corpus) throws IOException {
        try (Stream<Path> walk = Files.walk(corpus)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
