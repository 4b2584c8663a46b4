package org.themonitor.pipeline.normalise;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

/** Check E8: a State retains no more of an item than it declared. */
record RetainedStocks(List<ComparedRow> rows) {

    Stream<Finding> findings() {
        return rows.stream()
                .filter(row -> row.has("event", "retained") && row.hasAll("quantity"))
                .flatMap(row -> largest(row).filter(declared -> exceeds(row, declared)).stream()
                        .map(declared -> row.cells()
                                .finding(
                                        Cause.of(FindingCode.RETAINED_ABOVE_DECLARED)
                                                .with("at", declared.cells().named("quantity")),
                                        "quantity")));
    }

    private Optional<ComparedRow> largest(ComparedRow retained) {
        List<String> item = retained.key("treaty", "area", "item");
        return rows.stream()
                .filter(row -> row.has("event", "declared") && row.hasAll("quantity"))
                .filter(row -> row.key("treaty", "area", "item").equals(item))
                .max(Comparator.comparing(RetainedStocks::quantity));
    }

    private static boolean exceeds(ComparedRow retained, ComparedRow declared) {
        return quantity(retained).compareTo(quantity(declared)) > 0;
    }

    private static BigDecimal quantity(ComparedRow row) {
        return Objects.requireNonNull(row.number("quantity"));
    }
}
