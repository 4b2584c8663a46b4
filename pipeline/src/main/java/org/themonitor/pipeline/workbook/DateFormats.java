package org.themonitor.pipeline.workbook;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A day of our time, for formats that differ by the number's size. */
    private static final BigDecimal SOME_DAY = BigDecimal.valueOf(45_000);

    private DateFormats() {}

    /**
     * Whether the format shows a date or time.
     *
     * @param id its number, for those that are built in
     * @param code its code, or null where the file has none
     */
    static boolean isDate(int id, @Nullable String code) {
        if (code != null) {
            return isDate(code);
        }
        // ECMA-376 Part 1, 18.8.30: built-in formats of Chinese, Japanese, Korean and Thai Excel, written without a
        // code
        boolean eastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        boolean thai = id >= 71 && id <= 81;
        String builtin = BuiltinFormats.getBuiltinFormat(id);
        return eastAsian || thai || (builtin != null && isDate(builtin));
    }

    private static boolean isDate(String code) {
        StringBuilder section = new StringBuilder();
        boolean applies = true;
        Matcher pieces = PIECE.matcher(code);
        while (pieces.find()) {
            String piece = pieces.group();
            if (piece.equals(";")) {
                if (applies) {
                    break; // the first section that applies to a date
                }
                section.setLength(0);
                applies = true;
            } else if (ELAPSED.matcher(piece).matches()) {
                section.append(piece, 1, piece.length() - 1);
            } else if (piece.startsWith("[")) {
                applies = applies && !excludesDays(piece);
            } else if ("\"\\_*".indexOf(piece.charAt(0)) < 0) {
                section.append(piece);
            }
        }
        return isDateSection(section.toString());
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
