package org.themonitor.pipeline.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a header are its words: the mark of a note beside them ({@code Killed*}, {@code Injured (1)},
 * {@code Blessés²}), a number before them ({@code 3. Killed}) and the groups of a form before them
 * ({@code casualties/Killed}) are none.
 */
final class HeaderWords {
    /** A letter in brackets is a mark only where it is no word such as (m) or (f); a number only where it is no age. */
    private static final String IN_BRACKETS =
            "[(\\[]\\s*(?:[1-9\\u0661-\\u0669\\u06F1-\\u06F9]|1[0-2]|[a-e]|i{1,3}|iv|v|\\*{1,3}|[\\u2020\\u2021])\\s*[)\\]]";

    private static final String SIGN = "[*\\u2020\\u2021\\u00A7\\p{No}]+";
    private static final String NOTE = "[(\\[]\\s*(?:see\\s+|voir\\s+|ver\\s+)?(?:note|nota)\\s*\\p{Nd}{0,2}\\s*[)\\]]";
    private static final Pattern AFTER = Pattern.compile(
            "(?:\\s*(?:" + IN_BRACKETS + "|" + SIGN + "|" + NOTE + "))+\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(
            "^\\s*(?:" + IN_BRACKETS + "|" + SIGN + "|[1-9][0-9]?\\s*[.)](?=\\s*\\p{L}))\\s*",
            Pattern.CASE_INSENSITIVE);

    private HeaderWords() {}

    /** The header without marks and numbers; empty where it has none. */
    static Optional<String> unmarked(String header) {
        String words = BEFORE.matcher(AFTER.matcher(header).replaceFirst("")).replaceFirst("");
        return words.isBlank() || words.equals(header) ? Optional.empty() : Optional.of(words);
    }

    /** A header as forms export it. */
    record Grouped(String groups, String last) {}

    private static final Pattern GROUPED = Pattern.compile("(.*\\S)/(\\S[^/]*)", Pattern.DOTALL);

    /** The groups and the last part of {@code casualties/Killed}; empty without a group. */
    static Optional<Grouped> grouped(String header) {
        Matcher parts = GROUPED.matcher(header);
        return parts.matches() ? Optional.of(new Grouped(parts.group(1), parts.group(2))) : Optional.empty();
    }
}
