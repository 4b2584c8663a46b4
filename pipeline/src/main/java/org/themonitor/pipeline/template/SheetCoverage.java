package org.themonitor.pipeline.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * What a template says of how much its sheets give, whoever sends one: a register that is kept holds every year that is over.
 *
 * @param isFull whether every whole year that it has been kept is given in full
 * @param keptSince the first of these years, null = the first with rows
 * @param gives the only outcomes it has; empty = all
 * @param part which part it is of, empty = the whole
 */
public record SheetCoverage(boolean isFull, @Nullable Integer keptSince, List<String> gives, Optional<String> part) {
    static final List<String> KEYS = List.of("gives_in_full", "gives", "part");

    private static final String SINCE = "kept_since";

    /** Nothing is said. */
    static final SheetCoverage NOTHING = new SheetCoverage(false, null, List.of(), Optional.empty());

    public SheetCoverage {
        gives = List.copyOf(gives);
    }

    static SheetCoverage read(YamlForm form) {
        String full = KEYS.get(0);
        List<String> gives = form.texts("gives");
        if (gives.stream().distinct().count() < gives.size()) {
            form.problem("'gives' names an outcome twice");
        }
        return new SheetCoverage(
                form.isMapping(full) || form.flag(full),
                form.isMapping(full) ? since(form.form(full).orElseThrow()) : null,
                gives,
                form.optionalText("part"));
    }

    private static @Nullable Integer since(YamlForm form) {
        String year = form.only(SINCE).text(SINCE);
        if (!year.matches("(19|20)[0-9]{2}")) {
            form.problem("'%s' must be a year in four digits, not '%s'".formatted(SINCE, year));
            return null;
        }
        return Integer.valueOf(year);
    }

    /** Whether anything is said. */
    boolean isSaid() {
        return !equals(NOTHING);
    }
}
