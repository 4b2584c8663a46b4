package org.themonitor.pipeline.kind;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The years of which a workbook has rows of casualties; filled while it is read. */
public final class YearsOfCasualties {
    private static final String CASUALTIES = "casualties";
    private static final String TOTALS = "casualty_totals";
    private static final String ATTACKS = "cluster_munition_attacks";
    private static final int YEAR_DIGITS = 4;

    private final NavigableSet<Integer> given = new TreeSet<>();
    /** Years in which somebody was hurt, perhaps: as rows say that are used, or refused. */
    private final NavigableSet<Integer> hurt = new TreeSet<>();

    private boolean isHurtInAnyYear;

    /** A row of a staging table. */
    public void given(String table, Map<String, ? extends @Nullable Object> values) {
        if (table.equals(CASUALTIES)) {
            year(values.get("incident_year")).forEach(year -> {
                given.add(year);
                hurt.add(year);
            });
        } else if (table.equals(TOTALS) || table.equals(ATTACKS)) {
            int[] years = IntStream.concat(year(values.get("happened_on")), year(values.get("happened_until")))
                    .toArray();
            if (table.equals(TOTALS) && IntStream.of(years).distinct().count() == 1) {
                given.add(years[0]);
            }
            boolean isHurt = Stream.of("killed", "injured", "unknown", "total")
                    .map(values::get)
                    .anyMatch(count -> count instanceof Number number && number.longValue() > 0);
            if (isHurt && years.length > 0) {
                IntStream.rangeClosed(years[0], years[years.length - 1]).forEach(hurt::add);
            }
        }
    }

    /** A row that cannot be used, with what of it could be read. */
    public void refused(String table, Map<String, ? extends @Nullable Object> about) {
        if (table.equals(CASUALTIES) || table.equals(TOTALS)) {
            int[] year = year(about.get("incident_year")).toArray();
            isHurtInAnyYear |= year.length == 0;
            IntStream.of(year).forEach(hurt::add);
        }
    }

    private static IntStream year(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.matches("[0-9]{4}.*")
                ? IntStream.of(Integer.parseInt(text.substring(0, YEAR_DIGITS)))
                : IntStream.empty();
    }

    /** Whether a row of the year is used. */
    boolean has(int year) {
        return given.contains(year);
    }

    /** The first year with a row, or that year where none is before it. */
    int firstUpTo(int year) {
        return given.isEmpty() ? year : Math.min(given.first(), year);
    }

    /** Whether a row tells of somebody who was hurt in the year, or may: of one that is refused nobody knows. */
    boolean mayTellOfSomebodyIn(int year) {
        return isHurtInAnyYear || hurt.contains(year);
    }
}
