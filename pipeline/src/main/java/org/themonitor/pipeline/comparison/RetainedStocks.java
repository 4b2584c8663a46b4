package org.themonitor.pipeline.comparison;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

/** Check E8: a State retains no more of an item than it declared. */
record RetainedStocks(List<ComparedRow> rows) {

    Stream<Finding> findings() {
        Map<List<String>, ComparedRow> largest = new HashMap<>();
        rows.stream()
                .filter(row -> row.has("event", "declared") && row.hasAll("quantity"))
                .forEach(row -> largest.merge(item(row), row, (before, next) -> exceeds(next, before) ? next : before));
        return rows.stream()
                .filter(row -> row.has("event", "retained") && row.hasAll("quantity"))
                .flatMap(row -> Stream.ofNullable(largest.get(item(row)))
                        .filter(declared -> exceeds(row, declared))
                        .map(declared -> finding(row, declared)));
    }

    private static Finding finding(ComparedRow row, ComparedRow declared) {
        String at = declared.cells().named("quantity");
        return row.cells().finding(Cause.of(FindingCode.RETAINED_ABOVE_DECLARED).with("at", at), "quantity");
    }

    private static List<String> item(ComparedRow row) {
        return row.key("treaty", "area", "item");
    }

    private static boolean exceeds(ComparedRow row, ComparedRow limit) {
        return quantity(row).compareTo(quantity(limit)) > 0;
    }

    private static BigDecimal quantity(ComparedRow row) {
        return Objects.requireNonNull(row.number("quantity"));
    }
}
