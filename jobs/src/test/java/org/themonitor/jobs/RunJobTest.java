package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themonitor.jobs.MonitorCall.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;

@ExtendWith(FinishedSample.Once.class)
@Tag("long")
class RunJobTest {
    private static final Pattern HEADLINE =
            Pattern.compile("(\\d+) = (\\d+) killed \\+ (\\d+) injured \\+ (\\d+) with unknown survival");
    private static final Pattern ROWS =
            Pattern.compile("Rows: (\\d+) in = (\\d+) used \\+ (\\d+) rejected \\+ (\\d+) ");

    private static final Pattern FINDING = Pattern.compile("^  [A-Z_]+  ");

    @TempDir
    Path folder;

    @Test
    void theSampleSaysWhatItReadWhatCameOfItAndWhereItIs(FinishedSample sample) {
        String out = sample.run().out();

        assertThat(sample.run().exitCode()).as(sample.run().err()).isZero();
        assertThat(out)
                .containsPattern(
                        "Workbooks: \\d+ received, \\d+ in use, \\d+ replaced by later ones, 0 quarantined; this run read \\d+\\.")
                .containsPattern("Findings: \\d+")
                .contains("SYNTHETIC")
                .contains("Landmine Monitor 2026 (lm2026)", "Cluster Munition Monitor 2026 (cmm2026)")
                .contains("Where the headline comes from:", "casualties_by_year/2025/total = ");
        assertThat(sample.run().hashes()).hasSize(3).doesNotHaveDuplicates();
        assertThat(numbers(ROWS, out))
                .satisfies(rows -> assertThat(rows.get(0)).isEqualTo(rows.get(1) + rows.get(2) + rows.get(3)));
        assertThat(numbers(HEADLINE, out))
                .satisfies(parts -> assertThat(parts.get(0)).isEqualTo(parts.get(1) + parts.get(2) + parts.get(3)));
        assertThat(out.lines().filter(line -> line.startsWith("  files ")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(MonitorProcess.PROJECT.resolve(
                                line.replace("  files ", "").replace(" (to publish)", "")))
                        .isDirectoryContaining("glob:**/manifest.json"));
    }

    @Test
    void thePrintedCommandsWorkWhenTheyAreCopied(FinishedSample sample) {
        List<String> commands = sample.run()
                .out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("java -jar "))
                .toList();

        assertThat(commands).hasSize(2);
        for (String command : commands) {
            Ended copied =
                    MonitorProcess.start(List.of("sh", "-c", command), Map.of()).ended();
            assertThat(copied.exitCode()).as(copied.err()).isZero();
            assertThat(copied.out()).contains("2025");
        }
    }

    @Test
    void theSecondRunReadsNothingChangesNoFileAndSaysSo(FinishedSample sample) {
        Path workspace = sample.copyTo(folder);
        Map<String, String> before = Tree.of(workspace);

        Ended second = run("sample", FinishedSample.DATA, "--workspace", workspace);

        assertThat(Tree.of(workspace)).isEqualTo(before);
        assertThat(second.exitCode()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.hashes()).isEqualTo(sample.run().hashes());
        assertThat(second.out())
                .contains("Where the headline comes from:")
                .endsWith("Nothing is new since then: no workbook was read and no file was changed.\n");
    }

    @Test
    void ofOneNewWorkbookOnlyThatOneIsReadAndOldBuildsStay(FinishedSample sample) {
        Path workspace = sample.copyTo(folder);
        Map<String, String> before = Tree.of(workspace.resolve("editions"));
        good("TCD").write(workspace.resolve("inbox/TCD/synthetic-desk/2025/chad.xlsx"));

        Ended run = run("run", "--edition", "lm2026", "--workspace", workspace);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("this run read 1.");
        assertThat(figure(workspace, "TCD")).isEqualTo("3");
        Map<String, String> after = Tree.of(workspace.resolve("editions"));
        before.keySet().removeIf(file -> file.endsWith("current"));
        assertThat(after).containsAllEntriesOf(before);
    }

