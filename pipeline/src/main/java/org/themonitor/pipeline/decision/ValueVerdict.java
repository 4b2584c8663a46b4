package org.themonitor.pipeline.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.themonitor.pipeline.yaml.YamlForm;

/**
 * What an editor says of a value that is hard to believe. It holds until the value changes; what counts is never changed
 * by it, that is done by a correction or an inclusion.
 *
 * @param suspicion what is hard to believe, a code of {@code core.suspect_values}
 * @param subject the row, or the source, area and year it is about, for readers of the file
 * @param fingerprint of the value, as the list gave it
 */
public record ValueVerdict(Decided decided, String suspicion, String subject, String fingerprint, Answer answer)
        implements Standing<ValueVerdict> {
    /** The name of the file in the folder of each edition. */
    public static final String FILE = "verdicts.yml";

    /** What can be said of it. */
    public enum Answer {
        /** It is true as it stands. */
        ACCEPTED,
        /** It is wrong, and waits for a correction. */
        REJECTED,
        /** Takes an older edition's line back. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ValueVerdict {
        if (!fingerprint.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("fingerprint is 16 hexadecimal digits; lists writes them");
        }
    }

    @Override
    public Object key() {
        return List.of(suspicion, fingerprint);
    }

    @Override
    public boolean isNone() {
        return answer == Answer.NONE;
    }

    static Optional<ValueVerdict> of(String file, YamlForm form) {
        DecisionForm line = new DecisionForm(file, form, "suspicion", "subject", "fingerprint", "decision");
        Decided decided = line.decided();
        line.text("reason_code");
        try {
            ValueVerdict verdict = new ValueVerdict(
                    decided,
                    line.text("suspicion"),
                    line.text("subject"),
                    line.text("fingerprint"),
                    line.oneOf("decision", Answer.values()));
            return line.isSound() ? Optional.of(verdict) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            line.problem(wrong.getMessage());
            return Optional.empty();
        }
    }
}
