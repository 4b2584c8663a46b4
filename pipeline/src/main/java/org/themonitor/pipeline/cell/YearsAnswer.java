package org.themonitor.pipeline.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/**
 * Years as somebody writes them: single ones, closed ranges, lists of both, or all.
 *
 * @param isAll whether all years are meant
 * @param years the years that are named; none where all are meant
 * @param problem why it cannot be read; then it says nothing
 */
public record YearsAnswer(boolean isAll, NavigableSet<Integer> years, Optional<Cause> problem) {
    private static final Pattern TOKEN = Pattern.compile("[0-9]+|[\\p{L}\\p{M}']+|[^0-9\\p{L}\\p{M}\\s]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    /** One item of a list, a letter for each word: years, and the words and signs between them. */
    private static final Pattern ITEM = Pattern.compile("(?:F?YTY|Y)");

    private static final Pattern LIST = Pattern.compile("%1$s(?:A+%1$s)*".formatted(ITEM.pattern()));
    private static final int LONGEST = 200;

    public YearsAnswer {
        years = Collections.unmodifiableNavigableSet(new TreeSet<>(years));
    }

    /**
     * Reads an answer.
     *
     * @param words the words for all, and, from and to
     * @param context of the workbook, whose data year is the last one there can be
     */
    public static YearsAnswer of(String written, Vocabulary words, RowContext context) {
        String text = Spelling.of(written).exact();
        if (text.length() > LONGEST) {
            return problem(cause("", context));
        }
        if (!text.matches(".*[0-9].*")) {
            return word(text, words, context).equals("all")
                    ? new YearsAnswer(true, new TreeSet<>(), Optional.empty())
                    : problem(cause("", context));
        }
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).toList();
        String kinds = tokens.stream().map(token -> kind(token, words, context)).collect(Collectors.joining());
        return LIST.matcher(kinds).matches() ? years(tokens, kinds, context) : problem(cause("", context));
    }

    private static YearsAnswer years(List<String> tokens, String kinds, RowContext context) {
        NavigableSet<Integer> years = new TreeSet<>();
        Matcher items = ITEM.matcher(kinds);
        while (items.find()) {
            List<Integer> ends = new ArrayList<>();
            for (int i = items.start(); i < items.end(); i++) {
                if (kinds.charAt(i) == 'Y') {
                    ends.add(Integer.valueOf(tokens.get(i)));
                }
            }
            int first = ends.get(0);
            int last = ends.get(ends.size() - 1);
            if (last < first) {
                return problem(cause("backwards", context).with("first", last).with("last", first));
            }
            if (last > context.dataYear()) {
                return problem(cause("after", context));
            }
            if (first < Years.FIRST) {
                return problem(cause("", context));
            }
            IntStream.rangeClosed(first, last).forEach(years::add);
        }
        return new YearsAnswer(false, years, Optional.empty());
    }

    private static String kind(String token, Vocabulary words, RowContext context) {
        if (YEAR.matcher(token).matches()) {
            return "Y";
        }
        if (token.matches("[,;\\u060C\\u061B&]")) {
            return "A";
        }
        if (token.equals("-")) {
            return "T";
        }
        return Character.isLetter(token.charAt(0))
                ? switch (word(token, words, context)) {
                    case "and" -> "A";
                    case "from" -> "F";
                    case "to" -> "T";
                    default -> "?";
                }
                : "?";
    }

    private static String word(String token, Vocabulary words, RowContext context) {
        return words.find(token, context.area().code(), context.source()).orElse("");
    }

    private static Cause cause(String variant, RowContext context) {
        return Cause.of(FindingCode.YEARS_IN_FULL_UNREADABLE, variant).with("year", context.dataYear());
    }

    private static YearsAnswer problem(Cause cause) {
        return new YearsAnswer(false, new TreeSet<>(), Optional.of(cause));
    }
}
