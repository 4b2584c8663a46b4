package org.themonitor.pipeline.compute;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A share of a known base, with Wilson's interval and the two bounds that unknowns leave open.
 *
 * <p>The interval is of the known base alone; the bounds put all unknowns on one side or the other, and are usually
 * wider. Wilson, E. B. (1927), J. Am. Stat. Assoc. 22, 209-212.
 *
 * @param count people of the kind
 * @param known people whose kind is known, the base
 * @param unknown people whose kind is not known
 */
public record Share(long count, long known, long unknown) {
    public Share {
        Assumption.hold(known > 0, "a share needs a base: nobody's kind is known");
        Assumption.hold(
                count >= 0 && count <= known && unknown >= 0,
                "%d of %d with %d unknown is no share".formatted(count, known, unknown));
    }

    /** The share of the known base, 0 to 1. */
    public double value() {
        return (double) count / known;
    }

    /** The least it can be: no unknown is of the kind. */
    public double least() {
        return count / ((double) known + unknown);
    }

    /** The most it can be: every unknown is of the kind. */
    public double most() {
        return ((double) count + unknown) / ((double) known + unknown);
    }

    /** Lower limit of Wilson's interval. */
    public double lower(double confidence) {
        return middle(confidence) - halfWidth(confidence);
    }

    /** Upper limit of Wilson's interval. */
    public double upper(double confidence) {
        return middle(confidence) + halfWidth(confidence);
    }

    private double middle(double confidence) {
        double z2 = Math.pow(quantile(confidence), 2);
        return (value() + z2 / (2 * known)) / (1 + z2 / known);
    }

    private double halfWidth(double confidence) {
        double z = quantile(confidence);
        double root = Math.sqrt(value() * (1 - value()) / known + z * z / (4 * Math.pow((double) known, 2)));
        return z * root / (1 + z * z / known);
    }

    private static double quantile(double confidence) {
        return new NormalDistribution().inverseCumulativeProbability(1 - (1 - confidence) / 2);
    }
}
