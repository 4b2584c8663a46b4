package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelGraphTest {
    private static List<String> order(SmallProject project) {
        return ModelGraph.of(project.project()).order().stream()
                .map(SqlFile::path)
                .toList();
    }

    @Test
    void putsEachFileAfterWhatItReadsAndTiesByPath() {
        SmallProject project = new SmallProject()
                .select("core/a.sql", "select * from core.z(1) as z where exists (select 1 from Core.Y)")
                .select("core/b.sql", "with p as (select * from staging.people) select id from p")
                .select("core/y.sql", "select id from reference.areas union all (select id from core.b)")
                .with("core/z.sql", SmallProject.HEADER + "-- args: n\nselect id from core.b where id = n")
                .select("marts/m.sql", "select (select max(id) from core.a) as id")
                .select("publish/p.sql", "from marts.m order by id")
                .with("analysis/s.sql", "-- title: t\nselect id from publish.p")
                .with("checks/c.sql", "-- title: t\nselect id from publish.p");
        assertThat(order(project))
                .containsExactly(
                        "core/b.sql",
                        "core/y.sql",
                        "core/z.sql",
                        "core/a.sql",
                        "marts/m.sql",
                        "publish/p.sql",
                        "analysis/s.sql")
                .isEqualTo(order(project));
    }

    @Test
    void aComputedTableComesAfterItsInputs() {
        SmallProject project = new SmallProject()
                .with("core/effects.sql", SmallProject.HEADER + "-- computed-by: effects from core.zz_acts\n")
                .select("core/zz_acts.sql", "select 1 as id");
        assertThat(order(project)).containsExactly("core/zz_acts.sql", "core/effects.sql");
    }

    @Test
    void namesBothFilesOfAWrongReference() {
        SmallProject project = new SmallProject()
                .select("core/up.sql", "select id from publish.p")
                .select("core/unknown.sql", "select id from core.nowhere")
                .select("core/stats.sql", "select id from analysis.s")
                .with("core/computed.sql", SmallProject.HEADER + "-- computed-by: x from core.gone\n")
                .select("publish/p.sql", "select 1 as id")
                .with("analysis/s.sql", "-- title: t\nselect 1 as id")
                .with("checks/c.sql", "-- title: t\nselect id from analysis.s");
        assertThatThrownBy(() -> order(project))
                .isInstanceOfSatisfying(
                        SqlProblemsException.class,
                        problems -> assertThat(problems.problems())
                                .containsExactly(
                                        "checks/c.sql: may not read analysis/s.sql, which comes later",
                                        "core/computed.sql: reads core.gone, which no file makes",
                                        "core/stats.sql: may not read analysis/s.sql, which comes later",
                                        "core/unknown.sql: reads core.nowhere, which no file makes",
                                        "core/up.sql: may not read publish/p.sql, which comes later"));
    }

    @Test
    void namesTheFilesOfACycle() {
        SmallProject project = new SmallProject()
                .select("core/a.sql", "select id from core.b")
                .select("core/b.sql", "select id from core.c")
                .select("core/c.sql", "select id from core.b");
        assertThatThrownBy(() -> order(project))
                .hasMessageContaining("core/b.sql: reads itself by way of core/b.sql -> core/c.sql");
    }

    @Test
    void everyNameSaysItsSchemaAndNothingOutsideIsRead() {
        SmallProject project = new SmallProject()
                .select("core/a.sql", "with known as (select 1 as id) select * from known, people, unnest([1]) as u")
                .select("core/b.sql", "select * from read_csv('x.csv')")
                .select("core/c.sql", "select * from 'x.parquet'")
                .select("core/d.sql", "select * from vault.staging.people")
                .with("checks/e.sql", "-- title: t\nselect * from duckdb_columns()");
        assertThatThrownBy(project::project)
                .isInstanceOfSatisfying(
                        SqlProblemsException.class,
                        problems -> assertThat(problems.problems())
                                .containsExactly(
                                        "core/a.sql: unknown table people: write its schema",
                                        "core/b.sql: unknown table function read_csv: write its schema",
                                        "core/c.sql: unknown table x.parquet: write its schema",
                                        "core/d.sql: staging.people is in another database (vault)"));
    }
}
