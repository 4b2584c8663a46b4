package org.themonitor.pipeline.compute;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Ratio of two Poisson rates with its exact interval, conditional on the sum of both counts.
 *
 * <p>Assumes that both counts come from the same sources recording alike: across a change of a source it is refused by
 * the caller. Przyborowski, J. and Wilenski, H. (1940), Biometrika 31, 313-323; limits by Clopper and Pearson (1934).
 *
 * @param ratio second rate over first
 * @param lower lower limit
 * @param upper upper limit; infinite where the first count is 0
 * @param probability two-sided, of counts so far apart under equal rates
 */
public record RateRatio(double ratio, double lower, double upper, double probability) {
    /**
     * Of two counts.
     *
     * @param first the earlier count, in {@code firstTime}
     * @param second the later count, in {@code secondTime}
     * @param confidence between 0 and 1
     */
    public static RateRatio exact(int first, double firstTime, int second, double secondTime, double confidence) {
        Assumption.hold(first >= 0 && second >= 0 && first + second > 0, "two counts of nothing have no ratio");
        Assumption.hold(firstTime > 0 && secondTime > 0, "a rate needs a time");
        int both = first + second;
        double tail = (1 - confidence) / 2;
        double low = second == 0 ? 0 : new BetaDistribution(second, first + 1.0).inverseCumulativeProbability(tail);
        double high = first == 0 ? 1 : new BetaDistribution(second + 1.0, first).inverseCumulativeProbability(1 - tail);
        double times = firstTime / secondTime;
        BinomialDistribution equal = new BinomialDistribution(both, secondTime / (firstTime + secondTime));
        double below = equal.cumulativeProbability(second);
        double above = 1 - equal.cumulativeProbability(second - 1);
        return new RateRatio(
                (double) second / first * times,
                low / (1 - low) * times,
                high / (1 - high) * times,
                Math.min(1, 2 * Math.min(below, above)));
    }
}
