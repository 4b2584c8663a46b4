package org.themonitor.pipeline.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * A decision what a source may speak for; what several lines give one source adds up.
 *
 * @param source code of the source
 * @param scope for whom or what it speaks
 * @param areas codes of the areas where they are named, none otherwise
 * @param kinds the staging tables it may fill, none for all that its scope can give
 */
public record SourceRight(Decided decided, String source, Scope scope, List<String> areas, List<String> kinds) {
    /** The file of these decisions, below their folder. */
    public static final String FILE = "sources.yml";

    /** For whom or what a source speaks. */
    public enum Scope {
        /** The Monitor itself, in workbooks about no single area. */
        MONITOR,
        /** The area that its workbook is filed under. */
        OWN_AREA,
        /** Whatever area a row names. */
        ANY_AREA,
        /** The areas named in the line. */
        AREAS;

        static Optional<Scope> find(String written) {
            return List.of(MONITOR, OWN_AREA, ANY_AREA).stream()
                    .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(written))
                    .findFirst();
        }
    }

    public SourceRight {
        areas = List.copyOf(areas);
        kinds = List.copyOf(kinds);
    }

    /** All it says but why; two lines may not both say it. */
    public Object subject() {
        return List.of(source, scope, areas, kinds);
    }

    static Optional<SourceRight> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "source", "speaks_for", "kinds");
        Decided decided = line.decided();
        String source = line.text("source");
        if (!source.isEmpty() && !source.equals(Coordinates.code(source))) {
            line.problem("'source' is a code as it stands in receipts, such as '%s', not '%s'"
                    .formatted(Coordinates.code(source), source));
        }
        List<String> written = line.texts("speaks_for");
        Optional<Scope> scope = written.size() == 1 ? Scope.find(written.get(0)) : Optional.empty();
        if (written.isEmpty()) {
            line.problem("'speaks_for' is missing: monitor, own_area, any_area, or codes of areas such as LAO, KHM");
        }
        if (scope.isEmpty()) {
            written.stream()
                    .filter(area -> !area.matches("[A-Z]{3}"))
                    .forEach(area -> line.problem(
                            "'speaks_for' is monitor, own_area, any_area, or codes of areas such as LAO, KHM, not '%s'"
                                    .formatted(area)));
        }
        SourceRight right = new SourceRight(
                decided,
                source,
                scope.orElse(Scope.AREAS),
                scope.isPresent() ? List.of() : written,
                line.texts("kinds"));
        return line.isSound() ? Optional.of(right) : Optional.empty();
    }

    boolean gives(String kind, boolean isOfTheMonitor) {
        return (scope == Scope.MONITOR) == isOfTheMonitor && (kinds.isEmpty() || kinds.contains(kind));
    }
}
