package org.themonitor.pipeline.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * A decision that a total holds people who are reported row by row too: they are taken off the total, and what is left
 * of it counts as people about whom nothing else is known.
 *
 * @param area where the incidents happened
 * @param incidentYear calendar year of the incidents
 * @param source the source that gives a total and no rows
 * @param outcome the outcome of the total
 * @param absorbsSource the source of the rows
 * @param absorbs outcomes of those rows that the total holds; an outcome a source does not tell may be another there;
 *     none when they are other people, so that both count
 */
public record Absorption(
        Decided decided,
        String area,
        int incidentYear,
        String source,
        Outcome outcome,
        String absorbsSource,
        List<Outcome> absorbs) {
    /** What became of a person. */
    public enum Outcome {
        KILLED,
        INJURED,
        /** Not known whether the person lived. */
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Absorption {
        absorbs = List.copyOf(absorbs);
    }

    /** What two lines may not both decide. */
    Object subject() {
        return List.of(area, incidentYear, source, outcome, absorbsSource);
    }

    static Optional<Absorption> of(String file, YamlForm form) {
        DecisionForm line =
                new DecisionForm(file, form, "area", "incident_year", "source", "outcome", "absorbs_source", "absorbs");
        Decided decided = line.decided();
        line.text("reason_code");
        Integer year = line.year("incident_year");
        if (year == null) {
            line.problem("'incident_year' must be one year: each year's rows are taken off that year's total");
        }
        Absorption absorption = new Absorption(
                decided,
                line.text("area"),
                year == null ? 0 : year,
                line.text("source"),
                line.oneOf("outcome", Outcome.values()),
                line.text("absorbs_source"),
                line.someOrNone("absorbs", Outcome.values()));
        return line.isSound() ? Optional.of(absorption) : Optional.empty();
    }

    /** A row that two totals hold would be taken off twice. */
    static void once(List<Absorption> absorptions, YamlProblems problems) {
        SortedMap<String, Absorption> taken = new TreeMap<>();
        for (Absorption absorption : absorptions) {
            for (Outcome outcome : absorption.absorbs()) {
                String rows = "%s people of %s, %s %d"
                        .formatted(
                                outcome.code(),
                                absorption.absorbsSource(),
                                absorption.area(),
                                absorption.incidentYear());
                Absorption before = taken.putIfAbsent(rows, absorption);
                if (before != null) {
                    problems.add(
                            absorption.decided().file(),
                            absorption.decided().line(),
                            "%s are absorbed in line %d already; they can be in one total only"
                                    .formatted(rows, before.decided().line()));
                }
            }
        }
    }

    /** The absorbed outcomes as one text, in the order of the field: {@code injured, unknown}; or {@code none}. */
    public String absorbed() {
        return absorbs.isEmpty()
                ? "none"
                : String.join(", ", absorbs.stream().sorted().map(Outcome::code).toList());
    }

    static List<Absorption> read(DecisionFile file, SortedMap<String, String> digests, YamlProblems problems) {
        List<Absorption> absorptions = file.read(digests, Absorption::of, Absorption::subject, Absorption::decided);
        once(absorptions, problems);
        return absorptions;
    }
}
