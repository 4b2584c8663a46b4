package org.themonitor.pipeline.compute;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Garwood's exact interval of a Poisson count.
 *
 * <p>It says how a recorded process varies, never how much was not recorded. Casualties come in incidents, so over
 * casualties it is too narrow: see {@link Overdispersion}. Garwood, F. (1936), Biometrika 28, 437-442.
 *
 * @param lower lower limit; 0 for a count of 0
 * @param upper upper limit
 */
public record CountInterval(double lower, double upper) {
    /**
     * The interval of a count.
     *
     * @param count what was counted, 0 or more
     * @param confidence between 0 and 1, as 0.95
     */
    public static CountInterval garwood(long count, double confidence) {
        Assumption.hold(count >= 0, "a count is 0 or more, not " + count);
        Assumption.holdOfPeople(count);
        Assumption.hold(confidence > 0 && confidence < 1, "confidence lies between 0 and 1, not at " + confidence);
        double tail = (1 - confidence) / 2;
        double lower = count == 0 ? 0 : new ChiSquaredDistribution(2.0 * count).inverseCumulativeProbability(tail) / 2;
        double upper = new ChiSquaredDistribution(2.0 * count + 2).inverseCumulativeProbability(1 - tail) / 2;
        return new CountInterval(lower, upper);
    }
}
