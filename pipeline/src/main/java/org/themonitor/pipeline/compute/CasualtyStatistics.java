package org.themonitor.pipeline.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Computation;

/**
 * {@code analysis.casualty_statistics}: what the yearly counts of the world and of each area bear, and what they do not.
 *
 * <p>A statistic whose assumptions fail is a row with the reason and no value. Series are cut at changes of sources.
 */
public final class CasualtyStatistics implements Computation {
    private static final String COLUMNS = "area varchar, method varchar, year_from integer, year_to integer,"
            + " value decimal(38, 4), lower decimal(38, 4), upper decimal(38, 4), probability decimal(18, 4),"
            + " refused varchar";
    private static final String SERIES = "select area, casualty_year, total from marts.casualty_series";
    private static final String BREAKS =
            "select distinct area, recorded_alike_from from marts.casualty_series where recorded_alike_from is not null";
    private static final double CONFIDENCE = 0.95;
    private static final double SIGNIFICANT = 0.05;

    @Override
    public String name() {
        return "casualty_statistics";
    }

    @Override
    public void compute(Warehouse warehouse, String targetRelation) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Map<String, Integer> breaks = breaks(warehouse);
        for (Map.Entry<String, NavigableMap<Integer, Double>> series :
                series(warehouse).entrySet()) {
            List<List<@Nullable Object>> found = new ArrayList<>();
            describe(series.getKey(), series.getValue(), found);
            found.forEach(row -> rows.add(becauseOf(breaks.get(series.getKey()), row)));
        }
        warehouse.execute("create table " + targetRelation + " (" + COLUMNS + ")");
        BulkLoad.into(warehouse, targetRelation).load(rows);
    }

    /** Yearly totals by area, of which years that come before the last change of a source are left out. */
    private static SortedMap<String, NavigableMap<Integer, Double>> series(Warehouse warehouse) {
        SortedMap<String, NavigableMap<Integer, Double>> series = new TreeMap<>();
        for (Row row : warehouse.query(SERIES)) {
            series.computeIfAbsent(row.text("area"), area -> new TreeMap<>())
                    .put((int) row.number("casualty_year"), (double) row.number("total"));
        }
        return series;
    }

    /** The year since which each area's sources record alike, where a note says that they did not before. */
    private static Map<String, Integer> breaks(Warehouse warehouse) {
        Map<String, Integer> breaks = new TreeMap<>();
        for (Row row : warehouse.query(BREAKS)) {
            breaks.put(row.text("area"), (int) row.number("recorded_alike_from"));
        }
        return breaks;
    }

    /** What is refused for too few years may be so because the series was cut: the reason says it. */
    private static List<@Nullable Object> becauseOf(@Nullable Integer year, List<@Nullable Object> row) {
        int last = row.size() - 1;
        if (year != null && row.get(last) != null) {
            row.set(last, "%s; recorded alike from %d, years before are left out".formatted(row.get(last), year));
        }
        return row;
    }

    private static void describe(String area, NavigableMap<Integer, Double> series, List<List<@Nullable Object>> rows) {
        int first = series.firstKey();
        int last = series.lastKey();
        double now = series.lastEntry().getValue();
        NavigableMap<Integer, Double> run = withoutGap(series);
        int began = run.firstKey();
        rows.add(row(area, "garwood_interval", last, last, () -> {
            CountInterval interval = CountInterval.garwood(Math.round(now), CONFIDENCE);
            return new Double[] {now, interval.lower(), interval.upper(), null};
        }));
        rows.add(row(area, "overdispersion", first, last, () -> {
            Overdispersion found = Overdispersion.of(values(series));
            return new Double[] {found.index(), null, null, found.probability()};
        }));
        rows.add(row(area, "negative_binomial_size", first, last, () -> {
            Overdispersion found = Overdispersion.of(values(series));
            Assumption.hold(Double.isFinite(found.size()), "the variance is not above the mean: no size");
            return new Double[] {found.size(), null, null, null};
        }));
        rows.add(row(area, "trend_mann_kendall", began, last, () -> {
            Trend trend = Trend.of(run);
            return new Double[] {trend.z(), null, null, trend.probability()};
        }));
        rows.add(row(area, "trend_mann_kendall_hamed_rao", began, last, () -> {
            Trend trend = Trend.of(run);
            return new Double[] {trend.correctedZ(), null, null, trend.correctedProbability()};
        }));
        rows.add(row(area, "trend_theil_sen", began, last, () -> {
            return new Double[] {Trend.of(run).slope(), null, null, null};
        }));
        rows.add(row(area, "autocorrelation", began, last, () -> {
            return new Double[] {Trend.of(run).autocorrelation(), null, null, null};
        }));
        rows.add(row(area, "rate_ratio_to_previous_year", last - 1, last, () -> {
            Assumption.hold(series.containsKey(last - 1), "no figure of the year before, recorded alike");
            long before = Math.round(series.getOrDefault(last - 1, 0.0));
            RateRatio ratio = RateRatio.exact(before, 1, Math.round(now), 1, CONFIDENCE);
            Assumption.hold(Double.isFinite(ratio.upper()), "no casualty in the year before: no ratio");
            holdPoisson(values(series));
            return new Double[] {ratio.ratio(), ratio.lower(), ratio.upper(), ratio.probability()};
        }));
        rows.add(row(area, "outlier_score", last, last, () -> {
            double[] others = values(series.headMap(last));
            return new Double[] {OutlierScore.of(now, others), null, null, null};
        }));
    }

    /** Fewer years than dispersion needs refute nothing. */
    private static void holdPoisson(double... counts) {
        if (counts.length < Overdispersion.FEWEST) {
            return;
        }
        Overdispersion found = Overdispersion.of(counts);
        Assumption.hold(
                found.probability() >= SIGNIFICANT,
                "yearly counts vary more than a Poisson process (overdispersion): an exact ratio does not hold");
    }

    /** The last years of which each follows the one before: what lies between two others is not known to be between. */
    private static NavigableMap<Integer, Double> withoutGap(NavigableMap<Integer, Double> series) {
        int began = series.lastKey();
        while (series.containsKey(began - 1)) {
            began--;
        }
        return series.tailMap(began, true);
    }

    private static List<@Nullable Object> row(
            String area, String method, int from, int to, Supplier<@Nullable Double[]> statistic) {
        @Nullable Double[] found = new @Nullable Double[] {null, null, null, null};
        String refused = null;
        try {
            found = statistic.get();
        } catch (NotApplicableException e) {
            refused = e.getMessage();
        }
        return Arrays.asList(
                area, method, from, to, shown(found[0]), shown(found[1]), shown(found[2]), shown(found[3]), refused);
    }

    /** Four decimals: more would differ between machines and say nothing. */
    private static @Nullable BigDecimal shown(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }

    private static double[] values(Map<Integer, Double> series) {
        return series.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
