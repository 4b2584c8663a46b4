package org.themonitor.pipeline.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statistics to six digits; the expected values come from base R 4 (acf, poisson.test, pbinom), not from this code. */
class ReferenceStatisticsTest {
    private static final Offset<Double> EXACT = within(0.000002);

    /** Autocorrelated at lags 1, 2, 6 and 7; at 1 and 6; ties and missing years; falling without autocorrelation. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5 6 7 8 9 12 15 18 21 24 20 17 15 14 13 12, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19,"
                + " 118, 1, 3.799983, 0.000145, 0.773386, 2.401125",
        "5426 5197 3956 4191 4286 3628 3308 3678 6461 8605 7239 6897 5554 7073 5544 4710 5757 6279,"
                + " 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17, 39, 122.583333, 1.439353, 0.150051, 0.553541, 1.115152",
        "3 1 4 1 5 9 2 6, 0 1 3 4 5 7 8 9, 11, 0.333333, 1.246757, 0.212486, -0.433333, 1.246757",
        "10 9 8 8 6 5 4 3 1 2, 0 1 2 3 4 5 6 7 8 9, -42, -1, -3.681909, 0.000231, -0.348276, -3.681909"
    })
    void aTrendIsThatOfR(
            String values,
            String years,
            int s,
            double slope,
            double z,
            double probability,
            double autocorrelation,
            double corrected) {
        Trend trend = Trend.of(series(values, years));

        assertThat(trend.s()).isEqualTo(s);
        assertThat(trend.slope()).isCloseTo(slope, EXACT);
        assertThat(trend.z()).isCloseTo(z, EXACT);
        assertThat(trend.probability()).isCloseTo(probability, EXACT);
        assertThat(trend.autocorrelation()).isCloseTo(autocorrelation, EXACT);
        assertThat(trend.correctedZ()).isCloseTo(corrected, EXACT);
    }

    @Test
    void theFactorOfTheVarianceIsThatOfR() {
        double[] rest = {1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 5, 7, 9, 11, 6, 2, -1, -3, -5, -7};

        assertThat(HamedRao.correction(rest)).isCloseTo(2.504574, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 12, 1, 3, 0.909232, 12.762344, 0.076813",
        "4, 2, 12, 1, 6, 1.818464, 25.524689, 0.001585",
        "20, 1, 3, 1, 0.15, 0.028544, 0.505773, 0.000488"
    })
    void aRatioOfRatesIsThatOfR(
            int first,
            double firstTime,
            int second,
            double secondTime,
            double value,
            double lower,
            double upper,
            double probability) {
        RateRatio ratio = RateRatio.exact(first, firstTime, second, secondTime, 0.95);

        assertThat(ratio.ratio()).isCloseTo(value, EXACT);
        assertThat(ratio.lower()).isCloseTo(lower, EXACT);
        assertThat(ratio.upper()).isCloseTo(upper, EXACT);
        assertThat(ratio.probability()).isCloseTo(probability, EXACT);
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        refused(() -> RateRatio.exact(-1, 1, 4, 1, 0.95), "two counts of nothing have no ratio");
        refused(() -> RateRatio.exact(4, 1, -1, 1, 0.95), "two counts of nothing have no ratio");
        refused(() -> RateRatio.exact(4, 0, 4, 1, 0.95), "a rate needs a time");
        refused(() -> RateRatio.exact(4, 1, 4, 0, 0.95), "a rate needs a time");
        refused(() -> ListOverlap.chapman(10, 60, 11), "more people on both lists than on one of them");
        refused(() -> ListOverlap.chapman(60, 10, 11), "more people on both lists than on one of them");
        refused(() -> CountInterval.garwood(-1, 0.95), "a count is 0 or more, not -1");
        refused(() -> CountInterval.garwood(1, 0), "confidence lies between 0 and 1, not at 0.0");
        refused(() -> CountInterval.garwood(1, 1), "confidence lies between 0 and 1, not at 1.0");
        refused(() -> Overdispersion.of(0, 0, 0, 0, 0), "dispersion of nothing but zeros says nothing");
        refused(() -> new Share(3, 2, 0), "3 of 2 with 0 unknown is no share");
        refused(() -> new Share(-1, 2, 0), "-1 of 2 with 0 unknown is no share");
        refused(() -> new Share(1, 2, -1), "1 of 2 with -1 unknown is no share");
    }

    @Test
    void whatIsJustPossibleIsNotRefused() {
        assertThat(ListOverlap.chapman(10, 10, 10).estimate()).isCloseTo(10, EXACT);
        assertThat(new Share(2, 2, 0).value()).isCloseTo(1, EXACT);
        assertThat(Overdispersion.of(4, 4, 4, 4, 4).size()).isInfinite();
        assertThat(RateRatio.exact(0, 1, 3, 1, 0.95).lower()).isPositive();
        assertThat(RateRatio.exact(3, 1, 0, 1, 0.95).lower()).isZero();
        assertThat(Trend.of(series("1 2 3 4 5 6 7 8", "0 1 2 3 4 5 6 7")).years())
                .isEqualTo(8);
    }

    private static void refused(Runnable statistic, String reason) {
        assertThatThrownBy(statistic::run)
                .isInstanceOf(NotApplicableException.class)
                .hasMessage(reason);
    }

    private static Map<Integer, Double> series(String values, String years) {
        Map<Integer, Double> series = new TreeMap<>();
        String[] year = years.split(" ");
        String[] value = values.split(" ");
        for (int index = 0; index < year.length; index++) {
            series.put(2000 + Integer.parseInt(year[index]), Double.valueOf(value[index]));
        }
        return series;
    }
}
