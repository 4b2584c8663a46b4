package org.themonitor.pipeline.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SmallProject;
import org.themonitor.pipeline.sql.SqlProblemsException;
import org.themonitor.pipeline.sql.SqlProject;

/** What is planted in a sensitive column must not reach a public relation by any way a select knows. */
class ColumnLineageTest {
    private static final String PEOPLE = "-- title: People as reported\n-- sensitive: name\n-- ids: receipt\n"
            + "create table staging.people (id integer, receipt varchar, name varchar, killed integer);";

    private static final String DECISIONS = "-- accepted: decisions.accepted_texts: text\n"
            + "-- sensitive: decisions.accepted_texts: author\ncreate schema decisions;\n"
            + "create table decisions.accepted_texts (text varchar, author varchar);";

    private static final String MACROS = "create macro shown(x) as lower(x);\ncreate macro anybody() as"
            + " (select max(author) from decisions.accepted_texts);\n"
            + "create macro web_address(address) as\n"
            + "    case when regexp_full_match(address, '(?i)https?://[^\\s<>\"''`\\\\]+') then address end;";

    /** Ways of a leak: each select stands in publish/p.sql; {@code core.named} gives the name under another one. */
    private static final Map<String, String> LEAKS = Map.ofEntries(
            Map.entry("as it is", "select id, name from staging.people"),
            Map.entry("star", "select * from staging.people"),
            Map.entry("rename", "select id, name as remark from staging.people"),
            Map.entry("alias of a table", "select id, b as remark from staging.people as p(id, r, b, k)"),
            Map.entry("another relation", "select id, called from core.named"),
            Map.entry("with", "with a as (select id, name as x from staging.people) select id, x from a"),
            Map.entry("names of with", "with a(id, x) as (select id, name from staging.people) select * from a"),
            Map.entry("subquery", "select id, (select max(name) from staging.people) as x from reference.areas"),
            Map.entry("concat", "select id, 'of ' || name as x from staging.people"),
            Map.entry("function", "select id, upper(substr(name, 1, 3)) as x from staging.people"),
            Map.entry("cast", "select id, cast(length(name) as integer) as x from staging.people"),
            Map.entry("hash", "select id, md5(name) as x from staging.people"),
            Map.entry("list", "select id, list_transform([name], lambda n: n)[1] as x from staging.people"),
            Map.entry("struct", "select id, {'x': name}.x as x from staging.people"),
            Map.entry("whole row", "select id, cast(people as varchar) as x from staging.people"),
            Map.entry("case", "select id, case when name = 'Vong' then 1 else 0 end as x from staging.people"),
            Map.entry("filter", "select id from staging.people where name = 'Vong'"),
            Map.entry("like", "select id from staging.people where name like 'V%'"),
            Map.entry("in", "select id from staging.people where name in ('Vong', 'Xay')"),
            Map.entry("in a list", "select id from staging.people where name in (select area from reference.areas)"),
            Map.entry(
                    "exists",
                    "select id from reference.areas as a where exists"
                            + " (select 1 from staging.people as p where p.name = a.area)"),
            Map.entry(
                    "join key",
                    "select a.id from reference.areas as a inner join staging.people as p on a.area = p.name"),
            Map.entry("using", "select id from reference.areas inner join core.named using (area)"),
            Map.entry("natural join", "select id from reference.areas natural join (select area from core.named)"),
            Map.entry("order by", "select id from staging.people order by name"),
            Map.entry("order by place", "select id, row_number() over (order by name) as x from staging.people"),
            Map.entry("limit", "select id from (select id, name from staging.people order by name limit 1)"),
            Map.entry("distinct on", "select distinct on (name) id from staging.people"),
            Map.entry("group", "select name as id, count(*) as x from staging.people group by name"),
            Map.entry("having", "select id, count(*) as x from staging.people group by id having max(name) = 'Vong'"),
            Map.entry("greatest", "select 1 as id, max(name) as x from staging.people"),
            Map.entry("text of all", "select 1 as id, string_agg(name, ',') as x from staging.people"),
            Map.entry("window", "select id, lag(name) over (order by id) as x from staging.people"),
            Map.entry("running sum", "select id, sum(killed) over (order by name) as x from staging.people"),
            Map.entry("qualify", "select id from staging.people qualify rank() over (order by name) = 1"),
            Map.entry("union", "select id, area from reference.areas union all select id, name from staging.people"),
            Map.entry("except", "select area as id from reference.areas except select name from staging.people"),
            Map.entry("values", "select p.id, v.x from staging.people as p, lateral (values (p.name)) as v(x)"),
            Map.entry("unnest", "select p.id, u.x from staging.people as p, unnest([p.name]) as u(x)"),
            Map.entry(
                    "recursive",
                    "with recursive r as (select id, name as x from staging.people"
                            + " union all select id, x from r where id < 0) select id, x from r"),
            Map.entry("macro", "select id, shown(name) as x from staging.people"),
            Map.entry("macro with a subquery", "select id, anybody() as x from reference.areas"),
            Map.entry("table macro", "select id, called from core.asked(1)"),
            Map.entry("columns", "select id, columns('na.*') as x from staging.people"),
            Map.entry("comment in the select", "select id, /* killed */ name as x -- killed\nfrom staging.people"),
            Map.entry("note", "select id, coalesce(name, 'none') as note from staging.people"),
            Map.entry("null if", "select id, nullif(name, 'Vong') is null as x from staging.people"),
            Map.entry("id as it is", "select id, receipt as x from staging.people"),
            Map.entry("part of an id", "select id, split_part(receipt, '-', 2) as x from staging.people"),
            Map.entry("order of ids", "select id, row_number() over (order by receipt) as x from staging.people"),
            Map.entry("rows in the order of ids", "select id from staging.people order by receipt"),
            Map.entry("one id asked for", "select id from staging.people where receipt = 'KHM-jane-2025-1'"),
            Map.entry("one id in a case", "select id, case receipt when 'a' then 1 end as x from staging.people"),
            Map.entry("greatest id", "select 1 as id, max(receipt) as x from staging.people"));

