package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.about.AboutRelations;
import org.themonitor.pipeline.about.AboutTable;
import org.themonitor.pipeline.decision.TraitRule.Line;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.ModelGraph;
import org.themonitor.pipeline.sql.ModelRunner;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/** Invented people in, every public table that reads a row of a person out: one database, filled anew for each question. */
final class FewPeople implements AutoCloseable {
    static final String CHECK = "traits_of_few_people_are_withheld";
    private static final Map<String, String> DEVICES =
            Map.of("erw", "other_erw", "undifferentiated", "mine_erw_undifferentiated");

    /** People of one kind: a line of {@code people.csv}. */
    record People(
            String area, int year, int people, String outcome, String status, String age, String sex, String device) {
        static People of(String line) {
            String[] cells = line.split(",");
            return new People(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    cells[3],
                    cells[4],
                    cells[5],
                    cells[6],
                    DEVICES.getOrDefault(cells[7], cells[7]));
        }

        People withSex(String other) {
            return new People(area, year, people, outcome, status, age, other, device);
        }

        People withAge(String other) {
            return new People(area, year, people, outcome, status, other, sex, device);
        }

        People withStatus(String other) {
            return new People(area, year, people, outcome, other, age, sex, device);
        }

        People withPeople(int other) {
            return new People(area, year, other, outcome, status, age, sex, device);
        }
    }

    private static final RelationName ROWS = new RelationName("core", "casualties");

    /** Of a row that is given. */
    private static final int COLUMNS = 9;

    private final Warehouse warehouse;
    private final List<SqlFile> behindRows;

    /** Makes everything once, of nobody; later only what reads rows of people is made again. */
    FewPeople(Path database) throws IOException {
        SqlProject all = Editions.DEFINITIONS.sql();
        Set<RelationName> wanted = new HashSet<>(
                NeededTables.named("checks." + CHECK + " marts.release_differences core.edition core.row_decisions"));
        all.files().stream()
                .filter(file -> file.isPublic() && !file.isMacro() && readsPeople(all, file))
                .forEach(file -> wanted.add(file.relation()));
        SqlProject sql = all.upTo(wanted);
        warehouse = PreparedDatabase.copyTo(database);
        warehouse.setVariable("edition", "lm2026");
        warehouse.setVariable("data_year", 2025);
        for (Edition.Topic topic : Edition.Topic.values()) {
            warehouse.setVariable("as_of_" + topic.code(), LocalDate.of(2026, 10, 1));
        }
        new ModelRunner(warehouse, sql, EditionBuild.computations()).run(() -> false, made -> {});
        AboutRelations.write(warehouse, sql.files(), List.of(), sql.renames());
        // the rows of people, a view, are given from here on
        warehouse.execute("create table core.given as from core.casualties");
        warehouse.execute("drop view core.casualties");
        warehouse.execute("alter table core.given rename to casualties");
        behindRows = ModelGraph.of(sql).order().stream()
                .filter(file -> !file.relation().equals(ROWS) && !file.isAsked() && readsPeople(all, file))
                .toList();
        // tables from here on: the views of views would be planned anew for each that reads them, dozens of times
        behindRows.stream().filter(SqlFile::isView).forEach(file -> warehouse.execute("drop view " + file.relation()));
    }

    private static boolean readsPeople(SqlProject sql, SqlFile file) {
        return sql.upTo(List.of(file.relation())).file(ROWS).isPresent();
    }

