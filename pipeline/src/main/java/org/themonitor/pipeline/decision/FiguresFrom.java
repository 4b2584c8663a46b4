package org.themonitor.pipeline.decision;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * Whether the printed figures of an area's past years count, or the rows that are on hand beside them.
 *
 * @param area where the incidents happened
 * @param firstYear first of the years
 * @param lastYear last of the years
 */
public record FiguresFrom(Decided decided, String area, int firstYear, int lastYear, Choice choice)
        implements Standing<FiguresFrom> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "figures_from.yml";

    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d{2})(?:\\s*[-–]\\s*((?:19|20)\\d{2}))?");

    /** What can be chosen. */
    public enum Choice {
        PRINT,
        ROWS,
        /** Takes an older edition's line back. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Object key() {
        return List.of(area, firstYear, lastYear);
    }

    @Override
    public boolean isNone() {
        return choice == Choice.NONE;
    }

    /** Two lines of one file about one year would leave open which of them holds. */
    static void once(List<FiguresFrom> standing, YamlProblems problems) {
        for (int here = 0; here < standing.size(); here++) {
            FiguresFrom line = standing.get(here);
            standing.subList(0, here).stream()
                    .filter(before -> before.decided.file().equals(line.decided.file())
                            && before.area.equals(line.area)
                            && before.firstYear <= line.lastYear
                            && line.firstYear <= before.lastYear)
                    .findFirst()
                    .ifPresent(before -> problems.add(
                            line.decided.file(),
                            line.decided.line(),
                            "line %d says of some of these years what counts; keep one line for each year"
                                    .formatted(before.decided.line())));
        }
    }

    static Optional<FiguresFrom> of(Path folder, String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "area", "incident_year", "figures_from");
        Decided decided = line.decided();
        line.text("reason_code");
        String area = line.text("area");
        if (!area.isEmpty() && !TraitRule.Line.isArea(area, Areas.of(folder))) {
            line.problem("no area has the code '%s'; write a code such as LAO".formatted(area));
        }
        Choice choice = line.oneOf("figures_from", Choice.values());
        String text = line.text("incident_year");
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            line.problem(
                    "'incident_year' must be a year or a closed range such as \"2015-2024\", not '%s'".formatted(text));
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        if (last < first) {
            line.problem("'incident_year' ends before it begins; write \"%d-%d\"".formatted(last, first));
        }
        return line.isSound() ? Optional.of(new FiguresFrom(decided, area, first, last, choice)) : Optional.empty();
    }
}
