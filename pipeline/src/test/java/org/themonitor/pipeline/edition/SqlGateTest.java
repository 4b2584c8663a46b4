package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.sql.SqlProject;

/** A published table that forgets something comes back with the list of it, before a row of data is read. */
class SqlGateTest {
    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));

    /** What the table reads: a small tree is refused as the whole one would be. */
    private static final SqlProject BEHIND =
            Editions.DEFINITIONS.sql().upTo(List.of(new RelationName("core", "casualties")));

    private static final String HEADER = """
            -- title: By month
            -- grain: one row per month
            -- key: month
            -- month: month
            -- total: casualties
            """;

    private static final String SELECT = """
            with

            casualties as (

                select * from core.casualties
                where incident_year = getvariable('data_year') and incident_month is not null

            )

            select
                incident_month as month,
                cast(sum(people) as bigint) as total
            from casualties
            group by incident_month
            """;

    @Test
    void theShippedTreePasses() {
        SqlGate.check(Editions.DEFINITIONS.sql(), EDITION);
    }

    @Test
    void whatATableForgetsIsToldAtOnce() {
        assertThat(problems(HEADER + SELECT))
                .satisfiesExactly(
                        order -> assertThat(order).contains("order by, down to its key: add month"),
                        line -> assertThat(line)
                                .contains("column total is a number without a line", "-- trace: total ="),
                        qualifier -> assertThat(qualifier).contains("lower bound: add the column qualifier"),
                        notice -> assertThat(notice).contains("synthetic: add the column notice"));
    }

    @Test
    void anOrderThatEndsBeforeTheKeyIsTold() {
        assertThat(problems(HEADER + SELECT + "order by total desc\n"))
                .anySatisfy(problem -> assertThat(problem).contains("order by, down to its key: add month"));
    }

    @Test
    void linesThatCannotBeReadOrAreAboutNothingAreTold() {
        assertThat(problems(HEADER
                        + "-- derived: total = case when month > 1 then 1 end\n-- derived: gone = 1\n"
                        + SELECT
                        + "order by month\n"))
                .anySatisfy(problem -> assertThat(problem).contains("with if() for case"))
                .anySatisfy(problem -> assertThat(problem).contains("a line is about gone, which is not a column"));
    }

    @Test
    void aLineThatCannotBeAskedIsToldWithoutARow() {
        String marked = SELECT.replace(
                " as total\n",
                " as total,\n    'exact' as qualifier,\n    sample_notice(bool_or(is_synthetic)) as notice\n");
        assertThat(problems(HEADER
                        + "-- trace: total = sum(fact.nobody) from core.casualties as fact\n"
                        + "--   where fact.incident_month = figure.month\n"
                        + marked
                        + "order by month\n"))
                .satisfiesExactly(problem -> assertThat(problem).contains("cannot be asked", "nobody"));
    }

    @Test
    void aLineThatCannotBeAskedIsToldWithTheRest() {
        assertThat(problems(HEADER
                        + "-- trace: total = sum(fact.nobody) from core.casualties as fact\n"
                        + "--   where fact.incident_month = figure.month\n"
                        + SELECT
                        + "order by month\n"))
                .anySatisfy(problem -> assertThat(problem).contains("cannot be asked", "nobody"))
                .anySatisfy(problem -> assertThat(problem).contains("add the column notice"));
    }

    @Test
    void styleIsHeldWithTheRest() {
        assertThat(problems(HEADER + SELECT + "ORDER BY month\n"))
                .anySatisfy(problem -> assertThat(problem).contains("write keywords and names in lower case"))
                .anySatisfy(problem -> assertThat(problem).contains("add the column notice"));
    }

    @Test
    void derivedLinesAreReadWithTheirRows() {
        assertThat(DerivedFigure.parse("share = share(total, base)\n  when figure.term <> 'unknown'"))
                .isEqualTo(new DerivedFigure("share", "share(total, base)", "figure.term <> 'unknown'"));
        assertThat(DerivedFigure.parse("n = a + b").when()).isEqualTo("true");
        assertThatThrownBy(() -> DerivedFigure.parse("n")).hasMessageContaining("column = SQL expression");
    }

    private static List<String> problems(String content) {
        SortedMap<String, String> files = BEHIND.contents();
        files.put("publish/by_month.sql", content);
        SqlProject sql = SqlProject.of(files);
        SqlProblemsException refused =
                catchThrowableOfType(SqlProblemsException.class, () -> SqlGate.check(sql, EDITION));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).allMatch(problem -> problem.startsWith("publish/by_month.sql: "));
        return refused.problems();
    }
}
