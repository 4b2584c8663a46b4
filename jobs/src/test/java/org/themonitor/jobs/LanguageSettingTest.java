package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;

/** The bare jar under the C setting: no name of a file or folder is lost, none keeps a command from its file. */
@Tag("long")
class LanguageSettingTest {
    private static final Map<String, String> C = Map.of("LC_ALL", "C");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesOfEveryScriptComeThroughWhole() throws Exception {
        assumeThat(System.getProperty("sun.jnu.encoding"))
                .as("these tests make files with such names: run them with LC_ALL=C.UTF-8")
                .isEqualTo("UTF-8");
        assumeThat(System.getProperty("os.name"))
                .as("skipped: LC_ALL is asked of Linux")
                .startsWith("Linux");
        Path workspace = folder.resolve("workspace");
        Path edition =
                Files.createDirectories(workspace.resolve("decisions/lm2026")).resolve("edition.yml");
        Files.copy(MonitorProcess.PROJECT.resolve("sample-data/decisions/lm2026/edition.yml"), edition);
        Path inbox = Files.createDirectories(workspace.resolve("inbox/LAO/sante/2025"));
        Files.writeString(inbox.resolve("Réponse 🙂.csv"), "a");
        Path sent = Files.writeString(folder.resolve("Ответ.csv"), "b");

        Ended pulled = run("pull", "--workspace", workspace);
        Ended received = run("receive", sent, "--area=TCD", "--source=center", "--year=2025", "--workspace", workspace);
        Ended previewed = run("preview", sent, "--area=TCD", "--source=a", "--year=2025", "--workspace", workspace);

        assertThat(pulled.exitCode()).as(pulled.err()).isZero();
        assertThat(received.exitCode()).as(received.err()).isZero();
        assertThat(previewed.out()).startsWith("Ответ.csv would be QUARANTINED");
        assertThat(new Archive(workspace.resolve("archive")).receipts())
                .extracting(Receipt::fileName)
                .containsExactly("Réponse 🙂.csv", "Ответ.csv");
        assertThat(new Archive(workspace.resolve("archive")).receipts())
                .extracting(Receipt::coordinates)
                .containsExactly(new Coordinates("LAO", "sante", 2025), new Coordinates("TCD", "center", 2025));
    }

    private static Ended run(Object... arguments) {
        return MonitorProcess.start(C, arguments).ended();
    }
}
