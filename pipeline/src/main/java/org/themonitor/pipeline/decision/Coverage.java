package org.themonitor.pipeline.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * What an editor says of how much is known of an area and years.
 *
 * @param area the area, or the world
 * @param source code of the source, null = the area as a whole
 * @param firstYear first of the years
 * @param lastYear last of the years
 * @param recordKind the staging table
 * @param completeFrom of {@link Value#COMPLETE_FROM} the number from which on the list is complete, else null
 * @param members how many areas are on that list, else null
 * @param edition the edition in whose folder the line stands
 */
public record Coverage(
        Decided decided,
        String area,
        @Nullable String source,
        int firstYear,
        int lastYear,
        String recordKind,
        Value value,
        @Nullable Long completeFrom,
        @Nullable Long members,
        String edition) {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "coverage.yml";

    /** What can be said. */
    public enum Value {
        FULL,
        NONE_REPORTED,
        PARTIAL,
        LATE_ROWS_ONLY,
        AWAITED,
        NOTHING_RECEIVED,
        NOT_ASKED,
        /** Recorded in one way in these years, whatever the sources. */
        ALIKE,
        /** The world of these years may be compared. */
        COMPARABLE,
        /** A printed list of areas is complete from a number up. */
        COMPLETE_FROM,
        /** Takes an older edition's line back. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether each of the years is meant by itself, and only one such value can hold of it. */
        public boolean isOfEachYear() {
            return compareTo(ALIKE) < 0;
        }

        private boolean isOfTheWorld() {
            return this == COMPARABLE || this == COMPLETE_FROM;
        }

        private boolean isOfSeveralYears() {
            return this == ALIKE || this == COMPARABLE;
        }
    }

    static final String CASUALTIES = "casualties";
    private static final List<String> KINDS = List.of(CASUALTIES, "cluster_munition_attacks");
    /** What lines about the same years stand in the place of each other by; years apart. */
    List<Object> subject() {
        return Arrays.asList(area, String.valueOf(source), recordKind);
    }

    /** Whether both are about some year. */
    boolean meets(Coverage other) {
        return firstYear <= other.lastYear && other.firstYear <= lastYear;
    }

    boolean isOfTheSameYears(Coverage other) {
        return firstYear == other.firstYear && lastYear == other.lastYear;
    }

    Coverage of(int first, int last) {
        return new Coverage(decided, area, source, first, last, recordKind, value, completeFrom, members, edition);
    }

    /** The years as a line writes them. */
    String years() {
        return firstYear == lastYear ? "" + firstYear : firstYear + "-" + lastYear;
    }

    /** Reads one line of a file of the edition. */
    static Optional<Coverage> of(String file, YamlForm form, EditionPlace edition, Areas areas) {
        DecisionForm line = new DecisionForm(
                file, form, "area", "source", "incident_year", "record_kind", "value", "complete_from", "members");
        Decided decided = line.decided();
        line.text("reason_code");
        String area = line.text("area");
        if (!area.isEmpty() && !isArea(area, areas)) {
            line.problem("no area has the code '%s'; write a code such as LAO, or XWD for the world".formatted(area));
        }
        String source = line.optional("source");
        String kind = Optional.ofNullable(line.optional("record_kind")).orElse(CASUALTIES);
        if (!KINDS.contains(kind)) {
            line.problem("'record_kind' must be one of %s, not '%s'".formatted(String.join(", ", KINDS), kind));
        }
        Value value = line.oneOf("value", Value.values());
        int[] years = years(line, edition);
        Long from = line.number("complete_from");
        Long members = line.number("members");
        if (line.isSound()) {
            consistent(line, value, area, source, years[0] < years[1], from != null && members != null);
        }
        if (line.isSound() && value != Value.COMPLETE_FROM && (from != null || members != null)) {
            line.problem("'complete_from' and 'members' belong to the value complete_from; leave them out");
        }
        return line.isSound()
                ? Optional.of(new Coverage(
                        decided, area, source, years[0], years[1], kind, value, from, members, edition.id()))
                : Optional.empty();
    }

    private static boolean isArea(String area, Areas areas) {
        return area.equals(AreaCode.WORLD.code()) || TraitRule.Line.isArea(area, areas);
    }

    private static void consistent(
            DecisionForm line,
            Value value,
            String area,
            @Nullable String source,
            boolean isOfSeveralYears,
            boolean hasNumbers) {
        if (value.isOfTheWorld() && !area.equals(AreaCode.WORLD.code())) {
            line.problem(
                    "'%s' is said of the world alone; write 'area: XWD', or another value".formatted(value.code()));
        }
        if (source != null && (value.isOfTheWorld() || value == Value.ALIKE)) {
            line.problem("'%s' is said of no single source; leave 'source' out".formatted(value.code()));
        }
        if (value.isOfSeveralYears() && !isOfSeveralYears) {
            line.problem("'%s' is said of several years; write 'incident_year' such as \"2024-2025\""
                    .formatted(value.code()));
        }
        if (value == Value.COMPLETE_FROM && isOfSeveralYears) {
            line.problem("'complete_from' is said of the list of one year; write a line for each year");
        }
        if (value == Value.COMPLETE_FROM && !hasNumbers) {
            line.problem("'complete_from' needs the number, 'complete_from: 100', and how many areas are on the list,"
                    + " 'members: 10'");
        }
    }

    private static int[] years(DecisionForm line, EditionPlace edition) {
        int[] years = line.years("incident_year");
        if (Math.max(years[0], years[1]) > edition.dataYear()) {
            line.problem("'incident_year' must not be after %d, the data year of %s"
                    .formatted(edition.dataYear(), edition.id()));
        }
        return years;
    }
}
