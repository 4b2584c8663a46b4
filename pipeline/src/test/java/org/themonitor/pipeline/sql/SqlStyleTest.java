package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlStyleTest {
    private static final String EXAMPLE = """
            -- title: People killed and injured, by year: A's "B" c/d
            -- grain: one row per calendar year
            -- key: year
            with

            figures as (

                select * from marts.casualty_figures where is_told

            ),

            yearly as (

                select
                    casualty_year as year,
                    sum(people) filter (where outcome = 'KILLED') as killed,
                    string_agg(area, ', ' order by area) as areas,
                    row_number() over (partition by area order by casualty_year) as rank,
                    count(*) / nullif(count(area), 0) as share,
                    killed / 1000 as thousands,
                from figures -- Why: A reason
                group by casualty_year

            )

            select *
            from yearly
            order by year desc
            """;

    private static List<String> problems(String path, String select) {
        SqlFile file = SqlFile.parse(
                Layer.ofFolder(path.split("/", 2)[0]).orElseThrow(), path, select, ColumnTexts.NONE, new ArrayList<>());
        return SqlStyle.problems(file).stream()
                .map(problem -> problem.substring(path.length() + 2))
                .toList();
    }

    private static List<String> problems(String select) {
        return problems("core/a.sql", SmallProject.HEADER + select);
    }

    @Test
    void everyFileOfTheProjectIsInStyle() {
        assertThat(SqlProject.fromClassPath().files().stream().flatMap(file -> SqlStyle.problems(file).stream()))
                .isEmpty();
    }

    @Test
    void theExampleIsInStyle() {
        assertThat(problems("publish/a.sql", EXAMPLE)).isEmpty();
    }

    @Test
    void linesAreLowerCaseIndentedByFourAndShort() {
        assertThat(problems("SELECT 1 as id")).containsExactly("write keywords and names in lower case");
        assertThat(problems("select\n\t1 as id")).containsExactly("line 5 has a tab; indent with 4 spaces");
        assertThat(problems("select\n  1 as id")).containsExactly("line 5 is not indented by a multiple of 4 spaces");
        assertThat(problems("select 1 as id ")).containsExactly("line 4 ends with spaces");
        assertThat(problems("select '" + "x".repeat(100) + "' as id"))
                .containsExactly("line 4 has 115 characters, at most 100");
        assertThat(problems("select\n    1 as id\n    , 2 as n"))
                .containsExactly("commas end a line, they do not begin one");
    }

    @Test
    void whatDiffersFromRunToRunIsRefused() {
        assertThat(problems("select any_value(x) as id from core.b"))
                .containsExactly("any_value() picks any of several: say which with row_number()");
        assertThat(problems("select first(x order by y) as id from core.b")).hasSize(1);
        assertThat(problems("select list(x) as id from core.b"))
                .containsExactly("list() needs an order by inside its brackets");
        assertThat(problems("select string_agg(x, (','))  as id from core.b order by 1"))
                .hasSize(1);
        assertThat(problems("select row_number() over (partition by x) as id from core.b order by 1"))
                .containsExactly("row_number() needs an order by in its window");
        assertThat(problems("select lag(x) over () as id from core.b")).hasSize(1);
        assertThat(problems("select current_date as id")).hasSize(1);
        assertThat(problems("select now() as id, x / y as s"))
                .containsExactly(
                        "now differs from run to run: take it as a variable",
                        "a division by 0 is Infinity: divide by nullif(…, 0), or use pct");
    }

    @Test
    void aPublishedTableListsItsColumns() {
        String problem = "the last select of a published table lists its columns, or shows all of a CTE that does";
        assertThat(published("select * from core.b order by id")).containsExactly(problem);
        assertThat(published("select b.* from core.b as b order by id")).containsExactly(problem);
        assertThat(published("with a as (select 1 as id, n from core.b) select * exclude (n) from a order by id"))
                .containsExactly(problem);
        assertThat(published("with a as (select b.* from core.b as b where x) select * from a order by id"))
                .containsExactly(problem);
        assertThat(published("with a as (select id, (select max(n) from (select * from c))\n"
                        + "from core.b) select * from a order by id"))
                .isEmpty();
        assertThat(problems("with a as (select * exclude (n) from core.b as b where x) select * from a"))
                .isEmpty();
    }

    private static List<String> published(String select) {
        return problems("publish/a.sql", SmallProject.HEADER + select);
    }

    @Test
    void anUnpivotKeepsWhatIsNull() {
        assertThat(problems("select * from core.b unpivot (n for name in (x, y))"))
                .containsExactly("an unpivot loses what is null: unpivot include nulls");
        assertThat(problems("select * from core.b unpivot include nulls (n for name in (x, y))"))
                .isEmpty();
    }

    @Test
    void publishedTablesAreOrderedAtTheEnd() {
        assertThat(problems("publish/a.sql", SmallProject.HEADER + "select id from (select 1 as id order by id) as a"))
                .containsExactly("a published table needs an order by, down to its key: add id");
    }

    @Test
    void anOuterJoinSaysWhy() {
        assertThat(problems("select a.id\nfrom core.a as a\nleft join core.b as b on b.id = a.id"))
                .containsExactly("an outer join needs its reason, as a comment on or above its line");
        assertThat(problems(
                        "select a.id\nfrom core.a as a\n-- not all are known\nleft join core.b as b on b.id = a.id"))
                .isEmpty();
    }

    @Test
    void aParameterIsNotComparedWithItself() {
        String header = "-- args: treaty [, known_as_of]\n";
        assertThat(problems(header + "select id from core.b as b where treaty = treaty"))
                .containsExactly("treaty is compared with itself: write the column as <table>.treaty");
        assertThat(problems(header + "select id from core.b as b where b.treaty = treaty and treaty = b.treaty"))
                .isEmpty();
    }

    @Test
    void aMacroMayNotUseVariables() {
        assertThat(problems("-- args: treaty\nselect getvariable('as_of') as id"))
                .containsExactly("a macro may not use getvariable: where it is shipped to, it is silently empty");
    }
}
