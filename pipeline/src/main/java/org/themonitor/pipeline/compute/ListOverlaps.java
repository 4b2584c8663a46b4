package org.themonitor.pipeline.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Computation;

/** {@code analysis.casualty_list_overlaps}: {@link ListOverlap} of every two sources of an area and year. */
public final class ListOverlaps implements Computation {
    private static final String COLUMNS = "area varchar, incident_year integer, first_source varchar,"
            + " second_source varchar, first_people bigint, second_people bigint, both_people bigint,"
            + " estimate decimal(38, 1), standard_error decimal(38, 1), refused varchar";
    private static final String PAIRS = "select area, incident_year, first_source, second_source, first_people,"
            + " second_people, both_people from marts.casualty_source_pairs";

    @Override
    public String name() {
        return "casualty_list_overlaps";
    }

    @Override
    public void compute(Warehouse warehouse, String targetRelation) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        warehouse.query(PAIRS).forEach(row -> rows.add(row(row)));
        warehouse.execute("create table " + targetRelation + " (" + COLUMNS + ")");
        BulkLoad.into(warehouse, targetRelation).load(rows);
    }

    private static List<@Nullable Object> row(Row row) {
        long first = row.number("first_people");
        long second = row.number("second_people");
        long both = row.number("both_people");
        List<@Nullable Object> found = new ArrayList<>(Arrays.asList(
                row.text("area"),
                (int) row.number("incident_year"),
                row.text("first_source"),
                row.text("second_source"),
                first,
                second,
                both));
        try {
            ListOverlap overlap = ListOverlap.chapman(first, second, both);
            found.addAll(Arrays.asList(shown(overlap.estimate()), shown(overlap.standardError()), null));
        } catch (NotApplicableException e) {
            found.addAll(Arrays.asList(null, null, e.getMessage()));
        }
        return found;
    }

    private static BigDecimal shown(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
