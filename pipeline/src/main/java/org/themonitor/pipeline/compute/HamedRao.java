package org.themonitor.pipeline.compute;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * How much wider the variance of Mann-Kendall's S is where years hang together: Hamed, K. H. and Rao, A. R. (1998), J.
 * Hydrology 204, 182-196. Only autocorrelations of ranks that are significant at 5% count.
 */
final class HamedRao {
    private static final double SIGNIFICANT = 1.96;

    private HamedRao() {}

    /** The factor of the variance; 1 where no autocorrelation is significant. */
    static double correction(double[] rest) {
        double[] ranks = new NaturalRanking().rank(rest);
        double n = ranks.length;
        double sum = 0;
        for (int lag = 1; lag < ranks.length - 2; lag++) {
            double rho = autocorrelation(ranks, lag);
            if (Math.abs(rho) > SIGNIFICANT / Math.sqrt(n)) {
                sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * rho;
            }
        }
        double factor = 1 + 2 / (n * (n - 1) * (n - 2)) * sum;
        Assumption.hold(factor > 0, "autocorrelation leaves no variance: too few years");
        return factor;
    }

    /** Autocorrelation of a lag; 0 for a series without variance. */
    static double autocorrelation(double[] series, int lag) {
        double mean = StatUtils.mean(series);
        double above = 0;
        double below = 0;
        for (int index = 0; index < series.length; index++) {
            below += (series[index] - mean) * (series[index] - mean);
            if (index >= lag) {
                above += (series[index] - mean) * (series[index - lag] - mean);
            }
        }
        return below == 0 ? 0 : above / below;
    }
}
