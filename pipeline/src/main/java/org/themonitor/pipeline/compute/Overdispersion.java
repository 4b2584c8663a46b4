package org.themonitor.pipeline.compute;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Whether counts of equal periods vary more than a Poisson process: the index of dispersion, variance over mean.
 *
 * <p>Casualties come in incidents of one to three people, so an index above 1 is the rule: intervals of casualties are
 * then widened by the root of the index (quasi-Poisson), or incidents are counted instead. Fisher, R. A. (1925),
 * Statistical Methods for Research Workers, section 16.
 *
 * @param index variance over mean
 * @param probability of an index so high under Poisson
 * @param size k of the negative binomial by moments, Var = mu + mu^2 / k; infinite where variance is not above mean
 */
public record Overdispersion(double index, double probability, double size) {
    /** Fewer periods have no variance to speak of. */
    public static final int FEWEST = 5;

    /** Of counts of equal periods, at least five and not all 0. */
    public static Overdispersion of(double... counts) {
        Assumption.hold(
                counts.length >= FEWEST, "dispersion needs %d periods, not %d".formatted(FEWEST, counts.length));
        double mean = StatUtils.mean(counts);
        Assumption.hold(mean > 0, "dispersion of nothing but zeros says nothing");
        double variance = StatUtils.variance(counts);
        double index = variance / mean;
        double freedom = counts.length - 1.0;
        double probability = 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(index * freedom);
        double size = variance > mean ? mean * mean / (variance - mean) : Double.POSITIVE_INFINITY;
        return new Overdispersion(index, probability, size);
    }
}
