package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.RelationName;

class SqlHeaderTest {
    private static SqlFile file(String path, String content) {
        return new SmallProject()
                .with(path, content)
                .project()
                .file(RelationName.of(path.replace(".sql", "").replace('/', '.')))
                .orElseThrow();
    }

    @Test
    void readsWordsColumnsAndContinuations() {
        SqlFile file = file("core/deaths.sql", """
                -- title: People killed
                --   and injured
                -- grain: one row per year
                -- key: year, area
                -- note: first
                -- note: second
                --     goes on
                -- unit: people
                -- trace: core.a by year
                -- sensitive: place
                -- audience: public
                -- year: calendar year: of the incident
                -- computed_by: a column, not the reserved word
                select 1 as year
                """);
        SqlHeader header = file.header();
        assertThat(header.title()).isEqualTo("People killed and injured");
        assertThat(header.key()).containsExactly("year", "area");
        assertThat(header.notes()).containsExactly("first", "second goes on");
        assertThat(header.sensitive()).containsExactly("place");
        assertThat(header.traces()).containsExactly("core.a by year");
        assertThat(header.columns()).containsOnlyKeys("year", "computed_by");
        assertThat(header.columns()).containsEntry("year", "calendar year: of the incident");
        assertThat(file.isPublic()).isTrue();
        assertThat(file.select()).isEqualTo("select 1 as year");
    }

    @Test
    void aFileMayBePublicInSomeProductsAlone() {
        SqlFile file = file("publish/a.sql", SmallProject.HEADER + "-- products: lm, published\nselect 1 as id");

        assertThat(List.of(file.isPublicIn("lm"), file.isPublicIn("published"), file.isPublicIn("cmm")))
                .containsExactly(true, true, false);
        assertThat(file("publish/a.sql", SmallProject.HEADER + "select 1 as id").isPublicIn("cmm"))
                .isTrue();
        assertThatThrownBy(() -> file("publish/a.sql", SmallProject.HEADER + "-- products: lmm\nselect 1 as id"))
                .hasMessageContaining("products are some of [cmm, lm, published], not [lmm]");
    }

    @Test
    void publishedFilesArePublicUnlessTheySayInternal() {
        assertThat(file("publish/a.sql", SmallProject.HEADER + "select 1 as id").isPublic())
                .isTrue();
        assertThat(file("publish/a.sql", SmallProject.HEADER + "-- audience: internal\nselect 1 as id")
                        .isPublic())
                .isFalse();
        assertThat(file("core/a.sql", SmallProject.HEADER + "select 1 as id").isPublic())
                .isFalse();
        assertThat(file("marts/a.sql", SmallProject.HEADER + "-- audience: public\nselect 1 as id")
                        .isPublic())
                .isFalse();
    }

    @Test
    void readsArgumentsAndComputations() {
        assertThat(MacroArguments.parse("treaty, as_of [, known_as_of]"))
                .isEqualTo(new MacroArguments(List.of("treaty", "as_of"), List.of("known_as_of")));
        assertThat(MacroArguments.parse("treaty").declaration()).isEqualTo("(treaty)");
        assertThat(MacroArguments.parse("treaty [, as_of]").declaration()).isEqualTo("(treaty, as_of := null)");
        assertThat(ComputedBy.parse("treaty-effects from core.acts, reference.areas")
                        .inputs())
                .containsExactly(RelationName.of("core.acts"), RelationName.of("reference.areas"));
        assertThatThrownBy(() -> MacroArguments.parse("Treaty;")).hasMessageContaining("not Treaty;");
        assertThatThrownBy(() -> ComputedBy.parse("treaty-effects")).hasMessageContaining("not treaty-effects");
    }

    @Test
    void tellsAllProblemsOfAllFilesAtOnce() {
        SmallProject bad = new SmallProject()
                .with("core/no_header.sql", "select 1 as id")
                .with("core/two.sql", SmallProject.HEADER + "select 1 as id; select 2 as id")
                .with("core/not_select.sql", SmallProject.HEADER + "drop table core.two")
                .with("core/broken.sql", SmallProject.HEADER + "selec 1")
                .with("core/empty.sql", SmallProject.HEADER)
                .with("core/word.sql", SmallProject.HEADER + "-- title: again\n-- odd-word: x\n--loose\nselect 1 as id")
                .with("core/Upper.sql", SmallProject.HEADER + "select 1 as id")
                .with("core/who.sql", SmallProject.HEADER + "-- audience: all\n-- args: A\nselect 1 as id")
                .with("core/severe.sql", SmallProject.HEADER + "-- severity: error\nselect 1 as id")
                .with("core/both.sql", SmallProject.HEADER + "-- computed-by: x from core.a\nselect 1 as id")
                .with("core/forms.sql", SmallProject.HEADER + "-- args: a\n-- form: view by id\nselect 1 as id")
                .with("core/wide.sql", SmallProject.HEADER + "-- form: view by people\nselect 1 as id")
                .with(
                        "core/part.sql",
                        SmallProject.HEADER
                                + "-- audience: public\n-- internal-columns: id\n-- form: view by id\nselect 1 as id")
                .with("publish/asked.sql", SmallProject.HEADER + "-- form: view by id\nselect 1 as id")
                .with("checks/c.sql", "-- title: t\n-- severity: fatal\nselect 1 as id")
                .with("staging/wrong.sql", "-- title: t\ncreate table staging.right (id integer);")
                .with("schema/09_bad.sql", "create nonsense;")
                .with("loose.sql", "select 1");
        assertThatThrownBy(bad::project)
                .isInstanceOfSatisfying(
                        SqlProblemsException.class,
                        problems -> assertThat(problems.problems())
                                .contains(
                                        "core/no_header.sql: `-- title:` is missing",
                                        "core/no_header.sql: `-- grain:` is missing",
                                        "core/no_header.sql: `-- key:` is missing",
                                        "core/two.sql: 2 statements where one select is expected",
                                        "core/not_select.sql: not one select: Only SELECT statements can be serialized to json!",
                                        "core/empty.sql: there is no select",
                                        "core/word.sql: `title` is written 2 times",
                                        "core/word.sql: `odd-word` is neither a word of the header nor a column",
                                        "core/word.sql: a header line is `-- word: text` or `--   more text`, not `--loose`",
                                        "core/Upper.sql: a file's name is its relation's name: lower case letters, digits and _",
                                        "core/who.sql: audience is public or internal, not all",
                                        "core/who.sql: args are names, optional ones in brackets (a, b [, c]), not A",
                                        "core/severe.sql: `severity` belongs to checks only",
                                        "core/both.sql: computed-by and a select exclude each other",
                                        "core/forms.sql: a view has neither args nor computed-by",
                                        "core/wide.sql: `form` is view, of an internal relation of core or marts,"
                                                + " or view by a column of its key; without it, it is a table",
                                        "core/part.sql: a view has the columns of its select everywhere: it has no"
                                                + " internal-columns",
                                        "publish/asked.sql: `form` is view, of an internal relation of core or marts,"
                                                + " or view by a column of its key; without it, it is a table",
                                        "checks/c.sql: severity is error or warning, not fatal",
                                        "staging/wrong.sql: expected to create staging.wrong, not [staging.right]",
                                        "loose.sql: an SQL file lies in the folder of its layer, or in a room of it")
                                .anyMatch(
                                        problem -> problem.startsWith("core/broken.sql: not one select: syntax error"))
                                .anyMatch(problem -> problem.startsWith("schema/09_bad.sql: Parser Error")));
    }
}
