package org.themonitor.pipeline.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.decision.EditionPlace;
import org.themonitor.pipeline.decision.TraitRule;

/**
 * One yearly report, or the collection of what reports have printed: product and edition year, its data year and its as-of days.
 *
 * @param id product and edition year: {@code cmm2026} (Cluster Munition Monitor) or {@code lm2026} (Landmine Monitor);
 *     {@code lm2026.1} is made anew after {@code lm2026} was locked; {@code published} is the collection, whose year is its
 *     latest data year; {@code trial-col2023} tries something, of any data year
 * @param title title as printed
 * @param label what outputs are labelled with; of a trial it says so
 * @param dataYear calendar year the edition reports on: edition year minus one
 * @param sources codes of the only sources whose workbooks it uses; empty = every source
 * @param asOf one day per topic; they differ even inside one report
 * @param thresholds each with its number
 * @param traits what public tables tell of few people
 * @param reason why it is made anew, null of any other
 */
public record Edition(
        String id,
        String title,
        String label,
        int dataYear,
        List<String> sources,
        Map<Topic, LocalDate> asOf,
        Map<Threshold, Integer> thresholds,
        TraitRule traits,
        @Nullable String reason) {
    private static final String TRIAL = "TRIAL, not an edition";

    /** What an as-of day is for; the code is its name in edition.yml and, after {@code as_of_}, in SQL. */
    public enum Topic {
        STATUS("status"),
        CONTAMINATION("contamination"),
        REPORTING("reporting"),
        CASUALTY_INTAKE("casualty_intake");

        private final String code;

        Topic(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** An edition with the usual thresholds and the usual rule on few people. */
    public Edition(
            String id, String title, String label, int dataYear, List<String> sources, Map<Topic, LocalDate> asOf) {
        this(id, title, label, dataYear, sources, asOf, Threshold.usuals(), TraitRule.USUAL, null);
    }

    public Edition {
        thresholds = Collections.unmodifiableMap(new EnumMap<>(thresholds));
        sources = List.copyOf(sources);
        asOf = Map.copyOf(asOf);
        if (!isId(id)) {
            throw new IllegalArgumentException("no edition is called %s: write %s".formatted(id, EditionPlace.FORMS));
        }
        if (isTrial(id) && !label.startsWith(TRIAL)) {
            label = TRIAL + ": " + label;
        }
        if (EditionPlace.madeAnew(id).isPresent() && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("reason: is missing; say why %s stands in the place of the locked %s"
                    .formatted(id, EditionPlace.madeAnew(id).get()));
        }
        OptionalInt year = editionYear(id);
        if (year.isPresent() && dataYear != year.getAsInt() - 1) {
            throw new IllegalArgumentException(
                    "%s reports on %d, not on %d".formatted(id, year.getAsInt() - 1, dataYear));
        }
        if (asOf.size() != Topic.values().length) {
            throw new IllegalArgumentException(id + " needs one as-of day for each of status, contamination, reporting"
                    + " and casualty_intake; it has " + asOf.size());
        }
    }

    /** The same edition, which says this of few people. */
    Edition with(TraitRule other) {
        return new Edition(id, title, label, dataYear, sources, asOf, thresholds, other, reason);
    }

    /** Whether a word has the form of an edition's id. */
    public static boolean isId(String word) {
        return EditionPlace.isId(word);
    }

    /** Whether it only tries something. */
    public static boolean isTrial(String id) {
        return EditionPlace.isTrial(id);
    }

    /** The edition year an id ends with; the collection has none. */
    static OptionalInt editionYear(String id) {
        return EditionPlace.editionYear(id);
    }

    /** Whose edition it is: {@code cmm}, {@code lm} or {@code published}; a trial tries what a Landmine Monitor would say. */
    public String product() {
        return isTrial(id) ? "lm" : id.replaceFirst("\\d.*$", "");
    }

    /** The as-of day of a topic. */
    public LocalDate asOf(Topic topic) {
        LocalDate day = asOf.get(topic);
        if (day == null) {
            throw new IllegalStateException("the constructor asks for every topic; missing " + topic);
        }
        return day;
    }
}