    /** What is allowed: none of it tells a name. */
    private static final Map<String, String> SOUND = Map.of(
            "count", "select id, count(name) as x from staging.people group by id",
            "count of some", "select count(*) filter (where name like 'V%') as id from staging.people",
            "sum of some", "select sum(killed) as id from staging.people where name = 'Vong'",
            "whether it is filled", "select id, name is null as x from staging.people",
            "accepted",
                    "select p.id, a.text as x from staging.people as p left join decisions.accepted_texts as a on p.name = a.text",
            "joined by ids", "select p.id from staging.people as p inner join staging.people as q using (receipt)",
            "chosen by id", "select id from staging.people qualify row_number() over (order by receipt) = 1",
            "a number in another order",
                    "select id, row_number() over (order by killed, md5(receipt)) as x from staging.people",
            "a form", "select id, web_address(name) as x from staging.people",
            "internal", "select id from core.named");

    /** The problems of each select, by its file. */
    private static List<String> problems(Map<String, String> selects) {
        SmallProject tree = new SmallProject()
                .with("staging/people.sql", PEOPLE)
                .with("schema/03_decisions.sql", DECISIONS)
                .with("schema/04_macros.sql", MACROS)
                .select("core/named.sql", "select id, name as called, name as area from staging.people")
                .with(
                        "core/asked.sql",
                        SmallProject.HEADER + "-- args: n\nselect id, called from core.named where id = n");
        selects.forEach((way, select) -> tree.published(file(way), "", select));
        return problems(tree.project());
    }

