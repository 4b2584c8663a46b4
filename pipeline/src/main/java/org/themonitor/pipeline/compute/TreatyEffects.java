package org.themonitor.pipeline.compute;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Computation;
import org.themonitor.pipeline.treaty.ActKind;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.treaty.TreatyAct;
import org.themonitor.pipeline.treaty.TreatyEffect;
import org.themonitor.pipeline.treaty.TreatyLaw;

/** {@code core.treaty_effects}: what follows from every act, so that SQL only compares legal dates. */
public final class TreatyEffects implements Computation {
    private static final String COLUMNS =
            "act_id varchar, treaty varchar, area varchar, effect varchar, effective_on date, known_on date, article varchar";

    @Override
    public String name() {
        return "treaty_effects";
    }

    @Override
    public void compute(Warehouse warehouse, String targetRelation) {
        List<TreatyAct> acts = warehouse.query("select * from core.treaty_acts").stream()
                .map(TreatyEffects::act)
                .toList();
        warehouse.execute("create table " + targetRelation + " (" + COLUMNS + ")");
        BulkLoad.into(warehouse, targetRelation)
                .load(TreatyLaw.effects(acts).stream().map(TreatyEffects::row).toList());
    }

    static TreatyAct act(Row row) {
        return new TreatyAct(
                row.text("act_id"),
                Treaty.ofCode(row.text("treaty")),
                row.text("area"),
                ActKind.ofCode(row.text("act")),
                Objects.requireNonNull(row.date("happened_on")),
                Objects.requireNonNull(row.date("known_on")),
                row.date("effective_on_by_hand"));
    }

    private static List<@Nullable Object> row(TreatyEffect effect) {
        LocalDate effectiveOn = effect.effectiveOn();
        return Arrays.asList(
                effect.actId(),
                effect.treaty().code(),
                effect.area(),
                effect.effect().code(),
                effectiveOn,
                effect.knownOn(),
                effect.article());
    }
}
