package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The README's table of what was tried against the program: written anew from what the suites of this build left in
 * their reports, and compared. Maven starts it when all other tests are done. A row of which a suite did not run whole, as
 * with {@code -Dtest=} or on a machine that cannot make a small disk, is told and not compared.
 */
class ReliabilityTableTest {
    private static final Path README = MonitorProcess.PROJECT.resolve("README.md");
    private static final Path WRITTEN = Path.of("target", "reliability.md");
    private static final Path PIPELINE = MonitorProcess.PROJECT.resolve("pipeline");
    private static final String HEAD = "| tried | how many | how each ended | command |\n|---|---|---|---|\n";
    private static final Pattern REPORT = Pattern.compile(
            "<testsuite [^>]*?tests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\" failures=\"(\\d+)\"");
    private static final Pattern TRIED = Pattern.compile("\\w[\\w ]*: \\d+ tried = (.*)");

    /** A row: what was tried, and the suites that did. */
    private enum Row {
        READER(
                "1 odd cells, sheets, files: dates, numbers, formulas, merged, hidden, damaged, foreign",
                new Suites(
                        "read as Excel shows it",
                        "XlsxReadingTest,XlsReadingTest,CsvReadingTest,PackagingTest,DateReadingTest,DateFormatsTest,"
                                + "PoiAgreementTest"),
                new Suites(
                        "understood, or a finding at the cell",
                        "FieldReaderTest,QuantityReaderTest,SheetShapeTest,ForeignShapesTest,UnseenCellsTest,"
                                + "HiddenAndMergedTest,CsvIntakeTest,FindingGateTest"),
                new Suites("of another project, read or refused by name", "HazardsTest"),
                new Suites("refused by name with what to do", "RefusalTest")),
        LIMITS(
                "2 files too large, too long, too slow, too deep",
                new Suites("read up to the limit and refused beyond", "LimitsTest,LargeSheetTest,DeadlineTest")),
        MUTATIONS("3 changed archives, XML, texts, styles, CSV, templates and decisions"),
        SAFETY(
                "4 entities, links, paths, names as SQL or commands, formula-like text",
                new Suites("nothing fetched, followed or run", "SafetyTest,CsvTableTest,TableBookTest,SafeTextTest")),
        LEAKS(
                "5 names, telephone numbers, addresses in cells, notes, comments, names of files and sheets",
                new Suites(
                        "in no output, message, log or findings of others",
                        "EditionLeakTest,PlantedPartsTest,LeakJobTest")),
        FAULTS(
                "6 disks full, read-only, cut off; clocks set back; files that change, vanish or come twice; kills",
                new Suites(
                        "the same command goes on, or says what to do",
                        "FaultsJobTest,SurvivalJobTest,IntakeKillTest,IntakeJobTest,TwoReadersTest,WorkbookReceiverTest,"
                                + "ArchiveTest,VaultTest,ShardsTest"));

        private final String tried;
        private final List<Suites> suites;

        Row(String tried, Suites... suites) {
            this.tried = tried;
            this.suites = List.of(suites);
        }

        private String command() {
            String classes = suites.stream().map(Suites::classes).collect(Collectors.joining(","));
            return classes.isEmpty() ? "`mvn verify -Pmutations`" : "`mvn verify -Dtest=%s`".formatted(classes);
        }

        private String line(String many, String ended) {
            return "| %s | %s | %s | %s |".formatted(tried, many, ended, command());
        }
    }

    /** Test classes, with commas between, and how what they try ends. */
    private record Suites(String ending, String classes) {}

