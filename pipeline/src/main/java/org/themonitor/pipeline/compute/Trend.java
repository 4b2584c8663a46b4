package org.themonitor.pipeline.compute;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Whether a yearly series goes one way: Mann-Kendall's test with the slope of Theil and Sen.
 *
 * <p>Assumes independent years recorded alike: the corrected test (Hamed and Rao 1998) allows for autocorrelation, and
 * a series across a change of a source must be cut there first. Mann, H. B. (1945), Econometrica 13, 245-259; Kendall,
 * M. G. (1975), Rank Correlation Methods; Sen, P. K. (1968), J. Am. Stat. Assoc. 63, 1379-1389.
 *
 * @param years number of years
 * @param s sum of the signs of all later less earlier values
 * @param z its normal score, corrected for continuity and ties
 * @param probability two-sided
 * @param slope median change per year
 * @param autocorrelation of first order, of the series less its slope
 * @param correctedZ the score with the variance corrected for autocorrelation
 * @param correctedProbability two-sided, of that score
 */
public record Trend(
        int years,
        int s,
        double z,
        double probability,
        double slope,
        double autocorrelation,
        double correctedZ,
        double correctedProbability) {
    /** Fewer years say nothing about a trend. */
    public static final int FEWEST_YEARS = 8;

    /** Of a value for each year; years may be missing but there must be eight. */
    public static Trend of(Map<Integer, Double> series) {
        TreeMap<Integer, Double> ordered = new TreeMap<>(series);
        int n = ordered.size();
        Assumption.hold(n >= FEWEST_YEARS, "a trend needs %d years, not %d".formatted(FEWEST_YEARS, n));
        double[] year =
                ordered.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        double[] value =
                ordered.values().stream().mapToDouble(Double::doubleValue).toArray();
        int s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int pair = 0;
        for (int later = 1; later < n; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += (int) Math.signum(value[later] - value[earlier]);
                slopes[pair++] = (value[later] - value[earlier]) / (year[later] - year[earlier]);
            }
        }
        double slope = StatUtils.percentile(slopes, 50);
        double variance = variance(value);
        Assumption.hold(variance > 0, "all years are equal: there is no trend to test");
        double z = score(s, variance);
        double[] rest = new double[n];
        Arrays.setAll(rest, index -> value[index] - slope * year[index]);
        double corrected = score(s, variance * HamedRao.correction(rest));
        return new Trend(
                n, s, z, twoSided(z), slope, HamedRao.autocorrelation(rest, 1), corrected, twoSided(corrected));
    }

    private static double twoSided(double z) {
        return 2 * (1 - new NormalDistribution().cumulativeProbability(Math.abs(z)));
    }

    private static double score(int s, double variance) {
        return s == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance);
    }

    /** Variance of S without a trend; equal values make it smaller. */
    private static double variance(double[] value) {
        Map<Double, Integer> times = new TreeMap<>();
        Arrays.stream(value).forEach(each -> times.merge(each, 1, Integer::sum));
        double n = value.length;
        double variance = n * (n - 1) * (2 * n + 5);
        for (double t : times.values()) {
            variance -= t * (t - 1) * (2 * t + 5);
        }
        return variance / 18;
    }
}
