package org.themonitor.pipeline.compute;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.special.Beta;

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
    public static RateRatio exact(long first, double firstTime, long second, double secondTime, double confidence) {
        Assumption.hold(first >= 0 && second >= 0 && first + second > 0, "two counts of nothing have no ratio");
        Assumption.hold(firstTime > 0 && secondTime > 0, "a rate needs a time");
        Assumption.holdOfPeople(Math.max(first, second));
        long both = first + second;
        double tail = (1 - confidence) / 2;
        double low = second == 0 ? 0 : new BetaDistribution(second, first + 1.0).inverseCumulativeProbability(tail);
        double high = first == 0 ? 1 : new BetaDistribution(second + 1.0, first).inverseCumulativeProbability(1 - tail);
        double times = firstTime / secondTime;
        double equal = secondTime / (firstTime + secondTime);
        double below = atMost(second, both, equal);
        double above = 1 - atMost(second - 1, both, equal);
        return new RateRatio(
                (double) second / first * times,
                low / (1 - low) * times,
                high / (1 - high) * times,
                Math.min(1, 2 * Math.min(below, above)));
    }

    /** The binomial distribution at {@code successes}: commons-math counts trials in an int. */
    private static double atMost(long successes, long trials, double probability) {
        if (successes < 0) {
            return 0;
        }
        return successes >= trials
                ? 1
                : 1 - Beta.regularizedBeta(probability, successes + 1.0, (double) trials - successes);
    }
}