    private final Map<String, Integer> tests = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    @Test
    void theReadmeShowsWhatTheSuitesOfThisBuildDid(TestReporter report) throws IOException {
        String build = System.getProperty("monitor.build", "");
        assumeTrue(!build.isEmpty(), "mvn verify starts this when all other tests are done");
        read(Instant.parse(build));
        List<String> lines = new ArrayList<>();
        for (Row row : Row.values()) {
            (row == Row.MUTATIONS ? mutations(Instant.parse(build)) : tests(row)).ifPresent(lines::add);
        }
        missing.forEach(told -> report.publishEntry("not compared", told));
        Files.writeString(WRITTEN, HEAD + String.join("\n", lines) + "\n");

        assumeTrue(!Boolean.getBoolean("monitor.long"), "the long run's result is new: put its row into README.md");
        List<String> readme = Files.readAllLines(README);
        assertThat(readme)
                .as("rows of the README's table")
                .filteredOn(line -> line.matches("\\| [1-6] .*"))
                .hasSize(6);
        assertThat(readme)
                .as("what this build did; where it is meant, put the rows of jobs/%s into README.md", WRITTEN)
                .containsAll(lines);
    }

    /** The tests of each class whose every test was run in this build; one that failed has ended the build. */
    private void read(Instant build) throws IOException {
        for (Path module : List.of(PIPELINE, Path.of("").toAbsolutePath())) {
            for (Path file : files(module.resolve("target/surefire-reports"), ".xml", build)) {
                Matcher counts = REPORT.matcher(Files.readString(file));
                // one whose files are not beside the project has no tests at all
                if (counts.find()
                        && !counts.group(1).equals("0")
                        && counts.group(2).equals("0")
                        && counts.group(3).equals("0")
                        && counts.group(4).equals("0")) {
                    String name = file.getFileName().toString();
                    String simple = name.replaceAll("^.*\\.(\\w+)\\.xml$", "$1");
                    tests.put(simple, Integer.valueOf(counts.group(1)));
                }
            }
        }
    }

    private Optional<String> tests(Row row) {
        List<String> endings = new ArrayList<>();
        int all = 0;
        for (Suites suites : row.suites) {
            List<String> classes = List.of(suites.classes().split(",", -1));
            List<String> absent =
                    classes.stream().filter(name -> !tests.containsKey(name)).toList();
            if (!absent.isEmpty()) {
                missing.add("row %s: %s".formatted(row.tried.substring(0, 1), String.join(", ", absent)));
                return Optional.empty();
            }
            int sum = classes.stream().mapToInt(tests::get).sum();
            endings.add((row.suites.size() == 1 ? "" : sum + " ") + suites.ending());
            all += sum;
        }
        return Optional.of(row.line(all + " tests", String.join("; ", endings)));
    }

    /** Those with a fixed seed, which every build tries, and those of the long run as it was last kept. */
    private Optional<String> mutations(Instant build) throws IOException {
        List<Path> counted = files(PIPELINE.resolve("target/reliability"), ".txt", build);
        List<Path> kept = files(PIPELINE.resolve("src/test/resources/reliability"), ".txt", Instant.EPOCH);
        if (counted.size() != kept.size()) {
            missing.add("row 3: WorkbookMutationTest, YamlMutationTest");
            return Optional.empty();
        }
        Map<String, Integer> each = endings(counted);
        Map<String, Integer> last = endings(kept);
        return Optional.of(Row.MUTATIONS.line(
                "%d in each build, %d in the last long run".formatted(sum(each), sum(last)),
                "%s; %s; no other way".formatted(shown(each), shown(last))));
    }

    private static Map<String, Integer> endings(List<Path> files) throws IOException {
        Map<String, Integer> endings = new TreeMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                Matcher counts = TRIED.matcher(line);
                assertThat(counts.matches()).as("%s: %s", file, line).isTrue();
                for (String part : counts.group(1).split(" \\+ ", -1)) {
                    String[] words = part.split(" ", 2);
                    endings.merge(words[1], Integer.valueOf(words[0]), Integer::sum);
                }
            }
        }
        return endings;
    }

    private static int sum(Map<String, Integer> endings) {
        return endings.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String shown(Map<String, Integer> endings) {
        return endings.entrySet().stream()
                .map(ending -> ending.getValue() + " " + ending.getKey())
                .collect(Collectors.joining(", "));
    }

    private static List<Path> files(Path folder, String ending, Instant since) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    files.add(file);
                }
            }
        }
        return files;
    }
}
