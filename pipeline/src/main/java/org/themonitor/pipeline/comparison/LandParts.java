package org.themonitor.pipeline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

/**
 * Parts of contaminated land that do not make one sum: rows of another day than the latest, which the latest leaves out,
 * and rows without province that come again, of which nobody knows whether they are parts or the whole.
 */
final class LandParts {
    private static final String[] SIZE = {"contaminated_m2", "cha_m2", "sha_m2"};

    private final Map<List<String>, List<ComparedRow>> byLand;

    LandParts(List<ComparedRow> contamination) {
        this.byLand = contamination.stream()
                .filter(row -> row.hasAll("area", "contaminant", "happened_on"))
                .filter(row -> row.filled(SIZE).isPresent())
                .collect(Collectors.groupingBy(row -> row.key("area", "treaty", "contaminant")));
    }

    Stream<Finding> findings() {
        return byLand.values().stream().flatMap(rows -> Stream.concat(leftOut(rows), wholesAgain(rows)));
    }

    private static Stream<Finding> leftOut(List<ComparedRow> rows) {
        ComparedRow latest =
                rows.stream().max(Comparator.comparing(LandParts::day)).orElseThrow();
        Set<String> told = rows.stream()
                .filter(row -> row.text("happened_on").equals(latest.text("happened_on")))
                .map(row -> row.text("admin1"))
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !told.contains(row.text("admin1")))
                .map(row -> row.cells()
                        .finding(
                                Cause.of(FindingCode.CONTAMINATION_OF_ANOTHER_DAY)
                                        .with("at", latest.cells().named("happened_on")),
                                "happened_on"));
    }

    private static Stream<Finding> wholesAgain(List<ComparedRow> rows) {
        Map<String, ComparedRow> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (ComparedRow row : rows) {
            if (row.hasAll("admin1")) {
                continue;
            }
            Optional<String> again = Stream.of(SIZE)
                    .filter(row::hasAll)
                    .filter(size -> !seen.add(List.of(row.text("happened_on"), size)))
                    .findFirst();
            ComparedRow before = first.putIfAbsent(row.text("happened_on"), row);
            if (again.isPresent() && before != null) {
                findings.add(row.cells()
                        .finding(
                                Cause.of(FindingCode.CONTAMINATION_WHOLE_AGAIN)
                                        .with("at", before.cells().named(again.get())),
                                again.get()));
            }
        }
        return findings.stream();
    }

    private static LocalDate day(ComparedRow row) {
        return row.date("happened_on").lastDay();
    }
}
