package org.themonitor.pipeline.area;

/** Likeness of two words from 0 to 1; Winkler 1990, prefix weight 0.1 over at most four letters. */
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    static double similarity(String one, String other) {
        double jaro = jaro(one, other);
        return jaro + PREFIX_WEIGHT * commonPrefix(one, other) * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        String matchedInOne = matched(one, other, reach);
        String matchedInOther = matched(other, one, reach);
        double matches = matchedInOne.length();
        if (matches == 0) {
            return 0;
        }
        double swaps = differences(matchedInOne, matchedInOther) / 2.0;
        return (matches / one.length() + matches / other.length() + (matches - swaps) / matches) / 3;
    }

    /** The letters of {@code one} that stand near enough in {@code other}, each letter there used once. */
    private static String matched(String one, String other, int reach) {
        StringBuilder rest = new StringBuilder(other);
        StringBuilder matched = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(i + reach + 1, rest.length());
            for (int j = Math.max(0, i - reach); j < end; j++) {
                if (rest.charAt(j) == one.charAt(i)) {
                    matched.append(one.charAt(i));
                    rest.setCharAt(j, '\0');
                    break;
                }
            }
        }
        return matched.toString();
    }

    private static int differences(String one, String other) {
        int differences = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differences;
    }

    private static int commonPrefix(String one, String other) {
        int longest = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
        int length = 0;
        while (length < longest && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
