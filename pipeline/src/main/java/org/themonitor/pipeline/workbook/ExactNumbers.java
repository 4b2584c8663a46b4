package org.themonitor.pipeline.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers digit by digit as a file stores them; never through binary floating point, which would round ids. */
final class ExactNumbers {
    /** A double needs no more; beyond that a short text such as 1E999999999 would unfold to gigabytes. */
    private static final int DIGITS = 400;

    private ExactNumbers() {}

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

    /** The digits without exponent and without trailing zeros: 2014.0 is 2014, 1.0E-2 is 0.01. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
