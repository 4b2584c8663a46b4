package org.themonitor.pipeline.compute;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Computation;
import org.themonitor.pipeline.treaty.Obligation;
import org.themonitor.pipeline.treaty.Treaty;

/** {@code core.obligations}: what the treaties that States act on ask of a party, so that SQL repeats no number of the law. */
public final class TreatyObligations implements Computation {
    private static final String COLUMNS =
            "treaty varchar, obligation varchar, article varchar, longest_extension_years integer";

    @Override
    public String name() {
        return "treaty_obligations";
    }

    @Override
    public void compute(Warehouse warehouse, String targetRelation) {
        List<Treaty> treaties = warehouse.query("select distinct treaty from core.treaty_acts order by treaty").stream()
                .map(row -> Treaty.ofCode(row.text("treaty")))
                .toList();
        warehouse.execute("create table " + targetRelation + " (" + COLUMNS + ")");
        BulkLoad.into(warehouse, targetRelation)
                .load(treaties.stream()
                        .flatMap(treaty -> treaty.obligations().stream())
                        .map(TreatyObligations::row)
                        .toList());
    }

    private static List<@Nullable Object> row(Obligation obligation) {
        return Arrays.asList(
                obligation.treaty().code(),
                obligation.code(),
                obligation.article(),
                obligation.longestExtensionYears());
    }
}
