package org.themonitor.pipeline.normalise;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.treaty.Obligation;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.value.PartialDate;

/** Check E5: an extension begins at the deadline before it, and adds no more than the treaty allows. */
record ExtensionSteps(TreatyFacts facts, List<ComparedRow> rows) {

    Stream<Finding> findings() {
        return rows.stream()
                .filter(row -> row.has("event", "extension_granted"))
                .filter(row -> row.hasAll("treaty", "area", "obligation", "deadline_on"))
                .flatMap(row -> obligation(row).flatMap(owed -> finding(row, owed)).stream());
    }

    private static Optional<Obligation> obligation(ComparedRow row) {
        return Treaty.ofCode(row.text("treaty")).obligations().stream()
                .filter(obligation -> obligation.code().equals(row.text("obligation")))
                .findFirst();
    }

    private Optional<Finding> finding(ComparedRow row, Obligation obligation) {
        List<LocalDate> first = facts.list().due(obligation, row.text("area"));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (obligation.longestExtensionYears() == 0) {
            Cause none = Cause.of(FindingCode.EXTENSION_AGAINST_TREATY, "none").with("article", obligation.article());
            return Optional.of(row.cells().finding(none, "event"));
        }
        GrantedExtension step = step(row);
        List<LocalDate> begins = begins(step, first, obligation);
        if (begins.isEmpty()) {
            Integer before = Objects.requireNonNull(step.requestNumber()) - 1;
            Cause missing = Cause.of(FindingCode.EXTENSION_STEP_MISSING).with("number", before);
            return Optional.of(row.cells().finding(missing, "request_number"));
        }
        return begins.stream().anyMatch(begin -> follows(begin, step.until(), obligation))
                ? Optional.empty()
                : Optional.of(row.cells().finding(against(begins, obligation), "deadline_on"));
    }

    private static Cause against(List<LocalDate> begins, Obligation obligation) {
        return Cause.of(FindingCode.EXTENSION_AGAINST_TREATY)
                .with("days", begins.get(begins.size() - 1))
                .with("number", obligation.longestExtensionYears())
                .with("article", obligation.article());
    }

    /** A deadline printed to the month or year is taken at the day that fits best. */
    private static boolean follows(LocalDate begin, PartialDate until, Obligation obligation) {
        return until.lastDay().isAfter(begin)
                && !until.firstDay().isAfter(begin.plusYears(obligation.longestExtensionYears()));
    }

    private List<LocalDate> begins(GrantedExtension step, List<LocalDate> first, Obligation obligation) {
        Integer number = step.requestNumber();
        Stream<LocalDate> earlier = steps(obligation, step.area())
                .filter(other -> !other.equals(step))
                .filter(other -> number == null || Objects.equals(other.requestNumber(), number - 1))
                .map(other -> other.until().lastDay());
        // the first request extends the original deadline; of an unnumbered one nobody knows which it extends
        return Stream.concat(number == null || number == 1 ? first.stream() : Stream.empty(), earlier)
                .sorted()
                .toList();
    }

    private Stream<GrantedExtension> steps(Obligation obligation, String area) {
        Stream<GrantedExtension> here = rows.stream()
                .filter(row -> row.has("event", "extension_granted") && row.hasAll("deadline_on"))
                .filter(row -> row.has("treaty", obligation.treaty().code())
                        && row.has("obligation", obligation.code())
                        && row.has("area", area))
                .map(ExtensionSteps::step);
        return Stream.concat(facts.extensions(obligation, area).stream(), here);
    }

    private static GrantedExtension step(ComparedRow row) {
        Object number = row.values().get("request_number");
        return new GrantedExtension(
                Treaty.ofCode(row.text("treaty")),
                row.text("area"),
                row.text("obligation"),
                number == null ? null : Integer.valueOf(number.toString()),
                row.date("deadline_on"));
    }
}
