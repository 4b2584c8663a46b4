package org.themonitor.pipeline.comparison;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.treaty.Obligation;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.value.PartialDate;

/** Check E5: an extension begins at the deadline before it, and adds no more than the treaty allows. */
final class ExtensionSteps {
    private static final int ANY = -1;

    private final ReferenceFacts facts;
    private final List<ComparedRow> rows;

    /** The steps of each chain and of each request in it, by the last day granted: no row looks at all others. */
    private final Map<List<Object>, NavigableMap<LocalDate, Set<GrantedExtension>>> granted = new HashMap<>();

    ExtensionSteps(ReferenceFacts facts, List<ComparedRow> rows) {
        this.facts = facts;
        this.rows = rows.stream()
                .filter(row -> row.has("event", "extension_granted"))
                .filter(row -> row.hasAll("treaty", "area", "obligation", "deadline_on"))
                .toList();
    }

    Stream<Finding> findings() {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        facts.extensions().forEach(this::keep);
        rows.forEach(row -> keep(step(row)));
        return rows.stream().flatMap(row -> obligation(row).flatMap(owed -> finding(row, owed)).stream());
    }

    private void keep(GrantedExtension step) {
        keep(step, ANY);
        Integer number = step.requestNumber();
        if (number != null) {
            keep(step, number);
        }
    }

    private void keep(GrantedExtension step, int request) {
        granted.computeIfAbsent(key(step, request), key -> new TreeMap<>())
                .computeIfAbsent(step.until().lastDay(), day -> new HashSet<>())
                .add(step);
    }

    private static List<Object> key(GrantedExtension step, int request) {
        return Arrays.asList(step.treaty(), step.area(), step.obligation(), request);
    }

    private static Optional<Obligation> obligation(ComparedRow row) {
        return Treaty.ofCode(row.text("treaty")).obligations().stream()
                .filter(obligation -> obligation.code().equals(row.text("obligation")))
                .findFirst();
    }

    private Optional<Finding> finding(ComparedRow row, Obligation obligation) {
        List<LocalDate> first = facts.list(row.text("area")).due(obligation, row.text("area"));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (obligation.longestExtensionYears() == 0) {
            Cause none = Cause.of(FindingCode.EXTENSION_AGAINST_TREATY, "none").with("article", obligation.article());
            return Optional.of(row.cells().finding(none, "event"));
        }
        GrantedExtension step = step(row);
        Integer number = step.requestNumber();
        // the first request extends the original deadline; of an unnumbered one nobody knows which it extends
        NavigableSet<LocalDate> original =
                number == null || number == 1 ? new TreeSet<>(first) : Collections.emptyNavigableSet();
        NavigableMap<LocalDate, Set<GrantedExtension>> earlier =
                granted.getOrDefault(key(step, number == null ? ANY : number - 1), Collections.emptyNavigableMap());
        if (number != null && original.isEmpty() && earlier.isEmpty()) {
            Cause missing = Cause.of(FindingCode.EXTENSION_STEP_MISSING).with("number", number - 1);
            return Optional.of(row.cells().finding(missing, "request_number"));
        }
        LocalDate lastDay = step.until().lastDay();
        return later(original.lower(lastDay), earlier.lowerKey(lastDay))
                        .filter(begin -> isWithin(begin, step.until(), obligation))
                        .isPresent()
                ? Optional.empty()
                : later(original.isEmpty() ? null : original.last(), lastOfOthers(earlier, step))
                        .map(begin -> row.cells().finding(against(begin, obligation), "deadline_on"));
    }

    private static Optional<LocalDate> later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other)).max(Comparator.naturalOrder());
    }

    private static @Nullable LocalDate lastOfOthers(
            NavigableMap<LocalDate, Set<GrantedExtension>> steps, GrantedExtension step) {
        return steps.descendingMap().entrySet().stream()
                .filter(day -> day.getValue().stream().anyMatch(other -> !other.equals(step)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Cause against(LocalDate begin, Obligation obligation) {
        return Cause.of(FindingCode.EXTENSION_AGAINST_TREATY)
                .with("days", begin)
                .with("number", obligation.longestExtensionYears())
                .with("article", obligation.article());
    }

    /** A deadline printed to the month or year is taken at the day that fits best; so is the last day to begin. */
    private static boolean isWithin(LocalDate begin, PartialDate until, Obligation obligation) {
        return !until.firstDay().isAfter(begin.plusYears(obligation.longestExtensionYears()));
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
