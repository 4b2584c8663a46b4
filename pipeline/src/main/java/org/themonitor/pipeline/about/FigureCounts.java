package org.themonitor.pipeline.about;

import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.Warehouse;

/**
 * How the published numbers of an edition are explained, as it says itself: columns of numbers outside the keys.
 *
 * @param numbers all of them
 * @param traced those that go back to rows, all or some of their figures
 * @param derived the others, which are made of other figures
 */
public record FigureCounts(long numbers, long traced, long derived) {
    private static final String COUNTS = """
            with numbers as (
                select schema_name, table_name, column_name
                from about.columns
                where
                    schema_name = 'publish'
                    and regexp_matches(column_type, '^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL|DOUBLE|FLOAT)')
            ),
            figures as (
                from numbers anti join about.keys using (schema_name, table_name, column_name)
            ),
            traced as (
                from figures semi join (from about.traces where kind = 'trace')
                    using (schema_name, table_name, column_name)
            ),
            derived as (
                from figures semi join (from about.traces where kind = 'derived')
                    using (schema_name, table_name, column_name)
            )
            select
                (select count(*) from figures) as numbers,
                (select count(*) from traced) as traced,
                (select count(*) from (from derived except from traced)) as derived
            """;

    /**
     * Of an edition, public or internal.
     *
     * @throws NotDescribedException when it says nothing of itself
     */
    public static FigureCounts of(Warehouse edition) {
        About.check(edition);
        Row counts = edition.query(COUNTS).get(0);
        return new FigureCounts(counts.number("numbers"), counts.number("traced"), counts.number("derived"));
    }
}
