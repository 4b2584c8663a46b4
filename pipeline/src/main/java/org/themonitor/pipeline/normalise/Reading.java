package org.themonitor.pipeline.normalise;

import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.finding.FindingCode;

/**
 * What a cell gave: values by staging column, a problem, or a value with a note.
 *
 * @param values Integer, Long, BigDecimal, LocalDate or String by staging column
 * @param problem what was wrong, if anything
 */
record Reading(Map<String, Object> values, Optional<Problem> problem) {
    static final Reading NOTHING = new Reading(Map.of(), Optional.empty());

    Reading {
        values = Map.copyOf(values);
    }

    /** A problem before its place is known; {@code fix} must not repeat the cell's text. */
    record Problem(FindingCode code, String expected, String fix) {}

    static Reading of(String column, Object value) {
        return new Reading(Map.of(column, value), Optional.empty());
    }

    static Reading problem(FindingCode code, String expected, String fix) {
        return new Reading(Map.of(), Optional.of(new Problem(code, expected, fix)));
    }

    Reading with(FindingCode code, String expected, String fix) {
        return new Reading(values, Optional.of(new Problem(code, expected, fix)));
    }
}
