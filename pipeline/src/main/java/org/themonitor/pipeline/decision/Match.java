package org.themonitor.pipeline.decision;

import java.util.Locale;
import java.util.Set;

/**
 * A decision whether two rows tell of the same people; no program ever decides so because rows look alike.
 *
 * @param row {@code source_row_id} of one row: receipt, sheet and Excel row with slashes between
 * @param other that of the other one, of whatever source
 */
public record Match(Decided decided, String row, String other, Answer answer) {
    /** What two rows are to each other. */
    public enum Answer {
        /** The same people: counted once. */
        MERGE,
        /** Different people, however alike the rows are. */
        DISTINCT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Match {
        if (row.equals(other)) {
            throw new IllegalArgumentException("row and other_row are the same row; name two");
        }
    }

    /** What is decided on: the two rows, whichever is written first. */
    public Set<String> rows() {
        return Set.of(row, other);
    }
}
