package org.themonitor.pipeline.finding;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a cell's text to anyone but its sender: of most only the length, because it may name a person. What a
 * decision quotes of a cell that its editor has seen may be a short number, a date or a known word.
 */
public final class SafeText {
    // longer runs of digits are more often telephone or identity numbers than counts
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,6}([.,][0-9]{1,2})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2}(T[0-9:.]{5,12})?)?"
            + "|[0-9]{1,2}[./-][0-9]{1,2}[./-]([0-9]{2}|[0-9]{4})|[0-9]{4}[./][0-9]{1,2}[./][0-9]{1,2}"
            + "|[0-9]{1,2}[./][0-9]{4}");

    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,4}");
    private static final Set<FindingCode> OF_COUNTS = EnumSet.of(
            FindingCode.COUNT_NEGATIVE,
            FindingCode.COUNT_NOT_A_NUMBER,
            FindingCode.CONTROL_TOTAL_DIFFERS,
            FindingCode.YEAR_NOT_A_YEAR,
            FindingCode.YEAR_IN_FUTURE);

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
        return shape(raw);
    }

    /**
     * What may be shown of the text that a finding was made of; null without a text. Only where the column is one of counts
     * or years, and the finding says that it is, is a short number surely one: elsewhere it may be part of a telephone number
     * or of a coordinate, a day a day of birth, and a word that is known here a name in its own column.
     */
    public static @Nullable String shown(Finding finding) {
        String raw = finding.rawText();
        if (raw == null) {
            return null;
        }
        boolean isCount = finding.isOfNumbers()
                && OF_COUNTS.contains(finding.code())
                && COUNT.matcher(raw).matches();
        return isCount ? raw : shape(raw);
    }

    private static String shape(String raw) {
        int letters = raw.codePointCount(0, raw.length());
        return letters == 1 ? "text of 1 letter" : "text of %d letters".formatted(letters);
    }
}
