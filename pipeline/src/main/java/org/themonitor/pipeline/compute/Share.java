package org.themonitor.pipeline.compute;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

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
public record Share(int count, int known, int unknown) {
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
        return (double) count / (known + unknown);
    }

    /** The most it can be: every unknown is of the kind. */
    public double most() {
        return (double) (count + unknown) / (known + unknown);
    }

    /** Lower limit of Wilson's interval. */
    public double lower(double confidence) {
        return wilson(confidence).getLowerBound();
    }

    /** Upper limit of Wilson's interval. */
    public double upper(double confidence) {
        return wilson(confidence).getUpperBound();
    }

    private ConfidenceInterval wilson(double confidence) {
        return new WilsonScoreInterval().createInterval(known, count, confidence);
    }
}
