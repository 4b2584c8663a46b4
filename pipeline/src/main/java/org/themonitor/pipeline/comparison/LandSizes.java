package org.themonitor.pipeline.comparison;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;

/**
 * Sizes of land that are probably in another unit: tenfold jumps from one year to the next (check E10), and more land
 * released in a year than was contaminated before it.
 */
final class LandSizes {
    private static final BigDecimal JUMP = BigDecimal.TEN;
    private static final String[] SIZE = {"contaminated_m2", "cha_m2", "sha_m2"};
    private static final String[] RELEASED = {"released_m2", "cleared_m2", "reduced_m2", "cancelled_m2"};

    private final List<ComparedRow> wholes;
    private final List<ComparedRow> releases;

    /** The first whole of each year, so that a long sheet is gone through once and not once per row. */
    private final Map<Coordinate, ComparedRow> first = new HashMap<>();

    private record Coordinate(List<String> what, int year) {
        static Coordinate of(ComparedRow row, int yearsBefore) {
            return new Coordinate(
                    row.key("area", "contaminant"), row.date("happened_on").year() - yearsBefore);
        }
    }

    LandSizes(List<ComparedRow> contamination, List<ComparedRow> releases) {
        this.wholes = contamination.stream().filter(LandSizes::isWhole).toList();
        this.releases = List.copyOf(releases);
        wholes.forEach(row -> first.putIfAbsent(Coordinate.of(row, 0), row));
    }

    Stream<Finding> findings() {
        return Stream.concat(
                wholes.stream().flatMap(row -> jump(row).stream()),
                releases.stream().flatMap(row -> tooMuch(row).stream()));
    }

    /** A part of an area is compared with nothing: the whole is the sum of parts nobody knows to be all. */
    private static boolean isWhole(ComparedRow row) {
        return !row.hasAll("admin1")
                && row.hasAll("area", "contaminant", "happened_on")
                && size(row).filter(size -> size.signum() > 0).isPresent();
    }

    private Optional<Finding> jump(ComparedRow row) {
        return yearBefore(row)
                .filter(before ->
                        differsTenfold(size(row).orElseThrow(), size(before).orElseThrow()))
                .map(before -> finding(FindingCode.CONTAMINATION_JUMPS, row, SIZE, before));
    }

    private Optional<Finding> tooMuch(ComparedRow row) {
        Optional<BigDecimal> released =
                row.sum("released_m2").or(() -> row.sum("cleared_m2", "reduced_m2", "cancelled_m2"));
        if (released.isEmpty() || !row.hasAll("area", "contaminant", "happened_on")) {
            return Optional.empty();
        }
        return yearBefore(row)
                .filter(before -> released.get().compareTo(size(before).orElseThrow()) > 0)
                .map(before -> finding(FindingCode.RELEASE_ABOVE_CONTAMINATION, row, RELEASED, before));
    }

    private Optional<ComparedRow> yearBefore(ComparedRow row) {
        return Optional.ofNullable(first.get(Coordinate.of(row, 1)));
    }

    private static boolean differsTenfold(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(JUMP)) > 0 || other.compareTo(one.multiply(JUMP)) > 0;
    }

    private static Optional<BigDecimal> size(ComparedRow row) {
        return row.sum("contaminated_m2").or(() -> row.sum("cha_m2", "sha_m2"));
    }

    private static Finding finding(FindingCode code, ComparedRow row, String[] columns, ComparedRow before) {
        String other = before.cells().named(before.filled(SIZE).orElseThrow());
        return row.cells()
                .finding(Cause.of(code).with("at", other), row.filled(columns).orElseThrow());
    }
}
