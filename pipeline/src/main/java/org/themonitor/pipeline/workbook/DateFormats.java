package org.themonitor.pipeline.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a number format shows a date or time (ECMA-376 Part 1, 18.8.31). POI's own rule is not enough: it takes
 * the long dates of Spanish, Portuguese and Russian Excel ({@code d "de" mmmm "de" yyyy}) for numbers.
 */
final class DateFormats {
    /** What stands between sections, and what may hide a semicolon or letters: quotes, escapes, padding, brackets. */
    private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"?|[\\\\_*].?|\\[[^\\]]*\\]?|;|[^\"\\\\_*\\[;]+");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[0-9.]+)\\]");
    private static final Pattern CALENDAR = Pattern.compile("^\\s*b[12]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION = Pattern.compile("(?<=[sS])[.,]0+");
    private static final Pattern DIGITS = Pattern.compile("[0#?%]");
    private static final Pattern PARTS = Pattern.compile("[ymdhsgeb]", Pattern.CASE_INSENSITIVE);
    /** Besides: a and p of AM/PM and of weekdays, t between day and time. Another letter means another thing. */
    private static final Pattern OTHER_LETTERS = Pattern.compile("[a-z&&[^ymdhsgebapt]]", Pattern.CASE_INSENSITIVE);

    private static final Pattern RUNS = Pattern.compile("([ymdhseb])\\1*");

    /** A day of our time, for formats that differ by the number's size. */
    private static final BigDecimal SOME_DAY = BigDecimal.valueOf(45_000);

    private DateFormats() {}

    /** Whether the format shows a date or time. */
    static boolean isDate(int id, @Nullable String code) {
        return shown(id, code) != Shown.NUMBER;
    }

    /**
     * What the format shows.
     *
     * @param id its number, for those that are built in
     * @param code its code, or null where the file has none
     */
    static Shown shown(int id, @Nullable String code) {
        if (code != null) {
            return shown(code);
        }
        // ECMA-376 Part 1, 18.8.30: built-in formats of Chinese, Japanese, Korean and Thai Excel, written without a
        // code
        boolean eastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        boolean thai = id >= 71 && id <= 81;
        String builtin = BuiltinFormats.getBuiltinFormat(id);
        if (eastAsian || thai) {
            return Shown.DAY; // which of them is a month alone, differs from language to language
        }
        return builtin == null ? Shown.NUMBER : shown(builtin);
    }

    private static Shown shown(String code) {
        StringBuilder section = new StringBuilder();
        boolean applies = true;
        boolean elapsed = false;
        Matcher pieces = PIECE.matcher(code);
        while (pieces.find()) {
            String piece = pieces.group();
            if (piece.equals(";")) {
                if (applies) {
                    break; // the first section that applies to a date
                }
                section.setLength(0);
                applies = true;
                elapsed = false;
            } else if (ELAPSED.matcher(piece).matches()) {
                section.append(piece, 1, piece.length() - 1);
                elapsed = true;
            } else if (piece.startsWith("[")) {
                applies = applies && !excludesDays(piece);
            } else if ("\"\\_*".indexOf(piece.charAt(0)) < 0) {
                section.append(piece);
            }
        }
        if (!isDateSection(section.toString())) {
            return Shown.NUMBER;
        }
        return elapsed ? Shown.ELAPSED : parts(section.toString());
    }

    /** An m beside hours or seconds is minutes; of days, three letters and more are a day of the week. */
    private static Shown parts(String section) {
        List<String> runs = RUNS.matcher(
                        CALENDAR.matcher(section).replaceFirst("").toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        boolean day = runs.stream().anyMatch(run -> run.equals("d") || run.equals("dd"));
        boolean month =
                IntStream.range(0, runs.size()).anyMatch(i -> runs.get(i).startsWith("m") && !isMinutes(runs, i));
        boolean year = runs.stream().anyMatch(run -> "yeb".indexOf(run.charAt(0)) >= 0);
        return day || !(month || year) ? Shown.DAY : month ? Shown.MONTH : Shown.YEAR;
    }

    private static boolean isMinutes(List<String> runs, int at) {
        return (at > 0 && runs.get(at - 1).startsWith("h"))
                || (at + 1 < runs.size() && runs.get(at + 1).startsWith("s"));
    }

    private static boolean isDateSection(String section) {
        String left =
                FRACTION.matcher(CALENDAR.matcher(section).replaceFirst("")).replaceAll("");
        return PARTS.matcher(left).find()
                && !DIGITS.matcher(left).find()
                && !OTHER_LETTERS.matcher(left).find();
    }

    private static boolean excludesDays(String bracket) {
        Matcher condition = CONDITION.matcher(bracket);
        if (!condition.matches()) {
            return false;
        }
        @Nullable BigDecimal bound = ExactNumbers.parse(condition.group(2));
        if (bound == null) {
            return false;
        }
        int compared = SOME_DAY.compareTo(bound);
        return switch (condition.group(1)) {
            case "<=" -> compared > 0;
            case ">=" -> compared < 0;
            case "<>" -> compared == 0;
            case "<" -> compared >= 0;
            case ">" -> compared <= 0;
            default -> compared != 0;
        };
    }
}
