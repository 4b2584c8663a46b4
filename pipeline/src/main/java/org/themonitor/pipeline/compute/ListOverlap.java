package org.themonitor.pipeline.compute;

/**
 * How many people two lists and their overlap suggest: Chapman's estimate. An internal diagnosis of coverage, never
 * published and never added to a total.
 *
 * <p>Assumes a closed population, independent lists, no false matches and equal chances to be listed; lists of deaths
 * and lists of hospitals break that. With fewer than seven people on both lists it is refused. Chapman, D. G. (1951),
 * Univ. Calif. Publ. Stat. 1, 131-160; variance by Seber (1970).
 *
 * @param estimate people suggested
 * @param standardError its standard error
 */
public record ListOverlap(double estimate, double standardError) {
    /** Fewer people on both lists than this give nonsense. */
    public static final int FEWEST_ON_BOTH = 7;

    /**
     * Of two lists.
     *
     * @param first people on the first list
     * @param second people on the second
     * @param both people on both
     */
    public static ListOverlap chapman(long first, long second, long both) {
        Assumption.hold(
                both >= FEWEST_ON_BOTH,
                "an overlap of %d people is below %d: no estimate".formatted(both, FEWEST_ON_BOTH));
        Assumption.hold(both <= first && both <= second, "more people on both lists than on one of them");
        double n1 = first;
        double n2 = second;
        double m = both;
        double estimate = (n1 + 1) * (n2 + 1) / (m + 1) - 1;
        double variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2));
        return new ListOverlap(estimate, Math.sqrt(variance));
    }
}
