package org.themonitor.pipeline.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.finding.Cause;

/**
 * What a cell gave: values by staging column, a problem, or a value with a note.
 *
 * @param values Integer, Long, BigDecimal, LocalDate or String by staging column
 * @param problem what was wrong, if anything
 */
record Reading(Map<String, Object> values, Optional<Cause> problem) {
    static final Reading NOTHING = new Reading(Map.of(), Optional.empty());

    Reading {
        values = Map.copyOf(values);
    }

    static Reading of(String column, Object value) {
        return new Reading(Map.of(column, value), Optional.empty());
    }

    static Reading problem(Cause cause) {
        return new Reading(Map.of(), Optional.of(cause));
    }

    /** The same, with the value of one more column. */
    Reading with(String column, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(column, value);
        return new Reading(more, problem);
    }

    Reading with(Cause cause) {
        return new Reading(values, Optional.of(cause));
    }
}
