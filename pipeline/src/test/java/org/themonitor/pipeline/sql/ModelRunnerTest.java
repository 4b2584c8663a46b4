package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.duckdb.TableHash;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;

class ModelRunnerTest {
    private final Warehouse warehouse = Warehouse.inMemory(1);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void makesTablesWithTheirCommentsAlsoASecondTime() {
        SqlProject project = new SmallProject()
                .select("core/people.sql", "select id, killed from staging.people -- as reported\n;")
                .published(
                        "killed",
                        "-- trace: killed = sum(fact.killed) from core.people as fact where fact.id = figure.id\n"
                                + "-- killed: it's a count\n-- note: a note\n",
                        "select id, killed from core.people order by id")
                .project();
        assertThat(SmallProject.run(warehouse, project))
                .extracting(ModelRun::rows)
                .containsExactly(3L, 3L);
        new ModelRunner(warehouse, project, List.of()).run(() -> false, run -> {});
        assertThat(warehouse.single("select comment from duckdb_tables() where schema_name = 'publish'"))
                .isEqualTo("A title\ngrain: one row per thing\nnote: a note");
        assertThat(warehouse.single("select comment from duckdb_columns() where schema_name = 'publish'"
                        + " and column_name = 'killed'"))
                .isEqualTo("it's a count");
        assertThat(warehouse.single("select comment from duckdb_columns() where schema_name = 'staging'"
                        + " and column_name = 'id'"))
                .isEqualTo("number of the row");
    }

    @Test
    void aMacroAnswersWithAndWithoutItsOptionalArgument() {
        SqlProject project = new SmallProject()
                .select(
                        "core/acts.sql",
                        "select 1 as id, 'mbt' as code, date '2000-01-01' as on_day, date '2010-01-01' as known_on")
                .with("core/status.sql", SmallProject.HEADER + """
                                -- args: treaty, as_of [, known_as_of]
                                with

                                acts as (

                                    select * from core.acts

                                )

                                select id
                                from acts
                                where
                                    acts.code = treaty
                                    and acts.on_day <= cast(as_of as date)
                                    and (known_as_of is null or acts.known_on <= cast(known_as_of as date))
                                """)
                .select("marts/uses.sql", "select id from core.status('mbt', '2001-01-01')")
                .project();
        SmallProject.run(warehouse, project);
        LocalDate later = LocalDate.of(2001, 1, 1);
        assertThat(warehouse.query("select * from core.status('mbt', ?)", later))
                .hasSize(1);
        assertThat(warehouse.query("select * from core.status('ccm', ?)", later))
                .isEmpty();
        assertThat(warehouse.query("select * from core.status('mbt', ?, date '2009-01-01')", later))
                .isEmpty();
        assertThat(warehouse.query("select * from core.status('mbt', ?, known_as_of := '2010-01-01')", later))
                .hasSize(1);
        assertThat(warehouse.single("select distinct comment from duckdb_functions() where function_name = 'status'"))
                .isEqualTo("A title\ngrain: one row per thing");
    }

    @Test
    void aViewIsReadAsATableIs() {
        SqlProject project = new SmallProject()
                .with(
                        "core/a.sql",
                        SmallProject.HEADER + "-- form: view\n-- id: number of the row\nselect id from staging.people")
                .select("marts/m.sql", "select id + 1 as id from core.a")
                .project();
        assertThat(SmallProject.run(warehouse, project))
                .extracting(ModelRun::rows)
                .containsExactly(3L, 3L);
        new ModelRunner(warehouse, project, List.of()).run(() -> false, run -> {});
        assertThat(warehouse.single("select comment from duckdb_views() where view_name = 'a'"))
                .isEqualTo("A title\ngrain: one row per thing");
        assertThat(warehouse.single("select comment from duckdb_columns() where table_name = 'a'"))
                .isEqualTo("number of the row");
        warehouse.execute("create table staging.people_ids as select id from staging.people");
        assertThat(TableHash.of(warehouse, "core.a", List.of("id")))
                .isEqualTo(TableHash.of(warehouse, "staging.people_ids", List.of("id")));
    }

