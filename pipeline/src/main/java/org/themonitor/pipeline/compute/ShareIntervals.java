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

/** {@code analysis.casualty_share_intervals}: {@link Share} of each area and kind, in percent; refused without a base. */
public final class ShareIntervals implements Computation {
    private static final String COLUMNS = "area varchar, share_of varchar, casualty_year integer, people bigint,"
            + " known bigint, unknown bigint, share decimal(9, 2), lower decimal(9, 2), upper decimal(9, 2),"
            + " least decimal(9, 2), most decimal(9, 2), refused varchar";
    private static final String SHARES =
            "select area, share_of, casualty_year, people, known, unknown from marts.casualty_known_shares";
    private static final double CONFIDENCE = 0.95;

    @Override
    public String name() {
        return "casualty_share_intervals";
    }

    @Override
    public void compute(Warehouse warehouse, String targetRelation) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        warehouse.query(SHARES).forEach(row -> rows.add(row(row)));
        warehouse.execute("create table " + targetRelation + " (" + COLUMNS + ")");
        BulkLoad.into(warehouse, targetRelation).load(rows);
    }

    private static List<@Nullable Object> row(Row row) {
        long people = row.number("people");
        long known = row.number("known");
        long unknown = row.number("unknown");
        List<@Nullable Object> found = new ArrayList<>(Arrays.asList(
                row.text("area"), row.text("share_of"), (int) row.number("casualty_year"), people, known, unknown));
        try {
            Share share = new Share(people, known, unknown);
            for (double part : new double[] {
                share.value(), share.lower(CONFIDENCE), share.upper(CONFIDENCE), share.least(), share.most()
            }) {
                found.add(BigDecimal.valueOf(100 * part).setScale(2, RoundingMode.HALF_UP));
            }
            found.add(null);
        } catch (NotApplicableException e) {
            found.addAll(Arrays.asList(null, null, null, null, null, e.getMessage()));
        }
        return found;
    }
}
