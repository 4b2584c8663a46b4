package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.about.FigureCounts;
import org.themonitor.pipeline.about.NotDescribedException;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/** An edition says itself what its tables are and by what rules they were made, whatever rules the program has by then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class AboutEditionTest {
    private static final Edition EDITION = Editions.edition("lm2026", LocalDate.of(2026, 2, 3));
    private static final Path CHANGED = Path.of("..", "..", "shared", "cases", "sql", "sql_changed");
    private static final String ADDED = """
            -- title: People killed in a year, as an analyst wants them
            -- grain: one row per year
            -- key: year
            -- note: made by an analyst
            -- trace: killed = sum(fact.people)
            --   from core.casualties as fact
            --   where fact.incident_year = figure.year and fact.outcome = 'killed'
            -- year: calendar year
            -- killed: people killed
            -- qualifier: how far killed can be trusted
            -- notice: says so where synthetic sample data are in the figure
            select
                incident_year as year,
                cast(sum(people) filter (where outcome = 'killed') as bigint) as killed,
                max(people_qualifier) as qualifier,
                sample_notice(bool_or(is_synthetic)) as notice
            from core.casualties
            group by incident_year
            order by year
            """;

    /** What a published number needs since the case was written. */
    private static final String LINES = """
            -- trace: all_casualties = sum(fact.people)
            --   from core.casualties as fact
            --   where fact.incident_year = figure.year
            -- derived: share_of_known = share(figure.total, figure.known_base)
            -- derived: share_at_least = share(figure.total, figure.all_casualties)
            -- derived: share_at_most = share(figure.total, figure.all_casualties)
            -- derived: year = getvariable('data_year')
            -- note: recorded rows""";

    private Path folder = Path.of("none");
    private Editions editions = new Editions(folder);

    @BeforeAll
    void build(@TempDir Path temporary) throws IOException {
        folder = temporary;
        editions = new Editions(folder);
        editions.receive(
                "register.csv",
                Editions.register(
                        "2025,2,Civil,Muerto,Masculino,Accidente por MAP,Vereda",
                        "2025,3,Civil,Herido,Femenino,Accidente por MUSE,Vereda"),
                "COL",
                "nra",
                2025);
        editions.takeIn();
        editions.build(EDITION, Editions.DEFINITIONS.sql());
        Files.copy(database(), folder.resolve("shipped.duckdb"));
    }

    @Test
    void aChangedRuleIsExplainedAsItIsInTheEdition() throws IOException {
        assumeTrue(Files.isDirectory(CHANGED), "skipped: put the shared cases at shared/cases beside the project");
        String file = "publish/casualties_by_age_group.sql";
        try (Warehouse internal = built(
                "publish.casualties_by_age_group",
                with(
                        file,
                        // written before the word of a total was called as everywhere
                        Files.readString(CHANGED.resolve(Path.of(file).getFileName()))
                                .replace("total_qualifier", "qualifier")
                                .replaceFirst("-- note: recorded rows", Matcher.quoteReplacement(LINES))))) {
            FigureTrace.Explanation explained =
                    new FigureTrace(internal).explain(FigureId.parse("casualties_by_age_group/male/total"));

            assertThat(explained.value()).isEqualTo("1");
            assertThat(explained.rules())
                    .contains("rows of core.casualties where fact.sex = figure.age_group and fact.incident_year ="
                            + " figure.year");
            assertThat(explained.evidence().sum()).isEqualTo("1");
        }
    }

    @Test
    void aTableThatAnAnalystAddedIsExplained() throws IOException {
        try (Warehouse internal = built("publish.killed_by_year", with("publish/killed_by_year.sql", ADDED))) {
            FigureTrace.Explanation explained =
                    new FigureTrace(internal).explain(FigureId.parse("killed_by_year/2025/killed"));

            assertThat(explained.what()).isEqualTo("people killed");
            assertThat(explained.rules()).contains("made by an analyst");
            assertThat(explained.evidence().lines()).anyMatch(line -> line.contains("outcome killed"));
        }
    }

    @Test
    void everyRelationIsDescribedWithColumnsKeyAndOrder() throws IOException {
        SqlProject sql = Editions.DEFINITIONS.sql();
        try (Warehouse internal = Warehouse.openReadOnly(folder.resolve("shipped.duckdb"), 1)) {
            assertThat(ask(internal, "select table_name from about.tables where schema_name = 'publish' order by 1"))
                    .containsExactlyElementsOf(
                            sql.files(Layer.PUBLISH).stream().map(SqlFile::name).toList());
            assertThat(ask(
                            internal,
                            "select table_name from about.tables where schema_name = 'publish'"
                                    + " and (title is null or grain is null or row_order is null)"))
                    .isEmpty();
            assertThat(ask(
                            internal,
                            "select table_name, column_name from about.columns where schema_name = 'publish'"
                                    + " and (meaning is null or column_type is null)"))
                    .isEmpty();
            assertThat(ask(
                            internal,
                            "select schema_name, table_name, column_name from duckdb_columns() where"
                                    + " schema_name in ('core', 'marts', 'publish', 'analysis', 'staging')"
                                    + " and table_name <> 'check_violations'"
                                    + " except select schema_name, table_name, column_name from about.columns"))
                    .isEmpty();
            assertThat(ask(
                            internal,
                            "select column_name from about.keys where schema_name = 'publish'"
                                    + " and table_name = 'area_ranks' order by position"))
                    .isEqualTo(sql.file(RelationName.of("publish.area_ranks"))
                            .orElseThrow()
                            .header()
                            .key());
            assertThat(ask(internal, "select arguments from about.macros where macro_name = 'overdue_on'"))
                    .hasSize(1);
            assertThat(ask(
                            internal,
                            "select reads from about.lineage where schema_name = 'publish'"
                                    + " and table_name = 'casualties_by_age_group' order by 1"))
                    .contains("marts.casualty_trait_shares");
            assertThat(ask(
                            internal,
                            "select reads, reads_column from about.lineage where schema_name = 'publish'"
                                    + " and table_name = 'status_counts' and column_name = 'signatories'"))
                    .containsExactly("core.treaty_statuses status");
            assertThat(ask(
                            internal,
                            "select table_name, column_name from about.columns where schema_name = 'publish'"
                                    // a number of rows is made of no column of them
                                    + " and column_name in ('killed', 'injured', 'total', 'share', 'notice', 'area')"
                                    + " except select table_name, column_name from about.lineage"
                                    + " where schema_name = 'publish' and reads_column is not null"))
                    .isEmpty();
        }
    }

    @Test
    void whatItWasMadeOfAndHowItsChecksEndedStandInIt() throws IOException {
        try (Warehouse internal = Warehouse.openReadOnly(folder.resolve("shipped.duckdb"), 1)) {
            assertThat(ask(internal, "select receipt, sha256 from about.receipts"))
                    .isEqualTo(editions.receipts().stream()
                            .map(receipt -> receipt.id() + " " + receipt.sha256())
                            .toList());
            assertThat(ask(internal, "select check_name from about.checks where violations > 0"))
                    .isEqualTo(ask(
                            internal,
                            "select check_name from analysis.check_violations group by all order by min(rowid)"));
            assertThat(ask(internal, "select check_name from about.checks where severity = 'error' and violations > 0"))
                    .isEmpty();
            assertThat(ask(internal, "select check_name from about.checks"))
                    .contains("figures_trace_to_rows/casualties_by_year", "decisions_reach_rows");
        }
    }

    /** Also where the tree of SQL that the program has by then would publish more. */
    @Test
    void whatItCallsInternalIsNotPublished() throws IOException {
        Path database = database();
        Files.createDirectories(database.getParent());
        Files.copy(folder.resolve("shipped.duckdb"), database, StandardCopyOption.REPLACE_EXISTING);
        try (Warehouse open = Warehouse.open(database, 1)) {
            open.execute("update about.tables set audience = 'internal' where table_name = 'area_ranks'");
            open.execute("update about.tables set products = 'cmm' where table_name = 'overdue'");
            open.execute("update about.columns set audience = 'id' where table_name = 'status_counts'"
                    + " and column_name = 'signatories'");
        }
        EditionOutput output =
                new EditionOutput(EDITION, editions.folder(EDITION), Editions.BUILD, Editions.DEFINITIONS, 2);
        output.writeParquet();
        output.makePublicEdition();
        try (Warehouse open = Warehouse.openReadOnly(editions.folder(EDITION).publicDatabase(Editions.BUILD), 1)) {
            assertThat(ask(open, "select table_name from about.tables"))
                    .contains("status_counts")
                    .doesNotContain("area_ranks", "overdue");
            assertThat(ask(open, "select table_name from duckdb_tables()"))
                    .contains("status_counts")
                    .doesNotContain("area_ranks", "overdue");
            assertThat(ask(open, "select column_name from (describe publish.status_counts)"))
                    .contains("states_parties")
                    .doesNotContain("signatories");
        }
    }

    @Test
    void itCountsHowItsNumbersAreExplained() {
        try (Warehouse internal = Warehouse.openReadOnly(folder.resolve("shipped.duckdb"), 1)) {
            FigureCounts counts = FigureCounts.of(internal);

            assertThat(counts.traced()).isPositive();
            assertThat(counts.derived()).isPositive();
            assertThat(counts.traced() + counts.derived())
                    .as("every number is explained")
                    .isEqualTo(counts.numbers());
        }
    }

    @Test
    void anEditionThatDoesNotDescribeItselfIsNotExplainedByTheRulesOfToday() throws IOException {
        try (Warehouse open = copy()) {
            open.execute("drop schema about cascade");
            assertThatThrownBy(() -> new FigureTrace(open)).isInstanceOf(NotDescribedException.class);
        }
    }

    @Test
    void aRuleThatIsNoSelectOfTheEditionIsRefused() throws IOException {
        try (Warehouse open = copy()) {
            for (String condition :
                    List.of("true; drop table core.casualties", "(select count(*) from read_text('/etc/hosts')) > 0")) {
                open.execute(
                        "update about.traces set line = 'killed = sum(fact.people) from core.casualties as fact where '"
                                + " || ? where table_name = 'casualties_by_year' and column_name = 'killed'",
                        condition);
                FigureTrace trace = new FigureTrace(open);
                assertThatThrownBy(() -> trace.explain(FigureId.parse("casualties_by_year/2025/killed")))
                        .isInstanceOf(WarehouseException.class)
                        .hasMessageContaining("query:");
            }
            assertThat(open.query("select 1 from core.casualties")).isNotEmpty();
        }
    }

    private static SqlProject with(String path, String content) {
        SortedMap<String, String> contents = Editions.DEFINITIONS.sql().contents();
        contents.put(path, content);
        return SqlProject.of(contents);
    }

    private Warehouse copy() throws IOException {
        Path copy = Files.copy(
                folder.resolve("shipped.duckdb"), folder.resolve("copy.duckdb"), StandardCopyOption.REPLACE_EXISTING);
        return Warehouse.open(copy, 1);
    }

    /** Of an SQL tree what a table needs, and what every explanation asks. */
    private Warehouse built(String table, SqlProject sql) throws IOException {
        editions.build(
                EDITION,
                NeededTables.of(
                        sql, NeededTables.named(table + " core.edition core.casualty_rows core.row_decisions")));
        return Warehouse.openReadOnly(database(), 1);
    }

    private Path database() {
        return editions.folder(EDITION).internalDatabase(Editions.BUILD);
    }

    private static List<String> ask(Warehouse open, String sql) {
        return open.query(sql).stream()
                .map(Row::values)
                .map(values -> String.join(
                        " ", values.values().stream().map(String::valueOf).toList()))
                .toList();
    }
}
