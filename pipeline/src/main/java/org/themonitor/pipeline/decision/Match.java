package org.themonitor.pipeline.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * A decision whether two rows tell of the same people; no program ever decides so because rows look alike.
 *
 * @param row {@code source_row_id} of one row: receipt, sheet and Excel row with slashes between
 * @param other that of the other one, of whatever source
 */
public record Match(Decided decided, String row, String other, Answer answer) implements Standing<Match> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "matches.yml";

    /** What two rows are to each other. */
    public enum Answer {
        /** The same people: counted once. */
        MERGE,
        /** Different people, however alike the rows are. */
        DISTINCT,
        /** Takes an older edition's line back. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Match {
        if (row.equals(other)) {
            throw new IllegalArgumentException("row and other_row are the same row; name two");
        }
    }

    /** The two rows, whichever is written first. */
    @Override
    public Object key() {
        return Set.of(row, other);
    }

    @Override
    public boolean isNone() {
        return answer == Answer.NONE;
    }

    static Optional<Match> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "row", "other_row", "decision");
        Decided decided = line.decided();
        line.text("reason_code");
        try {
            Match match = new Match(
                    decided, line.text("row"), line.text("other_row"), line.oneOf("decision", Answer.values()));
            return line.isSound() ? Optional.of(match) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return Optional.empty();
        }
    }
}