    /** A public view is text that a public edition runs, of tables without their internal columns. */
    @Test
    void aPublicViewReadsOnlyWhatAPublicEditionHas() {
        String view = SmallProject.HEADER + "-- audience: public\n-- form: view by id\n";
        SmallProject tree = new SmallProject()
                .with("staging/people.sql", PEOPLE)
                .with("schema/03_decisions.sql", DECISIONS)
                .with("schema/04_macros.sql", MACROS)
                .with(
                        "core/counted.sql",
                        SmallProject.HEADER + "-- audience: public\n-- internal-columns: called\n"
                                + "select id, name as called from staging.people")
                .with("core/sound.sql", view + "select id from core.counted")
                .with("core/telling.sql", view + "select id, called from core.counted");

        assertThat(problems(tree.project()))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("core/telling.sql"));
    }

    private static List<String> problems(SqlProject project) {
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            project.files(Layer.SCHEMA).forEach(file -> file.runIn(warehouse));
            project.files(Layer.STAGING).forEach(file -> file.runIn(warehouse));
            ColumnLineage.check(warehouse, project);
            return List.of();
        } catch (SqlProblemsException refused) {
            return refused.problems();
        }
    }

    private static String file(String way) {
        return way.replace(' ', '_');
    }

    @Test
    void refusesEveryLeakWithItsWay() {
        List<String> problems = problems(LEAKS);

        assertThat(LEAKS.keySet())
                .allSatisfy(way -> assertThat(problems)
                        .as(way)
                        .anyMatch(problem -> problem.startsWith("publish/" + file(way) + ".sql: ")
                                && problem.contains(" is derived from ")
                                && problem.contains(" → ")));
    }

    /** Headers become comments of the public database and notes of its workbook. */
    @Test
    void aCommentOrNoteNamesNoReceipt() {
        for (String header : List.of(
                "-- note: but see KHM-jane-doe-2025-1f3a9c2e/Casualties/17\n",
                "-- killed: people, as KHM-jane-doe-2025-1f3a9c2e says\n")) {
            SmallProject tree = new SmallProject().published("p", header, "select id, killed from staging.people");
            assertThatThrownBy(tree::project)
                    .hasMessageContaining("publish/p.sql: a header goes into the public edition");
        }
    }

    @Test
    void letsThroughWhatTellsNoName() {
        assertThat(problems(SOUND)).isEmpty();
    }

    @Test
    void refusesWhatItCannotTell() {
        assertThat(problems(Map.of("shown", "select * from (summarize staging.people)")))
                .anyMatch(problem -> problem.startsWith("publish/shown.sql: it cannot be told what "));
    }

    @Test
    void partsOfAUnionByNameHaveTheSameColumns() {
        assertThat(
                        problems(
                                Map.of(
                                        "typo",
                                        "select id, area from reference.areas union all by name select id, 'x' as aera from reference.areas")))
                .containsExactly(
                        "publish/typo.sql: a union by name fills with null what one part lacks: give every part"
                                + " aera, area");
        assertThat(problems(Map.of(
                        "turned",
                        "select id, area from reference.areas union all by name select area, id from reference.areas")))
                .isEmpty();
    }

    @Test
    void aNewColumnIsNotTakenForTheOneThatIsRead() {
        assertThat(problems(Map.of(
                        "taken",
                        "select id, coalesce(killed, 0) as killed, killed = 0 as x from staging.people as people")))
                .containsExactly("publish/taken.sql: killed is a new column here and a column of what is read, which is"
                        + " meant by it: write its relation");
        assertThat(problems(Map.of(
                        "said",
                        "select id, coalesce(killed, 0) as killed, people.killed = 0 as x from staging.people as people"
                                + " where killed > 0",
                        "sum",
                        "select id, sum(killed) as killed, max(killed) as x from staging.people group by id",
                        "other",
                        "select id, coalesce(killed, 0) as dead, dead = 0 as x from staging.people")))
                .isEmpty();
    }

    /** An analyst's own tree that forgets to say so, or widens a form. */
    @Test
    void whatIsShippedAsSensitiveStaysSo() {
        SortedMap<String, String> files = BuiltIn.DEFINITIONS.sql().contents();
        files.computeIfPresent(
                "staging/national_legislation.sql", (path, sql) -> sql.replace("-- sensitive:", "-- note:"));
        files.computeIfPresent("schema/04_macros.sql", (path, sql) -> sql.replace("'(?i)https?://", "'(?i)[a-z]+:"));
        files.computeIfPresent(
                "publish/national_legislation.sql", (path, sql) -> sql.replace("laws.text as law", "measures.law"));

        assertThat(problems(SqlProject.of(files)))
                .anyMatch(problem -> problem.startsWith("schema: the macro web_address"))
                .contains("publish/national_legislation.sql: column law is derived from"
                        + " staging.national_legislation.title_of_law, which is not public:"
                        + " staging.national_legislation.title_of_law → core.legislation_rows.law →"
                        + " publish.national_legislation.law");
    }

    @Test
    void theShippedTreeIsSound() {
        assertThat(problems(BuiltIn.DEFINITIONS.sql())).isEmpty();
    }
}
