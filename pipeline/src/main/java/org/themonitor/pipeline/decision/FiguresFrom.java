package org.themonitor.pipeline.decision;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * Whether the printed figures of an area's past years count, the rows that are on hand beside them, or the print and late rows.
 *
 * @param area where the incidents happened
 * @param firstYear first of the years
 * @param lastYear last of the years
 */
public record FiguresFrom(Decided decided, String area, int firstYear, int lastYear, Choice choice)
        implements Standing<FiguresFrom> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "figures_from.yml";

    /** What can be chosen. */
    public enum Choice {
        PRINT,
        ROWS,
        /** The print, and beside it the people of late rows, where the print could not know them; a lower bound. */
        PRINT_PLUS_LATE,
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
        int[] years = line.years("incident_year");
        return line.isSound()
                ? Optional.of(new FiguresFrom(decided, area, years[0], years[1], choice))
                : Optional.empty();
    }
}
