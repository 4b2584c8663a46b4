package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/** What stands in a workspace belongs to its owner alone, whatever the machine gives to others. */
@Tag("long")
class WorkspaceRightsTest {
    private static final String PUBLISHED = "editions/[^/]+/[^/]+/public/.*";

    private static final Path UNKNOWN =
            MonitorProcess.PROJECT.resolve("sample-data/foreign/SYNTHETIC-media-reports.xlsx");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingOfAWorkspaceIsForOthersUnderAnOpenUmask() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "rights are of POSIX");
        Path workspace = folder.resolve("workspace");
        Path sample = folder.resolve("sample-data");
        // one edition has every kind of file
        for (String part : List.of("inbox", "decisions")) {
            Tree.copy(FinishedSample.DATA.resolve(part), sample.resolve(part));
        }
        Tree.delete(sample.resolve("decisions/cmm2026"));

        for (String command : List.of(
                "sample " + sample,
                "lists --edition lm2026",
                "findings",
                "template --area LAO --edition lm2026",
                "template --from " + UNKNOWN)) {
            List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ", -1)));
            words.addAll(List.of("--workspace", workspace));
            Ended ended = openly(words.toArray());
            assertThat(ended.exitCode()).as(command + ended.err()).isZero();
        }

        assertThat(workspace.resolve("outbox/editors")).isNotEmptyDirectory();
        assertThat(workspace.resolve("outbox/blanks")).isNotEmptyDirectory();
        assertThat(open(workspace)).isEmpty();
    }

    private static Ended openly(Object... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 000; exec \"$@\"", "sh"));
        command.addAll(MonitorProcess.command(arguments));
        return MonitorProcess.start(command, Map.of()).ended();
    }

    /** What is not its owner's alone, with its rights. */
    private static List<String> open(Path workspace) throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> all = Files.walk(workspace)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String rights =
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
                String name = workspace.relativize(path).toString();
                boolean isPublished = rights.equals("r--r--r--") && name.matches(PUBLISHED);
                if (!rights.endsWith("------") && !isPublished) {
                    open.add(rights + " " + name);
                }
            }
        }
        return open;
    }
}
