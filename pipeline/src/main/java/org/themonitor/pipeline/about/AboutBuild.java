package org.themonitor.pipeline.about;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.CheckResult;

/** What an internal edition was made of, as it says itself: decisions, receipts, versions, and how its checks ended. */
public final class AboutBuild {
    private final SortedMap<String, String> decisions = new TreeMap<>();
    private final SortedMap<String, String> versions = new TreeMap<>();

    /** Files of decisions with their SHA-256. */
    public void decidedBy(Map<String, String> digests) {
        decisions.putAll(digests);
    }

    /** Parts of the program and what it reads with, each with its version. */
    public void madeBy(Map<String, String> parts) {
        versions.putAll(parts);
    }

    /** Into an edition whose rows are loaded; the results of its checks come last. */
    public void write(Warehouse edition) {
        edition.inTransaction(() -> {
            AboutScript.run(edition, "build.sql");
            load(edition, "decisions", decisions);
            load(edition, "versions", versions);
        });
    }

    private static void load(Warehouse edition, String table, Map<String, String> told) {
        BulkLoad.into(edition, "about." + table)
                .load(told.entrySet().stream()
                        .map(entry -> List.<@Nullable Object>of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** How the checks ended, in the order they were run. */
    public static void checked(Warehouse edition, List<CheckResult> results) {
        BulkLoad.into(edition, "about.checks")
                .load(results.stream().map(AboutBuild::row).toList());
    }

    private static List<@Nullable Object> row(CheckResult result) {
        return Arrays.asList(
                result.check(),
                result.title(),
                result.severity().name().toLowerCase(Locale.ROOT),
                result.fix(),
                result.rows());
    }
}