    /** Whether it was written down meanwhile or not. */
    @ParameterizedTest
    @ValueSource(ints = {3, 60_000})
    void aViewOfFewRowsOrManyIsAViewInTheEnd(int rows) {
        String view = SmallProject.HEADER + "-- form: view\n";
        SqlProject project = new SmallProject()
                .select("core/given.sql", "select range as id from range(%d)".formatted(rows))
                .with("core/a.sql", view + "select id, null as nothing from core.given")
                .with("core/b.sql", view + "select id, nothing from core.a")
                .with("core/asked.sql", SmallProject.HEADER + "-- form: view by id\nselect id, nothing from core.b")
                .select("marts/m.sql", "select id, coalesce(nothing, 1) as nothing from core.b")
                .project();
        assertThat(SmallProject.run(warehouse, project))
                .extracting(ModelRun::rows)
                .containsExactlyInAnyOrder((long) rows, (long) rows, (long) rows, 0L, (long) rows);
        warehouse.execute("insert into core.given values (-1)");
        for (String relation : List.of("core.a", "core.b", "core.asked")) {
            assertThat(warehouse.query("select * from " + relation)).hasSize(rows + 1);
        }
        new ModelRunner(warehouse, project, List.of()).run(() -> false, run -> {});
        assertThat(warehouse.query("select view_name from duckdb_views() where schema_name = 'core'"))
                .hasSize(3);
    }

    @Test
    void aKeyOfAViewIsLookedAt() {
        SqlProject project = new SmallProject()
                .with("core/a.sql", SmallProject.HEADER + "-- form: view\nselect 1 as id from staging.people")
                .project();
        assertThatThrownBy(() -> SmallProject.run(warehouse, project))
                .hasMessageContaining("core/a.sql: its key (id) comes twice");
        assertThat(warehouse.query("select table_name from duckdb_tables() where schema_name = 'core'"))
                .isEmpty();
    }

    @Test
    void aViewIsInternalAndAsksNoVariable() {
        assertThatThrownBy(() -> new SmallProject()
                        .with(
                                "core/a.sql",
                                SmallProject.HEADER
                                        + "-- audience: public\n-- form: view\nselect getvariable('data_year') as id")
                        .project())
                .isInstanceOf(SqlProblemsException.class)
                .hasMessageContaining("`form` is view, of an internal relation of core or marts")
                .hasMessageContaining("a view may not use getvariable");
    }

    @Test
    void aViewIsStoredNowhereAndExplainsItself() {
        SqlProject project = new SmallProject()
                .select("core/acts.sql", "select 7 as id")
                .with(
                        "core/asked.sql",
                        SmallProject.HEADER + "-- form: view by id\n-- id: as an act's\nselect id from core.acts")
                .select("marts/m.sql", "select id from core.asked")
                .project();
        SmallProject.run(warehouse, project);
        assertThat(warehouse.single("select id from marts.m")).isEqualTo(7);
        assertThat(warehouse.single("select comment from duckdb_views() where view_name = 'asked'"))
                .isEqualTo("A title\ngrain: one row per thing");
        assertThat(warehouse.single("select comment from duckdb_columns() where table_name = 'asked'"))
                .isEqualTo("as an act's");
        warehouse.execute("insert into core.acts values (8)");
        assertThat(warehouse.single("select max(id) from core.asked")).isEqualTo(8);
    }

    @Test
    void aComputationFillsItsTable() {
        SqlProject project = new SmallProject()
                .select("core/acts.sql", "select 7 as id")
                .with(
                        "core/effects.sql",
                        SmallProject.HEADER + "-- computed-by: doubled from core.acts\n-- id: twice\n")
                .select("marts/m.sql", "select id from core.effects")
                .project();
        Computation doubled = new Computation() {
            @Override
            public String name() {
                return "doubled";
            }

            @Override
            public void compute(Warehouse open, String targetRelation) {
                open.execute("create table " + targetRelation + " as select id * 2 as id from core.acts");
            }
        };
        SmallProject.run(warehouse, project, doubled);
        assertThat(warehouse.single("select id from marts.m")).isEqualTo(14);
        assertThatThrownBy(() -> new ModelRunner(warehouse, project, List.of()))
                .hasMessageContaining("core/effects.sql: there is no computation doubled");
    }

