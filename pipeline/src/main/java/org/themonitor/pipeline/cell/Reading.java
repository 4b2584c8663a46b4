package org.themonitor.pipeline.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * What a cell gave: values by staging column, a problem, or a value with a note.
 *
 * @param values Integer, Long, BigDecimal, LocalDate or String by staging column
 * @param problem what was wrong, if anything
 */
public record Reading(Map<String, Object> values, Optional<Cause> problem) {
    static final Reading NOTHING = new Reading(Map.of(), Optional.empty());

    public Reading {
        values = Map.copyOf(values);
    }

    /** Error cells, damaged ones and formulas without a value have no text that could be read. */
    public static Optional<Reading> unreadable(RawCell cell) {
        return switch (cell.kind()) {
            case ERROR -> Optional.of(Reading.problem(Cause.of(FindingCode.CELL_ERROR)));
            case DAMAGED ->
                Optional.of(Reading.problem(
                        Cause.of(FindingCode.CELL_ERROR, "damaged").with("detail", cell.text())));
            case FORMULA_WITHOUT_VALUE -> Optional.of(Reading.problem(Cause.of(FindingCode.FORMULA_WITHOUT_VALUE)));
            default -> Optional.empty();
        };
    }

    public static Reading of(String column, Object value) {
        return new Reading(Map.of(column, value), Optional.empty());
    }

    public static Reading problem(Cause cause) {
        return new Reading(Map.of(), Optional.of(cause));
    }

    /** The same, with the value of one more column. */
    public Reading with(String column, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(column, value);
        return new Reading(more, problem);
    }

    public Reading with(Cause cause) {
        return new Reading(values, Optional.of(cause));
    }
}
