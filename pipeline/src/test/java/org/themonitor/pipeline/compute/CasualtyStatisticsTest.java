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

/** Statistics against numbers worked out elsewhere; those of the field are the domain note on casualties, section 5. */
class CasualtyStatisticsTest {
    private static final Offset<Double> SHOWN = within(0.05);

    @ParameterizedTest
    @CsvSource({"0, 0, 3.7", "11, 5.5, 19.7", "41, 29.4, 55.6", "219, 191.0, 250.0", "6279, 6124.6, 6436.3"})
    void garwoodIntervalsAreThoseOfTheNote(long count, double lower, double upper) {
        CountInterval interval = CountInterval.garwood(count, 0.95);

        assertThat(interval.lower()).isCloseTo(lower, SHOWN);
        assertThat(interval.upper()).isCloseTo(upper, SHOWN);
    }

    /** Iraq 2017: 148 civilians of 182 of known status, 122 unknown. */
    @Test
    void boundsOfAShareAreThoseOfTheNote() {
        Share civilians = new Share(148, 182, 122);

        assertThat(civilians.value()).isCloseTo(0.81, within(0.005));
        assertThat(civilians.least()).isCloseTo(0.49, within(0.005));
        assertThat(civilians.most()).isCloseTo(0.89, within(0.005));
    }

    /** Newcombe, R. G. (1998), Statistics in Medicine 17, 857-872, table I: 81 of 263 and 15 of 148. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonIntervalsAreThoseOfTheLiterature(int count, int known, double lower, double upper) {
        Share share = new Share(count, known, 0);

        assertThat(share.lower(0.95)).isCloseTo(lower, within(0.00006));
        assertThat(share.upper(0.95)).isCloseTo(upper, within(0.00006));
    }

    @Test
    void aShareOfNobodyKnownIsRefused() {
        assertThatThrownBy(() -> new Share(0, 0, 122))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("needs a base");
    }

    @ParameterizedTest
    @CsvSource({
        "'5426 5197 3956 4191 4286 3628 3308 3678 6461 8605 7239 6897 5554 7073 5544 4710 5757 6279', 39, 1.44, 123",
        "'5473 5502 4010 4191 4286 3628 3456 3993 6971 9440 7253 6897 5853 7073 5544 4710 5757 6279', 37, 1.36, 108"
    })
    void theTrendOfTheWorldIsThatOfTheNote(String totals, int s, double z, double slope) {
        Trend trend = Trend.of(years(totals));

        assertThat(trend.s()).isEqualTo(s);
        assertThat(trend.z()).isCloseTo(z, within(0.005));
        assertThat(trend.slope()).isCloseTo(slope, within(0.5));
        assertThat(trend.probability()).isGreaterThan(0.05);
    }

    @Test
    void hangingTogetherMakesATrendLessSure() {
        Trend trend = Trend.of(years("1 2 3 4 5 6 7 8 9 12 15 18 21 24 20 17 15 14 13 12"));

        assertThat(trend.autocorrelation()).isGreaterThan(0.5);
        assertThat(Math.abs(trend.correctedZ())).isLessThan(Math.abs(trend.z()));
    }

    @Test
    void aTrendOfSevenYearsOrOfNoVariationIsRefused() {
        assertThatThrownBy(() -> Trend.of(years("1 2 3 4 5 6 7")))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("a trend needs 8 years, not 7");
        assertThatThrownBy(() -> Trend.of(years("4 4 4 4 4 4 4 4"))).isInstanceOf(NotApplicableException.class);
    }

    /** By hand: (100 + 1)(60 + 1) / (20 + 1) - 1 = 292.4; variance 101 * 61 * 80 * 40 / (21 * 21 * 22) = 2032.1. */
    @Test
    void chapmanIsAsByHand() {
        ListOverlap overlap = ListOverlap.chapman(100, 60, 20);

        assertThat(overlap.estimate()).isCloseTo(292.38, within(0.01));
        assertThat(overlap.standardError()).isCloseTo(45.08, within(0.01));
    }

    @Test
    void chapmanIsRefusedBelowSevenOnBothLists() {
        assertThat(ListOverlap.chapman(100, 60, 7).estimate()).isPositive();
        assertThatThrownBy(() -> ListOverlap.chapman(100, 60, 6))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("overlap of 6");
    }

    /** By hand: 2 2 4 4 8, mean 4, variance 6. */
    @Test
    void overdispersionIsVarianceOverMean() {
        Overdispersion found = Overdispersion.of(2, 2, 4, 4, 8);

        assertThat(found.index()).isCloseTo(1.5, within(1e-9));
        assertThat(found.size()).isCloseTo(8, within(1e-9));
        assertThat(found.probability()).isCloseTo(0.199, within(0.001));
        assertThatThrownBy(() -> Overdispersion.of(1, 2, 3, 4)).isInstanceOf(NotApplicableException.class);
    }

    /** By hand: 4 and 12 in equal times; the chance of 12 or more of 16 tosses is 2517 / 65536. */
    @Test
    void theRateRatioIsExact() {
        RateRatio ratio = RateRatio.exact(4, 1, 12, 1, 0.95);

        assertThat(ratio.ratio()).isCloseTo(3, within(1e-9));
        assertThat(ratio.probability()).isCloseTo(2 * 2517.0 / 65536, within(1e-9));
        assertThat(ratio.lower()).isLessThan(1).isGreaterThan(0.85);
        assertThat(ratio.upper()).isGreaterThan(12).isLessThan(13);
        assertThat(RateRatio.exact(4, 2, 12, 1, 0.95).ratio()).isCloseTo(6, within(1e-9));
        assertThat(RateRatio.exact(0, 1, 3, 1, 0.95).upper()).isInfinite();
        assertThatThrownBy(() -> RateRatio.exact(0, 1, 0, 1, 0.95)).isInstanceOf(NotApplicableException.class);
    }

    @Test
    void anOutlierStandsOutFromTheOtherYears() {
        assertThat(OutlierScore.of(400, 90, 100, 110, 95, 105)).isGreaterThan(3.5);
        assertThat(OutlierScore.of(100, 90, 100, 110, 95, 105)).isCloseTo(0, within(1e-9));
        assertThatThrownBy(() -> OutlierScore.of(5, 1, 2, 3, 4)).isInstanceOf(NotApplicableException.class);
        assertThatThrownBy(() -> OutlierScore.of(5, 3, 3, 3, 3, 9)).isInstanceOf(NotApplicableException.class);
    }

    private static Map<Integer, Double> years(String totals) {
        Map<Integer, Double> years = new TreeMap<>();
        for (String total : totals.split(" ")) {
            years.put(2007 + years.size(), Double.valueOf(total));
        }
        return years;
    }
}
