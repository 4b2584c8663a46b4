package org.themonitor.pipeline.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.themonitor.pipeline.yaml.YamlForm;

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
 * @param isNone whether it decides nothing but takes an older edition's line back
 */
public record Absorption(
        Decided decided,
        String area,
        int incidentYear,
        String source,
        Outcome outcome,
        String absorbsSource,
        List<Outcome> absorbs,
        boolean isNone)
        implements Standing<Absorption> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "absorptions.yml";

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

    @Override
    public Object key() {
        return List.of(area, incidentYear, source, outcome, absorbsSource);
    }

    /** A row that two totals hold would be taken off twice. */
    @Override
    public List<Object> claims() {
        return absorbs.stream()
                .<Object>map(held -> List.of(area, incidentYear, absorbsSource, held))
                .toList();
    }

    @Override
    public String clash(Absorption before) {
        return "%s people of %s, %s %d are absorbed in line %d already; they can be in one total only"
                .formatted(
                        absorbs.stream()
                                .filter(before.absorbs::contains)
                                .map(Outcome::code)
                                .collect(Collectors.joining(", ")),
                        absorbsSource,
                        area,
                        incidentYear,
                        before.decided.line());
    }

    static Optional<Absorption> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(
                file, form, "area", "incident_year", "source", "outcome", "absorbs_source", "absorbs", "decision");
        Decided decided = line.decided();
        line.text("reason_code");
        Integer year = line.year("incident_year");
        if (year == null) {
            line.problem("'incident_year' must be one year: each year's rows are taken off that year's total");
        }
        String decision = line.optional("decision");
        boolean isNone = decision != null;
        if (isNone && !("none".equals(decision) && line.texts("absorbs").isEmpty())) {
            line.problem("say 'absorbs', or 'decision: none' alone, which takes an older edition's line back");
        }
        Absorption absorption = new Absorption(
                decided,
                line.text("area"),
                year == null ? 0 : year,
                line.text("source"),
                line.oneOf("outcome", Outcome.values()),
                line.text("absorbs_source"),
                isNone ? List.of() : line.someOrNone("absorbs", Outcome.values()),
                isNone);
        return line.isSound() ? Optional.of(absorption) : Optional.empty();
    }

    /** The absorbed outcomes as one text, in the order of the field: {@code injured, unknown}; or {@code none}. */
    public String absorbed() {
        return absorbs.isEmpty()
                ? "none"
                : String.join(", ", absorbs.stream().sorted().map(Outcome::code).toList());
    }
}
