package org.themonitor.pipeline.about;

import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/**
 * How the published numbers of an edition are explained, as it says itself: columns of numbers outside the keys.
 *
 * @param numbers all of them
 * @param traced those that go back to rows, all or some of their figures
 * @param derived the others, which are made of other figures
 */
public record FigureCounts(long numbers, long traced, long derived) {
    /**
     * Of an edition, public or internal.
     *
     * @throws NotDescribedException when it says nothing of itself
     */
    public static FigureCounts of(Warehouse edition) {
        About.check(edition);
        Row counts = edition.query(AboutScript.text("figure_counts.sql")).get(0);
        return new FigureCounts(counts.number("numbers"), counts.number("traced"), counts.number("derived"));
    }
}