    @Test
    void aKeyThatIsNotUniqueOrNullWithoutAnyRowIsAFaultOfTheFile() {
        assertThat(problems(new SmallProject().select("core/a.sql", "select 5 as id from staging.people")))
                .containsExactly("core/a.sql: its key (id) comes twice");
        assertThat(problems(new SmallProject()
                        .with(
                                "core/a.sql",
                                "-- title: t\n-- grain: g\n-- key: id, n\nselect id, killed as n from staging.people")))
                .containsExactly("core/a.sql: its key (id, n) is null in a row");
    }

    @Test
    void tablesOfManyRowsAreKeptOnlyWithAllOthers() {
        SqlProject project = new SmallProject()
                .with("core/a.sql", SmallProject.HEADER + "-- form: view\nselect id from staging.people")
                .with("core/c.sql", SmallProject.HEADER + "-- form: view\nselect id from core.b")
                .select("core/b.sql", "select range as id from range(60000)")
                .select("marts/m.sql", "select cast(1 as bigint) as id from core.b")
                .project();
        assertThatThrownBy(() -> SmallProject.run(warehouse, project))
                .hasMessageContaining("marts/m.sql: its key (id) comes twice");
        String left = "select view_name as name from duckdb_views() where schema_name = 'core'"
                + " union all select table_name from duckdb_tables() where schema_name in ('core', 'marts')";
        assertThat(warehouse.query(left)).isEmpty();
    }

    @Test
    void headerAndColumnsMustAgree() {
        assertThat(
                        problems(
                                new SmallProject()
                                        .with(
                                                "core/a.sql",
                                                "-- title: t\n-- grain: g\n-- key: gone\n-- sensitive: secret\n-- old: x\nselect 1 as id")))
                .containsExactlyInAnyOrder(
                        "core/a.sql: the key names gone, which is not a column",
                        "core/a.sql: sensitive names secret, which is not a column",
                        "core/a.sql: a comment describes old, which is not a column");
        assertThat(problems(new SmallProject().published("p", "", "select 1 as id, true as bare order by id")))
                .containsExactly(
                        "publish/p.sql: column bare has no comment: in the header, or in columns.sql where it means"
                                + " the same in other files");
    }

    @Test
    void publishedNumbersAreExact() {
        assertThat(
                        problems(
                                new SmallProject()
                                        .published(
                                                "p",
                                                "-- derived: share = 1\n-- derived: total = 1\n-- share: s\n-- total: t\n-- shares: l\n",
                                                "select 1 as id, 1 / 3 as share, sum(killed) as total, [1.5::double] as shares from staging.people")))
                .containsExactlyInAnyOrder(
                        "publish/p.sql: column share is DOUBLE: publish a decimal, or numerator and base",
                        "publish/p.sql: column shares is DOUBLE[]: publish a decimal, or numerator and base",
                        "publish/p.sql: column total is HUGEINT, a double in Parquet: cast it to integer or bigint");
    }

    private List<String> problems(SmallProject project) {
        List<String> problems = new ArrayList<>();
        try (Warehouse fresh = Warehouse.inMemory(1)) {
            assertThatThrownBy(() -> SmallProject.run(fresh, project.project()))
                    .isInstanceOfSatisfying(SqlProblemsException.class, thrown -> problems.addAll(thrown.problems()));
        }
        return problems;
    }

    @Test
    void aSelectThatFailsNamesItsFile() {
        SqlProject project = new SmallProject()
                .select("core/a.sql", "select nothing as id from staging.people")
                .project();
        assertThatThrownBy(() -> SmallProject.run(warehouse, project))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("core/a.sql: Binder Error: Referenced column \"nothing\"");
    }

    @Test
    void stopsBetweenModels() {
        SqlProject project = new SmallProject()
                .select("core/a.sql", "select 1 as id")
                .select("core/b.sql", "select 1 as id")
                .project();
        List<ModelRun> seen = new ArrayList<>();
        ModelRuns runs = SmallProject.prepared(warehouse, project).run(() -> !seen.isEmpty(), seen::add);
        assertThat(runs.stopped()).isTrue();
        assertThat(runs.done()).isEqualTo(seen).hasSize(1);
    }
}
