package org.themonitor.pipeline.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * A decision which source counts where several report.
 *
 * @param area where the incidents happened
 * @param incidentYear calendar year of the incidents, null for all years
 * @param recordKind the staging table
 * @param source code of the source
 */
public record SourceUse(
        Decided decided, String area, @Nullable Integer incidentYear, String recordKind, String source, Use use)
        implements Standing<SourceUse> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "source_use.yml";

    /** What a source is used for. */
    public enum Use {
        PRIMARY,
        /** Counts too, for what the primary source does not have. */
        SUPPLEMENT,
        NOT_USED,
        /** Takes an older edition's line back. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Object key() {
        return Arrays.asList(area, incidentYear, recordKind, source);
    }

    @Override
    public boolean isNone() {
        return use == Use.NONE;
    }

    /** Two primary sources would leave open which one counts. */
    @Override
    public List<Object> claims() {
        return use == Use.PRIMARY ? List.of(Arrays.asList(area, incidentYear, recordKind)) : List.of();
    }

    @Override
    public String clash(SourceUse before) {
        return "%s is primary here and %s in line %d: one of them is a supplement or not used"
                .formatted(source, before.source, before.decided.line());
    }

    /** A source that is primary in all years is so too where another one is in a year, and both would count. */
    static void onePrimary(List<SourceUse> standing, YamlProblems problems) {
        Set<Object> decided = standing.stream().map(SourceUse::key).collect(Collectors.toSet());
        for (SourceUse wide : standing) {
            standing.stream()
                    .filter(narrow -> wide.isWiderPrimaryThan(narrow)
                            && !decided.contains(wide.in(narrow.incidentYear).key()))
                    .forEach(narrow -> {
                        boolean isNewer = standing.indexOf(wide) < standing.indexOf(narrow)
                                && !wide.decided.file().equals(narrow.decided.file());
                        Decided here = isNewer ? wide.decided : narrow.decided;
                        String place = (isNewer ? narrow : wide).decided.place();
                        problems.add(
                                here.file(),
                                here.line(),
                                "%1$s is primary in %2$d and %3$s in all years, in %4$s: say of one of them that it is a supplement or not used in %2$d"
                                        .formatted(narrow.source, narrow.incidentYear, wide.source, place));
                    });
        }
    }

    private boolean isWiderPrimaryThan(SourceUse other) {
        return use == Use.PRIMARY
                && other.use == Use.PRIMARY
                && incidentYear == null
                && other.incidentYear != null
                && area.equals(other.area)
                && recordKind.equals(other.recordKind)
                && !source.equals(other.source);
    }

    private SourceUse in(@Nullable Integer year) {
        return new SourceUse(decided, area, year, recordKind, source, use);
    }

    static Optional<SourceUse> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "area", "incident_year", "record_kind", "source", "use");
        Decided decided = line.decided();
        line.text("reason_code");
        line.text("incident_year");
        SourceUse use = new SourceUse(
                decided,
                line.text("area"),
                line.year("incident_year"),
                line.text("record_kind"),
                line.text("source"),
                line.oneOf("use", Use.values()));
        return line.isSound() ? Optional.of(use) : Optional.empty();
    }
}
