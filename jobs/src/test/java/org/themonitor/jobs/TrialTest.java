package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

/** Who writes SQL sees one table, or what one check finds, and changes nothing by it. */
@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class TrialTest {
    @TempDir
    Path folder;

    @Test
    void oneTableIsMadeHeldToItsLinesAndShown(FinishedSample sample) {
        Path editions = sample.workspace().resolve("editions");
        Map<String, String> before = Tree.of(editions);

        Ended table = run("build", "--only", "publish.casualties_by_sex", "--workspace", sample.workspace());

        assertThat(table.exitCode()).as(table.err()).isZero();
        assertThat(table.out())
                .contains("share_of_known", "publish.casualties_by_sex has 3 rows.")
                .contains("figures_trace_to_rows/casualties_by_sex", "; held");
        assertThat(Tree.of(editions)).isEqualTo(before);
    }

    @Test
    void oneCheckTellsItsRows(FinishedSample sample) {
        Ended check = run("check", "no_casualties_are_held", "--workspace", sample.workspace());

        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out()).contains("No casualties wait for a decision", "3 rows", "area=XSL");
    }

    @Test
    void aTableOfAnAuthorsOwnIsHeldToItsLines(FinishedSample sample) throws Exception {
        Path sql = folder.resolve("sql");
        Tree.copy(MonitorProcess.PROJECT.resolve("sql"), sql);
        Path file = sql.resolve("publish/casualties_by_sex.sql");
        Files.writeString(file, Files.readString(file).replace("    total,\n", "    total + 1 as total,\n"));

        Ended wrong =
                run("build", "--only", "publish.casualties_by_sex", "--sql", sql, "--workspace", sample.workspace());

        assertThat(wrong.exitCode()).as(wrong.out() + wrong.err()).isEqualTo(4);
        assertThat(wrong.out())
                .contains("figure=casualties_by_sex/male/total, problem=its rows give another")
                .contains("compare the lines trace and derived of publish/casualties_by_sex.sql");
    }

    @Test
    void aLineThatCannotBeReadIsNoFaultOfTheProgram(FinishedSample sample) throws Exception {
        Path sql = folder.resolve("sql");
        Tree.copy(MonitorProcess.PROJECT.resolve("sql"), sql);
        Path file = sql.resolve("publish/initial_reporting.sql");
        Files.writeString(file, Files.readString(file).replace("-- trace: due = count()", "-- trace: due = all()"));

        Ended wrong =
                run("build", "--only", "publish.initial_reporting", "--sql", sql, "--workspace", sample.workspace());

        assertThat(wrong.exitCode()).as(wrong.out()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("publish/initial_reporting.sql: expected 'column = sum(fact.x) from")
                .doesNotContain("fault of this program");
    }

    @Test
    void whatIsNotThereIsSaid(FinishedSample sample) {
        Ended unknown = run("check", "gone", "--workspace", sample.workspace());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .endsWith("there is no table or check checks.gone: write its folder and name, as"
                        + " publish.casualties_by_year or checks.…");

        Ended unqualified = run("build", "--only", "casualties_by_sex", "--workspace", sample.workspace());
        assertThat(unqualified.exitCode()).isEqualTo(2);
        assertThat(unqualified.err()).contains("folder and name, as publish.casualties_by_year");

        Ended empty = run("check", "gone", "--workspace", folder.resolve("none"));
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("run `monitor intake` first");
    }
}
