package org.themonitor.pipeline.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The same statistics by R, where R is installed: one script prints a number a line, each compared by name. */
class StatisticsAgainstRTest {
    private static final String TOTALS =
            "5426,5197,3956,4191,4286,3628,3308,3678,6461,8605,7239,6897,5554,7073,5544,4710,5757,6279";

    private static final String SCRIPT = """
            say <- function(name, value) cat(name, format(value, digits = 15), "\\n")
            garwood <- poisson.test(219)$conf.int
            say("garwood.lower", garwood[1]); say("garwood.upper", garwood[2])
            wilson <- prop.test(148, 182, correct = FALSE)$conf.int
            say("wilson.lower", wilson[1]); say("wilson.upper", wilson[2])
            ratio <- poisson.test(c(12, 4), c(1, 2))
            say("ratio", ratio$estimate); say("ratio.lower", ratio$conf.int[1]); say("ratio.upper", ratio$conf.int[2])
            x <- c(%s); year <- seq(2007, length.out = length(x))
            kendall <- cor.test(year, x, method = "kendall", exact = FALSE, continuity = TRUE)
            say("trend.z", kendall$statistic); say("trend.p", kendall$p.value)
            pairs <- lower.tri(diag(length(x)))
            slope <- median((outer(x, x, "-") / outer(year, year, "-"))[pairs])
            say("trend.slope", slope)
            say("trend.acf", acf(x - slope * year, lag.max = 1, plot = FALSE)$acf[2])
            say("dispersion.p", pchisq(var(x) / mean(x) * (length(x) - 1), length(x) - 1, lower.tail = FALSE))
            few <- c(2, 2, 4, 4, 8)
            say("few.p", pchisq(var(few) / mean(few) * 4, 4, lower.tail = FALSE))
            roots <- sqrt(c(90, 100, 110, 95, 105))
            say("outlier", 0.6745 * (sqrt(400) - median(roots)) / mad(roots, constant = 1))
            """.formatted(TOTALS);

    @Test
    void theNumbersAreThoseOfR() throws Exception {
        Map<String, Double> r = answers();
        CountInterval garwood = CountInterval.garwood(219, 0.95);
        Share wilson = new Share(148, 182, 122);
        RateRatio ratio = RateRatio.exact(4, 2, 12, 1, 0.95);
        Trend trend = Trend.of(series());
        Map<String, Double> ours = new TreeMap<>();
        ours.put("garwood.lower", garwood.lower());
        ours.put("garwood.upper", garwood.upper());
        ours.put("wilson.lower", wilson.lower(0.95));
        ours.put("wilson.upper", wilson.upper(0.95));
        ours.put("ratio", ratio.ratio());
        ours.put("ratio.lower", ratio.lower());
        ours.put("ratio.upper", ratio.upper());
        ours.put("trend.z", trend.z());
        ours.put("trend.p", trend.probability());
        ours.put("trend.slope", trend.slope());
        ours.put("trend.acf", trend.autocorrelation());
        ours.put("dispersion.p", Overdispersion.of(values()).probability());
        ours.put("few.p", Overdispersion.of(2, 2, 4, 4, 8).probability());
        ours.put("outlier", OutlierScore.of(400, 90, 100, 110, 95, 105));

        assertThat(r.keySet()).isEqualTo(ours.keySet());
        ours.forEach((name, value) ->
                assertThat(value).as(name).isCloseTo(r.get(name), within(1e-6 * Math.max(1, Math.abs(value)))));
    }

    /** Runs the script; where there is no R the test is skipped and says so. */
    private static Map<String, Double> answers() throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("Rscript", "--vanilla", "-e", SCRIPT)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException noR) {
            return abort("skipped, no Rscript to compare with: apt-get install r-base-core");
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        Map<String, Double> answers = new TreeMap<>();
        text.lines()
                .map(line -> line.strip().split(" +"))
                .forEach(words -> answers.put(words[0], Double.valueOf(words[1])));
        return answers;
    }

    private static double[] values() {
        return java.util.Arrays.stream(TOTALS.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static NavigableMap<Integer, Double> series() {
        NavigableMap<Integer, Double> series = new TreeMap<>();
        for (double value : values()) {
            series.put(2007 + series.size(), value);
        }
        return series;
    }
}
