package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/** Settings are read where a command is given, and never those of another account. */
class OwnSettingsTest {
    @TempDir
    Path folder;

    @Test
    void settingsBesideTheCommandHoldAsLongAsNobodyElseCanWriteThem() throws Exception {
        Path config = Files.createDirectory(folder.resolve("config"));
        Path file = config.resolve("application.yml");
        Files.writeString(file, "spring.datasource.url: 'jdbc:nonsense:x'\n");
        assertThat(history().err()).contains("jdbc:nonsense:x");

        for (Path open : List.of(config, file)) {
            var own = Files.getPosixFilePermissions(open);
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            Ended refused = history();
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains(open.toRealPath() + " can be written by other accounts")
                    .doesNotContain("jdbc:nonsense", "\tat ");
            Files.setPosixFilePermissions(open, own);
        }
    }

    @Test
    void aFileInTheFolderItselfIsNotLookedAt() throws Exception {
        Files.writeString(folder.resolve("application.yml"), "spring.datasource.url: 'jdbc:nonsense:x'\n");

        Ended history = history();

        assertThat(history.exitCode()).as(history.err()).isZero();
        assertThat(history.out()).startsWith("Nothing has run");
    }

    private Ended history() {
        List<String> words = MonitorProcess.command("history", "--workspace", folder.resolve("workspace"));
        String command =
                String.join(" ", words.stream().map(word -> "'" + word + "'").toList());
        return MonitorProcess.start(List.of("/bin/sh", "-c", "cd '" + folder + "' && " + command), Map.of())
                .ended();
    }
}
