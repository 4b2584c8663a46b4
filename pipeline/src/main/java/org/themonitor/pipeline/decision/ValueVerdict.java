package org.themonitor.pipeline.decision;

import java.util.Locale;

/**
 * What an editor says of a value that is hard to believe. It holds until the value changes; what counts is never changed
 * by it, that is done by a correction or an inclusion.
 *
 * @param suspicion what is hard to believe, a code of {@code core.suspect_values}
 * @param subject the row, or the source, area and year it is about, for readers of the file
 * @param fingerprint of the value, as the list gave it
 */
public record ValueVerdict(Decided decided, String suspicion, String subject, String fingerprint, Answer answer) {
    /** What can be said of it. */
    public enum Answer {
        /** It is true as it stands. */
        ACCEPTED,
        /** It is wrong, and waits for a correction. */
        REJECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ValueVerdict {
        if (!fingerprint.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("fingerprint is 16 hexadecimal digits; lists writes them");
        }
    }
}
