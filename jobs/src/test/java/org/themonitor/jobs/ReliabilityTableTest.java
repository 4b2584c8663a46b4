package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The table {@code .readme/reliability.md}: what was tried, how much of it, how it ended. It is written from the reports
 * of the last {@code mvn verify} and from the results of the long run, by {@code -Dmonitor.table=true}.
 */
class ReliabilityTableTest {
    private static final Path TABLE = MonitorProcess.PROJECT.resolve(".readme/reliability.md");
    private static final Path LONG_RUN = MonitorProcess.PROJECT.resolve("pipeline/src/test/resources/reliability");
    private static final Pattern COUNTS = Pattern.compile(
            "<testsuite [^>]*name=\"([^\"]+)\"[^>]*tests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\" failures=\"(\\d+)\"");
    private static final Pattern TRIED = Pattern.compile("\\w[\\w ]*: (\\d+) tried = (.*)");

    /** A row: what was tried, and which test classes did. */
    private enum Row {
        READER(
                "Odd workbooks: dates, numbers, formulas, merged, hidden, damaged and foreign ones",
                "ReadingTest|PoiAgreementTest|ForeignWorkbooksTest|ForeignShapesTest"),
        LIMITS("Files too large, too deep, protected, or of another kind", "RefusalTest|LimitsTest"),
        MUTATIONS("Changed archives, XML, texts, styles, CSV, templates and decisions", ""),
        SAFETY(
                "Entities, links, paths, bound parameters, formula-like text, file modes",
                "SafetyTest|CsvTableTest|TableBookTest|CoordinatesTest|LeakJobTest"),
        LEAKS("Names, telephone numbers and addresses planted everywhere", "LeakTest|LeakJobTest|SafeTextTest"),
        FAULTS(
                "Full, read-only and cut-off disks, changing and vanishing files, kills, signals",
                "FaultsJobTest|SurvivalJobTest|WorkbookReceiverTest|ArchiveTest|VaultTest");

        private final String tried;
        private final Pattern classes;

        Row(String tried, String classes) {
            this.tried = tried;
            this.classes = Pattern.compile(".*\\.\\w*(" + classes + ")");
        }
    }

    @Test
    void theTableHasARowForEachThingTried() throws IOException {
        assumeTrue(
                Files.exists(TABLE),
                "not written yet: mvn verify, then -Dtest=ReliabilityTableTest -Dmonitor.table=true");
        assertThat(Files.readAllLines(TABLE)).hasSize(2 + Row.values().length);
    }

    @Test
    @EnabledIfSystemProperty(named = "monitor.table", matches = "true")
    void writeIt() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("| tried | how many | how each ended | command |", "|---|---|---|---|"));
        Map<String, int[]> reports = reports();
        for (Row row : Row.values()) {
            lines.add(row == Row.MUTATIONS ? mutations(row) : tests(row, reports));
        }
        Files.write(TABLE, lines);
    }

    private static String tests(Row row, Map<String, int[]> reports) {
        int[] sum = new int[3];
        List<String> classes = new ArrayList<>();
        reports.forEach((name, counts) -> {
            if (row.classes.matcher(name).matches()) {
                classes.add(name.substring(name.lastIndexOf('.') + 1));
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += counts[i];
                }
            }
        });
        assertThat(classes).as("reports of the last mvn verify for " + row).isNotEmpty();
        String ended = "%d as they should".formatted(sum[0] - sum[1] - sum[2])
                + (sum[1] == 0 ? "" : ", %d not made here".formatted(sum[1]))
                + (sum[2] == 0 ? "" : ", **%d wrong**".formatted(sum[2]));
        return "| %s | %d | %s | `mvn verify` (%s) |".formatted(row.tried, sum[0], ended, String.join(", ", classes));
    }

    private static String mutations(Row row) throws IOException {
        int tried = 0;
        Map<String, Integer> endings = new TreeMap<>();
        for (String line : longRun()) {
            Matcher counts = TRIED.matcher(line);
            if (counts.matches()) {
                tried += Integer.parseInt(counts.group(1));
                for (String part : counts.group(2).split(" \\+ ", -1)) {
                    String[] words = part.split(" ", 2);
                    endings.merge(words[1], Integer.valueOf(words[0]), Integer::sum);
                }
            }
        }
        String ended = endings.entrySet().stream()
                .map(ending -> ending.getValue() + " " + ending.getKey())
                .collect(Collectors.joining(", "));
        return "| %s | %d | %s | `mvn verify -Pmutations` |".formatted(row.tried, tried, ended);
    }

    private static List<String> longRun() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(LONG_RUN)) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** Class to its tests, those skipped and those that failed. */
    private static Map<String, int[]> reports() throws IOException {
        Map<String, int[]> reports = new TreeMap<>();
        for (String module : List.of("pipeline", "jobs")) {
            Path folder = MonitorProcess.PROJECT.resolve(module).resolve("target/surefire-reports");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                    Matcher counts = COUNTS.matcher(Files.readString(file).replaceAll("\\s+", " "));
                    if (counts.find()) {
                        int wrong = Integer.parseInt(counts.group(3)) + Integer.parseInt(counts.group(5));
                        reports.put(counts.group(1), new int[] {
                            Integer.parseInt(counts.group(2)), Integer.parseInt(counts.group(4)), wrong
                        });
                    }
                }
            }
        }
        return reports;
    }
}
