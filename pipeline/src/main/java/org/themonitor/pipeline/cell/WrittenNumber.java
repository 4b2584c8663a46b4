package org.themonitor.pipeline.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: with the mark of a note beside it, or alone in brackets, which mean minus in accounting, last
 * year's number in the Monitor's boxes and a guess in many lists.
 *
 * @param text the number, without mark or brackets
 * @param mark the mark of a note, such as *, ¹ or (a)
 * @param isInBrackets whether it stands alone in brackets
 */
record WrittenNumber(String text, Optional<String> mark, boolean isInBrackets) {
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(\\[（［]\\s*([^()\\[\\]]*[\\p{Nd}][^()\\[\\]]*)[)\\]）］]");
    private static final Pattern MARKED =
            Pattern.compile("(.*\\p{Nd})\\s*(\\*{1,3}|[†‡§#]{1,2}|[¹²³⁰⁴-⁹]{1,2}|[(\\[](?:\\p{Nd}{1,2}|\\p{L})[)\\]])");

    static WrittenNumber of(String written) {
        Matcher brackets = IN_BRACKETS.matcher(written);
        if (brackets.matches()) {
            return new WrittenNumber(brackets.group(1), Optional.empty(), true);
        }
        Matcher marked = MARKED.matcher(written);
        return marked.matches()
                ? new WrittenNumber(marked.group(1), Optional.of(marked.group(2)), false)
                : new WrittenNumber(written, Optional.empty(), false);
    }
}
