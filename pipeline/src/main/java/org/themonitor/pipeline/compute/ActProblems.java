package org.themonitor.pipeline.compute;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Computation;
import org.themonitor.pipeline.treaty.TreatyAct;
import org.themonitor.pipeline.treaty.TreatyLaw;

/** {@code core.act_problems}: which of the acts told the treaties' texts do not allow, so that none of those counts. */
public final class ActProblems implements Computation {
    @Override
    public String name() {
        return "act_problems";
    }

    @Override
    public void compute(Warehouse warehouse, String targetRelation) {
        List<TreatyAct> acts = warehouse.query("select * from core.told_acts order by act_id").stream()
                .map(TreatyEffects::act)
                .toList();
        warehouse.execute("create table " + targetRelation + " (act_id varchar, article varchar, problem varchar)");
        BulkLoad.into(warehouse, targetRelation)
                .load(TreatyLaw.problems(acts).stream()
                        .map(problem ->
                                Arrays.<@Nullable Object>asList(problem.actId(), problem.article(), problem.sentence()))
                        .toList());
    }
}
