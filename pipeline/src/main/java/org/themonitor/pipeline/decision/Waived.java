package org.themonitor.pipeline.decision;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * That nobody asks any more for what is missing from an area's casualties of some years: refused rows, workbooks that could
 * not be read, people who wait. The figure is a lower bound then, and no longer incomplete.
 *
 * @param area where the incidents happened
 * @param firstYear first of the years
 * @param lastYear last of the years
 */
public record Waived(Decided decided, String area, int firstYear, int lastYear, Choice decision)
        implements Standing<Waived> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "waived.yml";

    /** What can be decided. */
    public enum Choice {
        WAIVED,
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
        return decision == Choice.NONE;
    }

    static Optional<Waived> of(Path folder, String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "area", "incident_year", "decision");
        Decided decided = line.decided();
        line.text("reason_code");
        String area = line.text("area");
        if (!area.isEmpty() && !TraitRule.Line.isArea(area, Areas.of(folder))) {
            line.problem("no area has the code '%s'; write a code such as LAO".formatted(area));
        }
        Choice decision = line.oneOf("decision", Choice.values());
        int[] years = line.years("incident_year");
        return line.isSound() ? Optional.of(new Waived(decided, area, years[0], years[1], decision)) : Optional.empty();
    }
}
