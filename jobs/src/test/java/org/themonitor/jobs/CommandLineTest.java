package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.themonitor.pipeline.scratch.Scratch;

@ExtendWith(FinishedSample.Once.class)
class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void overdueNamesWhoADatedFactNames(FinishedSample sample) {
        Ended overdue =
                run("overdue", "--as-of", "2015-06-18", "--edition", "published", "--workspace", sample.workspace());
        Ended asKnownThen = run(
                "overdue",
                "--as-of",
                "2015-06-18",
                "--known-as-of",
                "2015-06-18",
                "--edition",
                "published",
                "--workspace",
                sample.workspace());
        Ended today =
                run("overdue", "--as-of", "2026-02-03", "--edition", "published", "--workspace", sample.workspace());

        assertThat(overdue.exitCode()).as(overdue.err()).isZero();
        assertThat(overdue.out())
                .contains("CCM  Comoros: initial report due on 2011-06-30, 1449 days before; known until 2015-06-18")
                .contains("source: CMC: Convention on Cluster Munitions transparency reporting")
                .doesNotContain("Chad:");
        // the report of Chad was in since May 2014, which became known later
        assertThat(asKnownThen.out()).contains("CCM  Chad: initial report due on 2014-02-28");
        assertThat(today.out())
                .contains("None known to be overdue.")
                .containsPattern(
                        "MBT clearance: \\d+ passed by the last deadline known here, met or extended is not known: ask \\w+");
    }

    @Test
    void aProfilePrintsEachStatementWithItsSource(FinishedSample sample) {
        Ended profile = run("profile", "Lao PDR", "--edition", "published", "--workspace", sample.workspace());
        Ended unknown = run("profile", "Atlantis", "--edition", "published", "--workspace", sample.workspace());

        assertThat(profile.exitCode()).as(profile.err()).isZero();
        assertThat(profile.out())
                .contains("ccm clearance: extension requested deadline passed")
                .contains("source: UN Treaty Collection, XXVI-6");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("no State or other area is called 'Atlantis'");
    }

    @Test
    void anAreaIsComparedWithItsLastPrintAndWhatItRestsOn(FinishedSample sample) {
        Ended recorded = run("compare-area", "Yemen", "--edition", "lm2026", "--workspace", sample.workspace());
        Ended printed = run(
                "compare-area", "MMR", "--year", "2024", "--edition", "published", "--workspace", sample.workspace());
        Ended profile = run(
                "compare-area", "Iraq", "--year", "2017", "--edition", "published", "--workspace", sample.workspace());
        Ended unknown = run("compare-area", "Atlantis", "--edition", "lm2026", "--workspace", sample.workspace());

        assertThat(recorded.exitCode()).as(recorded.err()).isZero();
        assertThat(recorded.out())
                .contains("total: not printed → 56 incomplete")
                .contains("not counted: ")
                .contains("cluster_munition_cause_unknown: 1 people");
        assertThat(printed.out())
                .contains("total: 2029 (LM2025) → nothing recorded")
                .contains("print: LM2025");
        assertThat(profile.out())
                .contains("total: 304 (LM2018) → nothing recorded; country profile 304 (CP 2018-10-10)")
                .contains("killed: not printed → nothing recorded; country profile 185 (CP 2018-10-10)");
        assertThat(unknown.exitCode()).isEqualTo(2);
    }

    @Test
    void helpListsEveryCommandWithoutStartingSpring() throws Exception {
        Path loaded = folder.resolve("classes.log");
        Ended help = MonitorProcess.start(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded), "--help")
                .ended();

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out().lines().map(line -> line.strip().split(" ", -1)[0]))
                .contains(
                        "run",
                        "pull",
                        "intake",
                        "build",
                        "publish",
                        "receive",
                        "query",
                        "explain",
                        "overdue",
                        "profile",
                        "compare-area",
                        "status",
                        "history",
                        "sample",
                        "help");
        assertThat(help.out()).contains("0 done · 1 failed · 2 usage");
        // under a second, whatever the machine is doing: seconds go by only where Spring starts
        assertThat(Files.readString(loaded)).contains("picocli").doesNotContain("org.springframework.context");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "frobnicate", "run --frob", "query", "run --threads many"})
    void aWrongCommandLineIsUsage(String words) {
        // the bare jar as the operator starts it, each further word as a call
        Ended wrong = words.isEmpty() ? MonitorProcess.run() : run((Object[]) words.split(" ", -1));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void anUnknownEditionWordIsUsageAndSaysHowToWriteOne() {
        Ended wrong = run("run", "--edition", "lm26", "--workspace", folder);

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("no edition is called 'lm26': write cmm or lm and the edition year");
        assertThat(folder).isEmptyDirectory();
    }

    @Tag("long")
    @Test
    void theExampleForAMissingEditionFileCanBeUsedAsItIs() throws Exception {
        Ended missing = run("run", "--edition", "cmm2026", "--workspace", folder);

        assertThat(missing.exitCode()).isEqualTo(2);
        Path file = folder.resolve("decisions/cmm2026/edition.yml");
        assertThat(missing.err()).contains(file.toString(), "write one like this");
        List<String> example =
                missing.err().lines().skip(2).map(String::stripLeading).toList();
        Files.createDirectories(file.getParent());
        Files.write(file, example);
        Ended run = run("run", "--edition", "cmm2026", "--workspace", folder);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Cluster Munition Monitor 2026 (cmm2026), draft");
    }

    @Test
    void aFolderToPullFromThatIsNotThereIsSaidAndNotTakenForAnEmptyOne() {
        Ended wrong = run("run", "--from", folder.resolve("share"), "--workspace", folder.resolve("workspace"));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("there is no folder " + folder.resolve("share"));
    }

    @Test
    void anSqlFolderThatIsNotThereIsUsage(FinishedSample sample) {
        Ended wrong = run("run", "--sql", folder.resolve("sql"), "--workspace", sample.copyTo(folder));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("there is no folder " + folder.resolve("sql"));
    }

    @Test
    void aQueryIsPrintedAsTable(FinishedSample sample) {
        Ended table = query(sample, "select 1 as number, 'Česko' as area, null as nothing", "table");

        assertThat(table.exitCode()).isZero();
        assertThat(table.out()).isEqualTo("""
                number  area   nothing
                ------  -----  -------
                1       Česko
                (1 row)
                """);
    }

    @Test
    void aQueryIsPrintedAsCsv(FinishedSample sample) {
        Ended csv = query(sample, "select 'a,\"b\"' as text, null as nothing, '' as empty, 1.50 as number", "csv");

        assertThat(csv.out()).isEqualTo("text,nothing,empty,number\n\"a,\"\"b\"\"\",,\"\",1.50\n");
    }

    @Test
    void whatAQueryShowsRunsNowhere(FinishedSample sample) {
        String sql = "select '=cmd|x' as \"=a\", -1 as n, 'a' || chr(27) || '[2J' || chr(10) || 'b' || chr(8238) as t";

        assertThat(query(sample, sql, "csv").out()).isEqualTo("'=a,n,t\n'=cmd|x,-1,a [2J b\n");
        assertThat(query(sample, sql, "table").out()).contains("a [2J b").doesNotContain("\u001b", "\u202e");
        assertThat(query(sample, sql, "json").out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aQueryIsPrintedAsJson(FinishedSample sample) {
        Ended json = query(
                sample,
                "select treaty, states_parties from publish.status_counts where treaty = 'ccm' limit 1",
                "json");

        assertThat(json.out()).matches("\\[\\{\"treaty\":\"ccm\",\"states_parties\":\\d+}]\n");
    }

    @Test
    void aQueryChangesNothingAndReachesNoFile(FinishedSample sample) {
        // what an earlier test of this process has open there
        Scratch.end();
        Map<String, String> before = Tree.of(sample.workspace());

        for (String sql : List.of(
                "drop table publish.casualties_by_year",
                "create table mine as select 1",
                "update publish.casualties_by_year set total = 0",
                "copy publish.casualties_by_year to 'taken.csv'",
                "from read_csv('pom.xml')",
                "attach 'other.duckdb'")) {
            Ended refused = query(sample, sql, "table");

            assertThat(refused.exitCode()).as(sql).isEqualTo(1);
            assertThat(refused.err()).as(sql).startsWith("Failed: ").doesNotContain("\tat ");
            assertThat(refused.out()).as(sql).isEmpty();
        }
        assertThat(Tree.of(sample.workspace())).isEqualTo(before);
        assertThat(Path.of("taken.csv")).doesNotExist();
    }

    @Test
    void aQueryOfAnEditionThatIsNotThereSaysWhatToRunFirst() {
        Ended none = run("query", "select 1", "--workspace", folder);

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err())
                .startsWith("There is no finished edition lm2026")
                .contains("monitor run --edition lm2026");
    }

    @Test
    void aFigureIsExplainedByItsIdAndByItsCoordinates(FinishedSample sample) {
        Ended byId = run("explain", "casualties_by_year/2025/injured", "--workspace", sample.workspace());
        Ended byParts = run(
                "explain",
                "--table=casualties_by_year",
                "--row=2025",
                "--column=injured",
                "--workspace",
                sample.workspace());

        assertThat(byId.exitCode()).isZero();
        assertThat(byId.out())
                .startsWith("casualties_by_year/2025/injured = ")
                .contains("kind: sum", "COL-synthetic-register-2025-", "together ");
        assertThat(byParts.exitCode()).isZero();
        assertThat(byParts.out()).isEqualTo(byId.out());
    }

    @Test
    void aStatusIsExplainedByItsActAndArticle(FinishedSample sample) {
        Ended explained = run(
                "explain",
                "--table=treaty_status",
                "--row=mbt,COL",
                "--column=in_force_on",
                "--workspace",
                sample.workspace());

        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out())
                .startsWith("treaty_status/mbt/COL/in_force_on = 2001-03-01")
                .contains("Art");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "no_such_table/2025/killed",
                "casualties_by_year/1800/killed",
                "casualties_by_year/2025/no_such_column",
                "casualties_by_year/2025/COL/killed"
            })
    void aWrongIdIsUsageAndSaysWhatThereIs(String id, FinishedSample sample) {
        Ended wrong = run("explain", id, "--workspace", sample.workspace());

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err().lines().findFirst().orElse(""))
                .containsAnyOf("called", "there is no", "has no", "the key");
        assertThat(wrong.err()).doesNotContain("Exception");
    }

    @Test
    void statusAndHistoryOfAnEmptyWorkspaceSaySoAndMakeNothing() {
        Path nowhere = folder.resolve("nothing-yet");

        assertThat(run("status", "--workspace", nowhere).out()).startsWith("Nothing has run in");
        assertThat(run("history", "--workspace", nowhere).out()).startsWith("Nothing has run in");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void findingsAreWrittenForEachSenderInItsLanguage(FinishedSample sample) {
        Path to = folder.resolve("answers");
        Ended written = run("findings", "--workspace", sample.copyTo(folder), "--to", to);

        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out().lines())
                .anyMatch(line -> line.matches(".*YEM-synthetic-researcher-2025-[0-9a-f]{8}\\.xlsx: [0-9]+, in ar"))
                .anyMatch(line -> line.matches(".*data-team\\.xlsx: [0-9]+, in en"));
        assertThat(to.resolve("data-team.xlsx")).isNotEmptyFile();
        assertThat(run("findings", "--language", "tlh", "--workspace", folder.resolve("workspace"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void statusNamesTheEditionsAndHistoryTheJobs(FinishedSample sample) {
        Ended status = run("status", "--workspace", sample.workspace());
        Ended history = run("history", "--format", "csv", "--workspace", sample.copyTo(folder));

        assertThat(status.exitCode()).isZero();
        assertThat(status.out())
                .contains("No run is going on.", "cmm2026: build ", "lm2026: build ", "The last run ended with 0 at ");
        assertThat(history.exitCode()).isZero();
        assertThat(history.out().lines().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactly(
                        "report", "publish", "build", "publish", "build", "publish", "build", "intake", "pull");
        assertThat(history.out().lines().skip(1)).allMatch(line -> line.contains("COMPLETED"));
    }

    @Test
    void historyCountsEveryRowOnce(FinishedSample sample) {
        Ended history = run("history", "--format", "json", "--workspace", sample.copyTo(folder));

        String rows = sample.run()
                .out()
                .lines()
                .filter(line -> line.startsWith("Rows: "))
                .findFirst()
                .orElseThrow()
                .split(" ", -1)[1];
        assertThat(history.out().lines().filter(line -> line.contains("\"intake\"")))
                .singleElement()
                .asString()
                .contains("\"read_rows\":" + rows + ",");
    }

    @Test
    void aReceivedFileIsTakenInByTheNextRun(FinishedSample sample) {
        Path workspace = sample.copyTo(folder);
        Path file = CountryWorkbook.withoutCover().row(2025, 3, "killed").write(folder.resolve("mali.xlsx"));
        Object[] receive = {
            "receive", file, "--area", "Chad", "--source", "synthetic-desk", "--year", 2025, "--workspace", workspace
        };

        Ended received = run(receive);
        assertThat(received.exitCode()).as(received.err()).isZero();
        assertThat(received.out()).startsWith("Received as TCD-synthetic-desk-2025-");
        assertThat(run(receive).out()).startsWith("Nothing to do: the same file has already arrived");

        Ended run = run("run", "--edition", "lm2026", "--workspace", workspace);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("this run read 1.");
        Ended figure = run("explain", "casualties_by_area/TCD/killed", "--workspace", workspace);
        assertThat(figure.out())
                .startsWith("casualties_by_area/TCD/killed = 3")
                .contains("E2")
                .doesNotContain("mali.xlsx");
    }

    @Test
    void aDayThatIsNoneIsAnsweredWithHowToWriteOne() {
        Ended wrong = run("overdue", "--as-of", "2015-13-01", "--workspace", folder.resolve("workspace"));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("'2015-13-01' is no day: write year, month and day, as 2025-06-18")
                .doesNotContain("java.");
    }

    @Test
    void whatIsReceivedIsAFileOfItsOwnFromASourceThatIsCalledByACode() throws Exception {
        Path file = CountryWorkbook.withoutCover().write(folder.resolve("some.xlsx"));
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), file);

        Ended named = run("receive", file, "--area", "Chad", "--source", "Synthetic Desk", "--workspace", folder);
        Ended linked = run("receive", link, "--area", "Chad", "--source", "desk", "--workspace", folder);
        Ended previewed = run("preview", link, "--area", "Chad", "--source", "desk", "--workspace", folder);

        assertThat(named.exitCode()).isEqualTo(2);
        assertThat(named.err()).contains("small letters a to z, digits and hyphens");
        assertThat(linked.exitCode()).isEqualTo(2);
        assertThat(linked.err()).contains("it is a link to another place and is not followed");
        assertThat(previewed.err()).contains("it is a link to another place and is not followed");
        assertThat(folder.resolve("archive")).doesNotExist();
    }

    @Test
    void anUnknownAreaIsAnsweredWithTheNearestOne() {
        Path file = CountryWorkbook.withoutCover().write(folder.resolve("some.xlsx"));

        Ended wrong = run("receive", file, "--area", "Colomba", "--workspace", folder.resolve("workspace"));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).endsWith("no area is called 'Colomba'; is it Colombia?");
        assertThat(folder.resolve("workspace/archive")).doesNotExist();
    }

    private static Ended query(FinishedSample sample, String sql, String format) {
        return run("query", sql, "--format", format, "--workspace", sample.workspace());
    }
}
