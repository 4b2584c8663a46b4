package org.themonitor.pipeline.finding;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What may be shown of a cell's text to anyone but its sender: short numbers, dates and known words as they are, of
 * anything else only the length, because it may name a person.
 */
public final class SafeText {
    // longer runs of digits are more often telephone or identity numbers than counts
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,6}([.,][0-9]{1,2})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2}(T[0-9:.]{5,12})?)?"
            + "|[0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{2}|[0-9]{4})|[0-9]{4}[./][0-9]{1,2}[./][0-9]{1,2}"
            + "|[0-9]{1,2}[./][0-9]{4}");

    private final Predicate<String> knownWord;

    /** With the test for words that are known to everyone: terms of vocabularies, names of areas. */
    public SafeText(Predicate<String> knownWord) {
        this.knownWord = knownWord;
    }

    /** The text itself where it is harmless, else such as {@code text of 14 letters}. */
    public String shown(String raw) {
        if (NUMBER.matcher(raw).matches() || DATE.matcher(raw).matches() || knownWord.test(raw)) {
            return raw;
        }
        int letters = raw.codePointCount(0, raw.length());
        return letters == 1 ? "text of 1 letter" : "text of %d letters".formatted(letters);
    }
}