    @Test
    void everyBadWorkbookIsOneMessageWithItsPlaceAndWhatToDoAndHarmsNoOther(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);
        Path inbox = workspace.resolve("inbox");
        good("TCD").write(inbox.resolve("TCD/synthetic-desk/2025/good.xlsx"));
        good("TCD").writeTruncated(inbox.resolve("TCD/synthetic-desk/2025/truncated.xlsx"));
        good("NER").writeProtected(inbox.resolve("NER/synthetic-desk/2025/protected.xlsx"));
        good("SEN").headed("Jour", "Combien", "Quoi").write(inbox.resolve("SEN/synthetic-desk/2025/headers.xlsx"));
        good("KHM").row(2025, "3-4", "injured").write(inbox.resolve("KHM/synthetic-desk/2025/text.xlsx"));
        CountryWorkbook.of("Wakanda", "synthetic-desk", 2025)
                .row(2025, 1, "killed")
                .write(inbox.resolve("cover.xlsx"));

        Ended run = run("run", "--edition", "lm2026", "--workspace", workspace);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("4 quarantined; this run read 6.");
        assertThat(message(run, "TCD-synthetic-desk-2025-"))
                .contains("FILE_DAMAGED")
                .contains("send");
        assertThat(message(run, "NER-synthetic-desk-2025-"))
                .contains("FILE_PASSWORD_PROTECTED", "save it without a password and send it again");
        assertThat(message(run, "SEN-synthetic-desk-2025-")).contains("TEMPLATE_NOT_RECOGNISED");
        assertThat(message(run, "KHM-synthetic-desk-2025-"))
                .contains("COUNT_NOT_A_NUMBER", "Casualties!E3", "expected a whole number");
        assertThat(message(run, "cover-")).contains("AREA_UNKNOWN_IN_COVER", "Cover!B1");
        assertThat(figure(workspace, "TCD")).isEqualTo("3");
        assertThat(figure(workspace, "KHM"))
                .as("the sound row beside the bad one")
                .isEqualTo("3");
        assertThat(figure(workspace, "COL")).isEqualTo(figure(sample.workspace(), "COL"));
        assertThat(run.out()).contains("Landmine Monitor 2026 (lm2026)");

