package org.themonitor.pipeline.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themonitor.pipeline.value.Spelling;

/**
 * Eight bytes in place of all that a row says, however it is spelt and in whatever order: two different rows have the
 * same by one chance in many millions of workbooks.
 */
final class RowHash {
    /** The blank workbook's own number of the row says nothing. */
    private static final String ROW_ID = "row_id";

    private static final int MOST_TEXTS = 2_000;

    /** Longer texts are notes, which hardly come twice. */
    private static final int LONGEST = 60;

    private final Map<String, Long> texts = new HashMap<>();

    /** The hash of the staging rows that one row gives, without some of their columns. */
    long of(List<Map<String, Object>> parts, Set<String> leftOut) {
        long sum = parts.size();
        for (Map<String, Object> part : parts) {
            sum += spread(of(part, leftOut));
        }
        return sum;
    }

    private long of(Map<String, Object> values, Set<String> leftOut) {
        long sum = 0;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            String column = value.getKey();
            if (!column.equals(ROW_ID) && !leftOut.contains(column)) {
                sum += spread(31L * column.hashCode() + of(value.getValue()));
            }
        }
        return sum;
    }

    private long of(Object value) {
        if (!(value instanceof String text) || isPlain(text)) {
            return letters(value.toString());
        }
        if (text.length() > LONGEST) {
            return spelling(text);
        }
        Long before = texts.get(text);
        if (before != null) {
            return before;
        }
        long hash = spelling(text);
        if (texts.size() < MOST_TEXTS) {
            texts.put(text, hash);
        }
        return hash;
    }

    /** Codes and numbers, most of which never come again; of their spelling nothing but the letter case can differ. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isPlain = (letter >= '0' && letter <= '9') || (small(letter) >= 'a' && small(letter) <= 'z');
            if (!isPlain && letter != '-') {
                return false;
            }
        }
        return true;
    }

    private static char small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }

    private static long spelling(String text) {
        return letters(Spelling.of(text).unaccented());
    }

    /** FNV-1a, of small letters. */
    private static long letters(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ small(text.charAt(i))) * 0x100000001b3L;
        }
        return hash;
    }

    /** Every bit changes all others, so that what is added up does not cancel out (the end of SplitMix64). */
    private static long spread(long hash) {
        long half = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        long whole = (half ^ (half >>> 27)) * 0x94d049bb133111ebL;
        return whole ^ (whole >>> 31);
    }
}
