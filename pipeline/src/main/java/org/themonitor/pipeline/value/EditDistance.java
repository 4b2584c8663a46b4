package org.themonitor.pipeline.value;

/** How unlike two texts are: the changes of single letters that make one the other (Levenshtein 1966). */
public final class EditDistance {
    private EditDistance() {}

    /** The number of changes, as far as it is below the limit; texts too unequal in length are not compared. */
    public static int below(int limit, String one, String other) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return Math.min(limit, previous[other.length()]);
    }
}
