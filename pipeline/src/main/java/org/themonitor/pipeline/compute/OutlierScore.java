package org.themonitor.pipeline.compute;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How far a year lies from an area's other years: the modified z-score, 0.6745 (x - median) / MAD, on the square roots
 * of counts, which evens out their variance. Iglewicz, B. and Hoaglin, D. C. (1993), How to Detect and Handle Outliers;
 * a score beyond 3.5 is worth a look and proves nothing.
 */
public final class OutlierScore {
    /** Fewer other years have no usual spread. */
    public static final int FEWEST_YEARS = 5;

    private static final double NORMAL = 0.6745;

    private OutlierScore() {}

    /**
     * The score of a count against the counts of other years.
     *
     * @throws NotApplicableException where there are fewer than five, or at least half of them are equal
     */
    public static double of(double count, double... others) {
        Assumption.hold(
                others.length >= FEWEST_YEARS,
                "a score needs %d other years, not %d".formatted(FEWEST_YEARS, others.length));
        double[] roots = Arrays.stream(others).map(Math::sqrt).toArray();
        double median = StatUtils.percentile(roots, 50);
        double spread = StatUtils.percentile(
                Arrays.stream(roots).map(root -> Math.abs(root - median)).toArray(), 50);
        Assumption.hold(spread > 0, "half of the other years are equal: no spread to score by");
        return NORMAL * (Math.sqrt(count) - median) / spread;
    }
}
