package org.themonitor.pipeline.finding;

import java.util.regex.Pattern;

/**
 * A text on one line, without signs that control what shows it: an escape sequence in a cell would write to the terminal of
 * whoever lists it, and a sign that turns the direction of writing would show another text than stands there.
 */
public final class OneLine {
    private static final Pattern DIRECTION =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}\\u2028\\u2029&&[^\\n\\t]]+");

    private OneLine() {}

    /** The text with a blank for each run of control characters and line ends, and without signs of direction. */
    public static String of(String text) {
        return isPlain(text)
                ? text
                : CONTROL.matcher(turned(text)).replaceAll(" ").strip();
    }

    /** The same of a text of several lines, such as a page for a terminal, whose own lines stay. */
    public static String ofEach(String text) {
        return isPlain(text) ? text : CONTROL_BUT_LINES.matcher(turned(text)).replaceAll(" ");
    }

    private static String turned(String text) {
        return DIRECTION.matcher(text).replaceAll("");
    }

    /** Most texts; quicker than two patterns. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' '
                    || (letter >= 0x7F && letter < 0xA0)
                    || letter == 0x061C
                    || (letter >= 0x200E && letter <= 0x2069)
                    || letter == 0xFEFF) {
                return false;
            }
        }
        return true;
    }
}