    /** The people of a case of {@code people.csv}. */
    static List<People> ofCase(int number) throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "privacy", "people.csv")).stream()
                .filter(line -> line.startsWith(number + ","))
                .map(line -> People.of(line.substring(2)))
                .toList();
    }

    /** Makes every table of these people, in the order they are given. */
    FewPeople of(List<People> people, int dataYear, Line... lines) {
        warehouse.setVariable("data_year", dataYear);
        warehouse.execute("delete from core.casualties");
        warehouse.execute("delete from decisions.trait_blocks");
        give(people);
        // how few are told does not hang on what is missing
        warehouse.execute("delete from core.area_coverage");
        warehouse.execute("insert into core.area_coverage by name select distinct unnest([area, 'XWD']) as area,"
                + " incident_year, 'full' as coverage, 'full' as rows_coverage, true as is_covered, false as is_decided"
                + " from core.casualties");
        for (Line line : lines) {
            warehouse.execute(
                    "insert into decisions.trait_blocks values (?, ?, ?, ?, ?)",
                    line.area(),
                    line.year(),
                    line.word().code(),
                    line.reason(),
                    line.edition());
        }
        warehouse.inTransaction(() -> behindRows.forEach(this::make));
        return this;
    }

    private void give(List<People> people) {
        if (people.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (People row : people) {
            values.addAll(List.of(
                    "R1/csv/" + (values.size() / COLUMNS + 1),
                    row.area(),
                    row.year(),
                    row.people(),
                    row.outcome(),
                    row.status(),
                    row.age(),
                    row.sex(),
                    row.device()));
        }
        String marks = "(" + String.join(", ", Collections.nCopies(COLUMNS, "?")) + ")";
        warehouse.execute(
                "insert into core.casualties by name select *, 'casualties' as record_kind, 'exact' as people_qualifier,"
                        + " false as is_synthetic from (values "
                        + String.join(", ", Collections.nCopies(people.size(), marks))
                        + ") as given (source_row_id, area, incident_year, people, outcome, civilian_status, age_group,"
                        + " sex, device_type)",
                values.toArray());
    }

    private void make(SqlFile file) {
        warehouse.execute("create or replace table " + file.relation() + " as " + file.select());
    }

    List<Row> ask(String sql) {
        return warehouse.query(sql);
    }

    /** Every cell of every public table, with its table. */
    Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        for (SqlFile table : publicTables()) {
            all.put(
                    table.relation().toString(),
                    String.join(
                            "\n",
                            ask("select * from " + table.relation()).stream()
                                    .map(Row::toString)
                                    .toList()));
        }
        return all;
    }

    /** Takes what is published now for the last release. */
    void remember() {
        warehouse.execute(
                "insert into intake.released_traits select area, year, measure, count"
                        + " from publish.area_casualty_profile where basis = 'recorded' and count is not null and measure like '%: %'");
    }

    /** A reader who does sums over all public tables. */
    LinearAttack attack() {
        return new LinearAttack(warehouse, publicTables());
    }

    /** The same reader, to whom tables of traits by device, outcome or status are not shown. */
    LinearAttack uncrossedAttack() {
        return LinearAttack.uncrossed(warehouse, publicTables());
    }

    /** In some product. */
    private List<SqlFile> publicTables() {
        About about = About.of(warehouse);
        return behindRows.stream()
                .filter(file -> about.table(file.relation().toString().replaceFirst("^publish\\.", ""))
                        .filter(AboutTable::isPublic)
                        .isPresent())
                .toList();
    }

    /** Puts what a report printed of an area and year in place of all prints: dimension, category and number. */
    void prints(String area, int year, String vintage, String... parts) {
        warehouse.execute("delete from core.printed_figures");
        for (String part : parts) {
            String[] cells = part.split(",");
            warehouse.execute(
                    "insert into core.printed_figures by name select 0 as print, 'area' as scope, ? as area,"
                            + " ? as period_from, ? as period_to, 'casualties_total' as measure, nullif(?, '') as dimension,"
                            + " nullif(?, '') as category, ? as value, 'exact' as qualifier, ? as vintage,"
                            + " 'monitor_print' as evidence",
                    area,
                    "" + year,
                    "" + year,
                    cells[0],
                    cells[1],
                    Integer.valueOf(cells[2]),
                    vintage);
        }
    }

    /** What is said of a figure, and of what kind it is. */
    String explained(String figure) {
        FigureTrace.Explanation explanation = new FigureTrace(warehouse).explain(FigureId.parse(figure));
        return explanation.value() + " · " + explanation.kind();
    }

    /** What the check of any table of areas finds in one: {@code GEO/2024/sex}. */
    List<String> told(String table, String select) {
        replace(table, select);
        return new TraitCheck(warehouse, 2024)
                .select(table, select)
                .map(this::texts)
                .orElseThrow();
    }

    /** What the same check finds in the shipped tables. */
    List<String> toldByAny() {
        return TraitCheck.tables(Editions.DEFINITIONS.sql()).stream()
                .flatMap(file ->
                        new TraitCheck(warehouse, 2024).select(file.relation().toString(), file.select()).stream())
                .flatMap(select -> texts(select).stream())
                .toList();
    }

    /** What the check on published values finds. */
    long violations() {
        return OneCheck.rows(warehouse, CHECK);
    }

    /** One column of a query as text, blanks as {@code null}. */
    List<String> texts(String sql) {
        return ask(sql).stream()
                .map(row -> String.join(
                        " ",
                        row.values().values().stream().map(Objects::toString).toList()))
                .toList();
    }

    /** Puts a hand-made table in place of a public one. */
    void replace(String table, String select) {
        warehouse.execute("create or replace table " + table + " as " + select);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
