package org.themonitor.pipeline.compute;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Computation;
import org.themonitor.pipeline.treaty.AfterHostilities;
import org.themonitor.pipeline.treaty.Treaty;

/** {@code core.hostilities_deadlines}: what an end of active hostilities sets running. */
public final class HostilitiesDeadlines implements Computation {
    @Override
    public String name() {
        return "hostilities_deadlines";
    }

    @Override
    public void compute(Warehouse warehouse, String targetRelation) {
        List<Row> ends = warehouse.query("select * from core.obligation_events where event = 'hostilities_ended'"
                + " and obligation = 'clearance' and happened_on is not null and not_used is null");
        warehouse.execute(
                "create table " + targetRelation + " (event_id varchar, deadline_on varchar, article varchar)");
        BulkLoad.into(warehouse, targetRelation)
                .load(ends.stream().flatMap(HostilitiesDeadlines::row).toList());
    }

    private static Stream<List<@Nullable Object>> row(Row end) {
        return AfterHostilities.of(Treaty.ofCode(end.text("treaty"))).stream()
                .map(rule -> Arrays.<@Nullable Object>asList(
                        end.text("event_id"), rule.dueOn(end.text("happened_on")), rule.article()));
    }
}
