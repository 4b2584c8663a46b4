package org.themonitor.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jline.nativ.JLineNativeLoader;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.scratch.Scratch;

class JlineScratchTest {
    @Test
    void theTerminalsLibraryIsUnpackedIntoTheFolderOfTheProcess() throws Exception {
        JlineScratch.use();

        assumeThat(JLineNativeLoader.initialize()).isTrue();

        assertThat(Path.of(JLineNativeLoader.getNativeLibraryPath())).startsWith(Scratch.folder());
        try (Stream<Path> files = Files.list(Scratch.folder())) {
            List<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).toList();
            assertThat(names).anyMatch(name -> name.startsWith("jlinenative"));
        }
    }
}
