package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.ModelRunner;
import org.themonitor.pipeline.sql.SqlProject;

/**
 * Runs every file of {@code src/test/resources/sql}: rows given, rows expected. What is expected and all it reads is made
 * each time, with the shipped reference; a test that gives rows of a reference table replaces that table.
 */
class SqlTableTest {
    private static final Path CASES = Path.of("src", "test", "resources", "sql");
    private static final Map<String, String> VARIABLES = Map.of(
            "edition", "lm2026",
            "data_year", "2025",
            "as_of_status", "2026-02-03",
            "as_of_contamination", "2025-12-31",
            "as_of_reporting", "2026-02-03",
            "as_of_casualty_intake", "2026-02-03");

    @TestFactory
    List<DynamicTest> everyFileHolds() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.list(CASES)) {
            files = walk.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream().map(SqlTableTest::test).toList();
    }

    private static DynamicTest test(Path file) {
        String name = file.getFileName().toString().replace(".yml", "");
        return DynamicTest.dynamicTest(name, file.toAbsolutePath().toUri(), () -> run(SqlCase.read(file)));
    }

    /** A sheet for every row a test gives, as the intake would have accounted for it. */
    private static final String SHEETS_OF_ROWS = "insert into staging.sheets"
            + " (receipt, sheet, record_kind, rows_filled, rows_used, rows_given, rows_rejected, rows_ignored)"
            + " select receipt, sheet, kind, count(*), count(*) filter (where is_used),"
            + " count(*) filter (where is_used), count(*) filter (where not is_used), 0 from ("
            + " select receipt, sheet, 'casualties' as kind, true as is_used from staging.casualties union all"
            + " select receipt, sheet, 'casualty_totals', true from staging.casualty_totals union all"
            + " select receipt, sheet, 'cluster_munition_attacks', true from staging.cluster_munition_attacks union all"
            + " select receipt, sheet, 'printed_figures', true from staging.printed_figures union all"
            + " select receipt, sheet, record_kind, false from staging.rejected_rows) group by receipt, sheet, kind";

    /** A test that says nothing of coverage is about something else: every area gives every year whole. */
    private static final String COVERAGE_OF_ROWS = "insert into decisions.coverage"
            + " (number, area, first_year, last_year, record_kind, value, edition, reason_code, reason, author,"
            + " decided_on, file, line)"
            + " select row_number() over (), area, 1990, getvariable('data_year'), kind, 'full', 'test', 'other',"
            + " 'given', 'test', date '2026-01-01', 'test', 1 from ("
            + " select area, unnest(['casualties', 'cluster_munition_attacks']) as kind from ("
            + " select area from staging.casualties union select area from staging.casualty_totals union select 'XWD')"
            + " union select area, 'cluster_munition_attacks' from staging.cluster_munition_attacks)";

    private static void run(SqlCase test) {
        PreparedDatabase.inPassing(warehouse -> {
            SqlProject needed = Editions.DEFINITIONS.sql().upTo(relations(test));
            ModelRunner runner = ModelRunner.ofRows(warehouse, needed, EditionBuild.computations());
            setVariables(warehouse, test);
            test.given().forEach((relation, rows) -> fill(warehouse, relation, rows));
            if (!test.given().containsKey("staging.sheets")) {
                warehouse.execute(SHEETS_OF_ROWS);
            }
            if (!test.given().containsKey("decisions.coverage")
                    && !test.given().containsKey("staging.coverage_statements")) {
                warehouse.execute(COVERAGE_OF_ROWS);
            }
            runner.run(() -> false, made -> {});
            test.expected().forEach(expected -> compare(warehouse, test, expected));
        });
    }

    /** What the expectations name, as a table, in a select, or in the select of a check. */
    private static Set<RelationName> relations(SqlCase test) {
        return test.expected().stream()
                .flatMap(expected -> NeededTables.named(relation(expected.relation())).stream())
                .collect(Collectors.toSet());
    }

    /** They belong to the session and not to what is undone: those of the last case go first. */
    private static void setVariables(Warehouse warehouse, SqlCase test) {
        warehouse
                .query("select name from duckdb_variables()")
                .forEach(variable -> warehouse.execute("reset variable " + variable.text("name")));
        Map<String, String> variables = new LinkedHashMap<>(VARIABLES);
        variables.putAll(test.variables());
        variables.forEach((name, value) -> warehouse.setVariable(name, variable(name, value)));
    }

    private static Object variable(String name, String value) {
        if (name.startsWith("as_of_")) {
            return LocalDate.parse(value);
        }
        return name.equals("data_year") ? (Object) Integer.valueOf(value) : value;
    }

    private static void fill(Warehouse warehouse, String relation, List<Map<String, @Nullable String>> rows) {
        warehouse.execute("delete from " + relation);
        for (Map<String, @Nullable String> row : rows) {
            String columns = String.join(", ", row.keySet());
            String marks = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
            warehouse.execute(
                    "insert into %s (%s) values (%s)".formatted(relation, columns, marks),
                    row.values().toArray());
        }
    }

    /** A table of the tree; a check is none, so its select stands for it. */
    private static String relation(String name) {
        return Editions.DEFINITIONS.sql().files(Layer.CHECKS).stream()
                .filter(check -> name.equals("checks." + check.name()))
                .map(check -> "(" + check.select() + ")")
                .findFirst()
                .orElse(name);
    }

    /** A view has no order of its own. */
    private static String order(String name) {
        return Editions.DEFINITIONS.sql().files().stream()
                .filter(file -> file.isView()
                        && !file.isAsked()
                        && file.layer().holdsSelects()
                        && name.equals(file.relation().toString()))
                .map(file -> " order by " + String.join(", ", file.header().key()))
                .findFirst()
                .orElse("");
    }

    private static void compare(Warehouse warehouse, SqlCase test, SqlCase.Expected expected) {
        String where = expected.where().map(condition -> " where " + condition).orElse("");
        List<Row> rows =
                warehouse.query("select * from " + relation(expected.relation()) + where + order(expected.relation()));
        assertThat(rows)
                .as("%s: %s%s", test.about(), expected.relation(), where)
                .hasSameSizeAs(expected.rows());
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            Map<String, @Nullable String> actual = new LinkedHashMap<>();
            Map<String, @Nullable String> wanted = expected.rows().get(index);
            wanted.keySet().forEach(column -> actual.put(column, row.textOrNull(column)));
            assertThat(actual)
                    .as("%s: %s row %d", test.about(), expected.relation(), index + 1)
                    .isEqualTo(wanted);
        }
    }
}
