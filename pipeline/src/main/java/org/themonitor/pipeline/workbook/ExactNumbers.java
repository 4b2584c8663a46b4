package org.themonitor.pipeline.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers digit by digit as a file stores them; never through binary floating point, which would round ids. */
final class ExactNumbers {
    /** A double needs no more; beyond that a short text such as 1E999999999 would unfold to gigabytes. */
    private static final int DIGITS = 400;

    /** What any program keeps of a number, and what tells every binary number from the next. */
    private static final int FEWEST_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    private ExactNumbers() {}

    /** Whether a number is written as {@link #plain} would write it: most are, and need no arithmetic. */
    static boolean isPlain(String text) {
        int end = text.length();
        int start = end > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? end : point;
        boolean leads = whole == start + 1 || (whole > start && text.charAt(start) != '0');
        boolean ends = point < 0 ? !text.equals("-0") : point < end - 1 && text.charAt(end - 1) != '0';
        return leads && ends && end <= DIGITS && areDigits(text, start, whole) && areDigits(text, whole + 1, end);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number, or null if the text is none that a spreadsheet could store. */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The fewest digits that give that binary number, as programs write it; null for what is no number. */
    static @Nullable BigDecimal of(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        // not by Double.toString, which gives other digits in other versions of Java
        BigDecimal exact = new BigDecimal(value);
        for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** The digits without exponent and without trailing zeros: 2014.0 is 2014, 1.0E-2 is 0.01. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
