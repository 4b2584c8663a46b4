package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.scratch.Scratch;

/** {@code preview}, in a process of its own: what it says, and that no file is there that was not before. */
@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class PreviewTest {
    private static final Path REGISTER =
            MonitorProcess.PROJECT.resolve("sample-data/inbox/COL/synthetic-register/2025/SYNTHETIC-register.csv");

    @TempDir
    Path folder;

    @Test
    void aGoodFileIsToldInFullAndNothingIsWritten(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);
        Path file = CountryWorkbook.withoutCover()
                .row(2025, 3, "killed")
                .row(2025, "some", "injured")
                .write(folder.resolve("laos.xlsx"));
        Map<String, String> before = Tree.of(folder);

        Ended told = previewed(
                file,
                "--area",
                "Lao PDR",
                "--source",
                "synthetic-researcher",
                "--year",
                2025,
                "--headers",
                "--workspace",
                workspace);

        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out())
                .startsWith("laos.xlsx would be taken in.")
                .contains(
                        "template  country-workbook",
                        "area LAO (from the options), source synthetic-researcher",
                        "3 filled: 1 used, 1 refused, 1 ignored",
                        "people in 2025: 3 killed",
                        // neither says a day, and the sample's arrived today
                        "which is the later version is not known",
                        "E   People → people",
                        "L   Note: not read, free text that may hold personal data",
                        "COUNT_NOT_A_NUMBER (blocks row)  Casualties!E3 \"some\": expected",
                        "Nothing was written.");
        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @Test
    void theSameFileInTheInboxIsKnownByItsPlace(FinishedSample sample) throws Exception {
        // what an earlier test of this process has open there
        Scratch.end();
        Map<String, String> before = Tree.of(sample.workspace());

        Ended told = MonitorCall.run("preview", REGISTER, "--workspace", sample.workspace());

        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out())
                .contains("area COL (from its place)", "the same file has arrived already, as COL-synthetic-register-");
        assertThat(Tree.of(sample.workspace())).isEqualTo(before);
    }

    @Test
    void aBadFileEndsWithThreeAndMakesNoWorkspace() throws Exception {
        Path nowhere = folder.resolve("workspace");
        Path damaged = folder.resolve("damaged.xlsx");
        CountryWorkbook.of("Mali", "nra", 2025).row(2025, 3, "killed").writeTruncated(damaged);
        Path unknown = Files.writeString(folder.resolve("unknown.csv"), "a,b\n1,2\n");
        Map<String, String> before = Tree.of(folder);

        Ended broken = previewed(damaged, "--workspace", nowhere);
        Ended foreign = MonitorCall.run(
                "preview", unknown, "--area", "MLI", "--source", "nra", "--year", 2025, "--workspace", nowhere);
        Ended missing = MonitorCall.run("preview", folder.resolve("none.xlsx"), "--workspace", nowhere);

        assertThat(broken.exitCode()).isEqualTo(3);
        assertThat(broken.out()).contains("damaged.xlsx would be QUARANTINED", "FILE_DAMAGED (blocks workbook)");
        assertThat(foreign.exitCode()).isEqualTo(3);
        assertThat(foreign.out()).contains("template  none", "TEMPLATE_NOT_RECOGNISED");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("there is no file");
        assertThat(nowhere).doesNotExist();
        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    /** Runs it in a process with a folder for temporary files of its own, which must be empty in the end. */
    private Ended previewed(Object... arguments) throws Exception {
        Path temporary = Files.createTempDirectory("preview-");
        Object[] words = new Object[arguments.length + 1];
        words[0] = "preview";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        try {
            Ended ended = MonitorProcess.start(Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary), words)
                    .ended();
            assertThat(temporary).isEmptyDirectory();
            return ended;
        } finally {
            Tree.delete(temporary);
        }
    }
}
