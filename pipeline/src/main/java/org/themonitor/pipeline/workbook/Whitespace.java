package org.themonitor.pipeline.workbook;

/** The one place that says what counts as blank at the ends of a cell. */
final class Whitespace {
    private Whitespace() {}

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** White space and controls of any script, and characters that show nothing. */
    private static boolean isBlank(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return (c >= 0x200B && c <= 0x200F) // zero-width space and joiners, direction marks
                || (c >= 0x202A && c <= 0x202E) // direction embedding
                || (c >= 0x2060 && c <= 0x2064) // word joiner
                || (c >= 0x2066 && c <= 0x2069) // direction isolates
                || c == 0x00AD // soft hyphen
                || c == 0x061C // Arabic letter mark
                || c == 0x180E // Mongolian vowel separator
                || c == 0x2800 // Braille blank
                || c == 0x3164 // Hangul filler
                || c == 0xFEFF; // byte order mark
    }
}
