package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * A workspace made by an early release, as an upgrade meets it. Skipped where the folder {@code shared} is not beside the
 * project.
 */
@Tag("long")
class EarlierEditionTest {
    private static final Path PACKED = Path.of("..", "..", "shared", "old", "be224b1-workspace.tar.xz");
    private static final String FIGURE = "casualties_by_year/2025/total";

    @TempDir
    Path folder;

    @Test
    void isAskedAsItIsAndExplainedOnceItIsBuiltAnew() throws Exception {
        assumeTrue(Files.exists(PACKED), "skipped: put the early workspace at shared/old beside the project");
        unpack();
        Path workspace = folder.resolve("w");

        Ended asked = MonitorCall.run(
                "query", "select total from publish.casualties_by_year", "--format", "csv", "--workspace", workspace);
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        assertThat(MonitorCall.run("profile", "IRQ", "--workspace", workspace).out())
                .contains("mbt status: state_party");
        isNotTold("explain", FIGURE, "--workspace", workspace);
        isNotTold("lists", "--workspace", workspace);

        without(workspace.resolve("editions"), "publish.state_profile", "analysis.area_casualty_comparison");
        isNotTold("profile", "IRQ", "--workspace", workspace);
        isNotTold("compare-area", "IRQ", "--workspace", workspace);

        Ended built = MonitorCall.run("run", "--workspace", workspace);
        assertThat(built.exitCode()).as(built.err()).isZero();
        assertThat(MonitorCall.run("explain", FIGURE, "--workspace", workspace).out())
                .startsWith(FIGURE + " = ");
    }

    /** Each command that reads a workspace answers, or says in a sentence why not and what to do; none shows a trace. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "history",
                "receipts",
                "doctor",
                "query from+publish.casualties_by_year",
                "query from+core.casualties --internal",
                "verify lm2026",
                "explain casualties_by_year/2025/total",
                "findings",
                "overdue --as-of 2025-06-18",
                "profile IRQ",
                "compare-area IRQ",
                "golden-report casualties",
                "lists",
                "roster",
                "roster draft --from lm2026",
                "new-edition lm2027 --from lm2026",
                "template --area IRQ --edition lm2026",
                "lock lm2026 --author editor",
                "export dataset to",
                "intake",
                "pull"
            })
    void isOpenedOrRefusedWithASentence(String words) throws Exception {
        assumeTrue(Files.exists(PACKED), "skipped: put the early workspace at shared/old beside the project");
        unpack();
        List<Object> command = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            command.add(word.equals("to") ? folder.resolve(word) : word.replace('+', ' '));
        }
        command.addAll(List.of("--workspace", folder.resolve("w")));

        Ended ended = MonitorCall.run(command.toArray());

        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 1, 2, 3);
        assertThat(ended.out() + ended.err())
                .isNotBlank()
                .doesNotContain("fault of this program", "Exception", "Catalog Error", "Binder Error");
        if (ended.exitCode() == 2) {
            assertThat(ended.err()).containsAnyOf("run", "write one like this");
        }
    }

    private static void isNotTold(Object... command) {
        Ended ended = MonitorCall.run(command);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("lm2026: this edition was built by an earlier release")
                .contains("build it again with `monitor run`")
                .hasLineCount(1);
    }

    /** As a release from before these tables built it. */
    private static void without(Path editions, String... tables) throws IOException {
        try (Stream<Path> files = Files.walk(editions)) {
            for (Path database :
                    files.filter(file -> file.toString().endsWith(".duckdb")).toList()) {
                assertThat(database.toFile().setWritable(true)).isTrue();
                try (Warehouse open = Warehouse.open(database, 1)) {
                    open.execute("create schema if not exists analysis");
                    for (String table : tables) {
                        open.execute("drop table if exists " + table);
                    }
                }
            }
        }
    }

    private void unpack() throws IOException, InterruptedException {
        int ended = new ProcessBuilder("tar", "xJf", PACKED.toAbsolutePath().toString())
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assumeTrue(ended == 0, "skipped: install tar and xz");
    }
}