        Map<String, String> before = Tree.of(workspace);
        Ended again = run("run", "--edition", "lm2026", "--workspace", workspace);
        assertThat(again.exitCode()).as("the code of the last run").isEqualTo(3);
        assertThat(Tree.of(workspace)).isEqualTo(before);
    }

    @Test
    void aChangedEditionFileMakesOnlyThatEditionAnew(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);
        Path file = workspace.resolve("decisions/lm2026/edition.yml");
        Files.writeString(file, Files.readString(file).replace("status: 2026-10-15", "status: 2012-01-04"));
        Map<String, String> cmm = Tree.of(workspace.resolve("editions/cmm2026"));
        String build = current(workspace, "lm2026");

        Ended run = run("sample", FinishedSample.DATA, "--workspace", workspace);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("this run read 0.", "on 2012-01-04");
        assertThat(current(workspace, "lm2026")).isNotEqualTo(build);
        assertThat(withoutPointer(Tree.of(workspace.resolve("editions/cmm2026"))))
                .isEqualTo(withoutPointer(cmm));
        // published, cmm2026, lm2026
        assertThat(run.hashes().subList(0, 2)).isEqualTo(sample.run().hashes().subList(0, 2));
        assertThat(run.hashes().get(2)).isNotEqualTo(sample.run().hashes().get(2));
    }

    @Test
    void aDeletedVaultIsMadeAgainFromTheArchive(FinishedSample sample) {
        Path workspace = sample.copyTo(folder);
        Tree.delete(workspace.resolve("vault"));

        Ended run = run("sample", FinishedSample.DATA, "--workspace", workspace);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.hashes()).isEqualTo(sample.run().hashes());
        assertThat(workspace.resolve("vault/vault.duckdb")).exists();
        assertThat(run.out()).doesNotContain("this run read 0.");
    }

    @Test
    void deletedEditionsAreMadeAgainTheSame(FinishedSample sample) {
        Path workspace = sample.copyTo(folder);
        Tree.delete(workspace.resolve("editions/lm2026"));

        Ended run = run("sample", FinishedSample.DATA, "--workspace", workspace);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("this run read 0.");
        assertThat(run.hashes()).isEqualTo(sample.run().hashes());
    }

    @Test
    void aFailingCheckIsNamedAndKeepsTheLastGoodEdition(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);
        Path sql = folder.resolve("sql");
        Tree.copy(MonitorProcess.PROJECT.resolve("sql"), sql);
        Files.writeString(sql.resolve("checks/never_content.sql"), """
                -- title: Nothing is ever good enough
                -- severity: error
                -- fix: delete this check
                select 'the row it found' as complaint
                order by complaint
                """);
        String build = current(workspace, "lm2026");

        Ended run = run("run", "--edition", "cmm2026,lm2026", "--workspace", workspace, "--sql", sql);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.out())
                .contains("never_content: Nothing is ever good enough; 1 rows, such as complaint=the row it found.")
                .contains("delete this check")
                .contains("Every row of them: analysis.check_violations in ");
        assertThat(current(workspace, "lm2026")).isEqualTo(build);
        assertThat(figure(workspace, "COL")).isEqualTo(figure(sample.workspace(), "COL"));

        assertThat(run.out())
                .as("the other edition is checked all the same")
                .contains("Checks of cmm2026", "Checks of lm2026");
        Map<String, String> before = Tree.of(workspace);
        Ended again = run("run", "--edition", "cmm2026,lm2026", "--workspace", workspace, "--sql", sql);
        assertThat(again.exitCode()).isEqualTo(4);
        assertThat(again.out()).contains("never_content", "Nothing is new since then");
        assertThat(Tree.of(workspace)).as("no check runs twice on the same").isEqualTo(before);

        Ended good = run("run", "--workspace", workspace);
        assertThat(good.exitCode()).as("without that check all is well again").isZero();
    }

    @Test
    void aDamagedJobHistoryIsSaidAtOnceAndInOneSentence(FinishedSample sample) throws Exception {
        Path workspace = sample.copyTo(folder);
        Files.writeString(workspace.resolve("jobs/jobs.mv.db"), "not a database");

        long start = System.nanoTime();
        // a process, for who waits does so when it ends
        Ended run = MonitorProcess.run("sample", FinishedSample.DATA, "--workspace", workspace);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("jobs.mv.db").doesNotContain("\tat ");
        assertThat(System.nanoTime() - start)
                .as("nobody waits for a job that never began")
                .isLessThan(60_000_000_000L);
    }

    private static CountryWorkbook good(String area) {
        return CountryWorkbook.of(area, "synthetic-desk", 2025).row(2025, 3, "killed");
    }

    private static String figure(Path workspace, String area) {
        Ended query = run(
                "query",
                "select total from publish.casualties_by_area where area = '" + area + "'",
                "--format=csv",
                "--workspace",
                workspace);
        return query.out().replace("total\n", "").strip();
    }

    /** The one line of the summary's findings that names the workbook's receipt. */
    private static String message(Ended run, String receipt) {
        List<String> lines = new ArrayList<>(run.out()
                .lines()
                .filter(line -> line.contains(receipt) && FINDING.matcher(line).find())
                .toList());
        assertThat(lines).as("messages about " + receipt).hasSize(1);
        return lines.get(0);
    }

    private static List<Integer> numbers(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in%n%s", pattern, text).isTrue();
        List<Integer> numbers = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            numbers.add(Integer.valueOf(matcher.group(group)));
        }
        return numbers;
    }

    private static String current(Path workspace, String edition) throws IOException {
        Path pointer = workspace.resolve("editions").resolve(edition).resolve("current");
        return Files.readString(pointer, StandardCharsets.UTF_8).strip();
    }

    private static Map<String, String> withoutPointer(Map<String, String> tree) {
        Map<String, String> builds = new TreeMap<>(tree);
        builds.remove("current");
        return builds;
    }
}
