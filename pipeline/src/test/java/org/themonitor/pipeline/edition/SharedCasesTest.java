package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.duckdb.BulkLoad;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.edition.SharedCase.Outcome;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.ModelRunner;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.Vault;

/**
 * The small inputs of {@code shared/cases}, each with what is right of it: a file of {@code src/test/resources/cases}.
 * One that is open must not be right yet, so that whoever mends it takes its mark away. Skipped where the folder
 * {@code shared} is not beside the project.
 */
class SharedCasesTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "cases");
    private static final Path SHARED = Path.of("..", "..", "shared", "cases");
    private static final Pattern RELATION = Pattern.compile("\\b(?:core|marts|publish|analysis)\\.\\w+");
    private static final String ROWS = "core.casualty_rows";
    private static final String PEOPLE = "select incident_year as year, not_counted, outcome, sum(people) as people,"
            + " bool_or(people_qualifier = 'at_least') as is_at_least from core.casualty_rows group by all order by all";
    private static final String FINDINGS =
            "select concat_ws(' ', code, sheet, coalesce(cells, cell)) from staging.findings order by number";

    @TempDir
    static Path folder;

    private static @Nullable Warehouse prepared;

    @BeforeAll
    static void prepareOnce() {
        Warehouse warehouse = Warehouse.inMemory(1);
        runner(warehouse, ROWS).createSchema();
        runner(warehouse, ROWS).createStaging();
        ReferenceTables.load(warehouse, Reference.shipped());
        prepared = warehouse;
    }

    @AfterAll
    static void close() {
        warehouse().close();
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(TABLE)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyCaseIsRightOrOpen(Path file) throws IOException {
        SharedCase asked = SharedCase.read(file);
        assumeShared();

        Outcome outcome = outcome(asked);

        if (asked.open().isEmpty()) {
            if (!asked.right().isMetBy(outcome)) {
                assertThat(String.join("\n", outcome.lines()))
                        .isEqualTo(String.join("\n", asked.right().lines()));
            }
        } else {
            assertThat(asked.right().isMetBy(outcome))
                    .as("%s is right now: take 'open' out of %s", asked.file(), file)
                    .isFalse();
        }
    }

    /** Lists that editors fill in are no workbooks: the lists' own tests take them. */
    @Test
    void everySharedCaseIsInTheTable() throws IOException {
        assumeShared();
        List<String> there = new ArrayList<>();
        for (String below : List.of("", "season", "prints", "blank")) {
            try (Stream<Path> files = Files.list(SHARED.resolve(below))) {
                files.map(file -> SHARED.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> name.matches("(.*/|C)[^/]*\\.(xlsx|xls|csv)"))
                        .filter(name -> !name.endsWith("-filled.xlsx"))
                        .forEach(there::add);
            }
        }
        List<String> named = cases().stream()
                .map(SharedCase::read)
                .map(SharedCase::file)
                .distinct()
                .toList();

        assertThat(named).containsAll(there);
    }

    private static void assumeShared() {
        assumeTrue(Files.isDirectory(SHARED), "skipped: put the shared cases at shared/cases beside the project");
    }

    private static Warehouse warehouse() {
        return Objects.requireNonNull(prepared);
    }

    private static ModelRunner runner(Warehouse warehouse, String asked) {
        List<RelationName> relations = new ArrayList<>();
        Matcher names = RELATION.matcher(asked);
        while (names.find()) {
            relations.add(RelationName.of(names.group()));
        }
        return ModelRunner.ofRows(warehouse, Editions.DEFINITIONS.sql().upTo(relations), EditionBuild.computations());
    }

    /** A fault of the program is an outcome too, which nothing asks for. */
    private static Outcome outcome(SharedCase asked) throws IOException {
        try {
            return taken(asked);
        } catch (RuntimeException fault) {
            return new Outcome("fault " + fault, "", List.of(), List.of(), List.of(), Map.of());
        }
    }

    private static Outcome taken(SharedCase asked) throws IOException {
        Path file = SHARED.resolve(asked.file());
        Definitions definitions = definitions(asked);
        Receipt receipt =
                new Receipt(1, Sha256.of(file), file.getFileName().toString(), asked.place(), "2026-01-01T00:00:00Z");
        try (Vault vault = Vault.inMemory(definitions.sql())) {
            IntakeCounts counts = new WorkbookIntake(definitions, vault).take(receipt, file);
            String state =
                    vault.query("select state from staging.workbooks").get(0).text("state");
            build(vault, receipt, asked);
            return new Outcome(
                    state.equals("read") ? "used" : state,
                    "%d used, %d rejected, %d ignored"
                            .formatted(counts.rowsUsed(), counts.rowsRejected(), counts.rowsIgnored()),
                    people(row -> row.value("not_counted") == null, SharedCasesTest::counted),
                    people(row -> row.value("not_counted") != null, SharedCasesTest::held),
                    texts(vault.query(FINDINGS)),
                    answers(asked));
        }
    }

    /** By year, what rows of sums say. */
    private static List<String> people(Predicate<Row> which, Function<Row, String> said) {
        return warehouse().query(PEOPLE).stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        row -> row.text("year"),
                        LinkedHashMap::new,
                        Collectors.mapping(said, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(year -> year.getKey() + ": " + year.getValue())
                .toList();
    }

    private static String counted(Row row) {
        return (row.isTrue("is_at_least") ? "at least " : "") + row.text("people") + " " + row.text("outcome");
    }

    private static String held(Row row) {
        return counted(row) + " " + row.text("not_counted");
    }

    private static Definitions definitions(SharedCase asked) throws IOException {
        if (asked.template().isEmpty()) {
            return BuiltIn.withMonitor("monitor");
        }
        Path templates = Files.createTempDirectory(folder, "templates");
        String name = asked.template().lines().findFirst().orElse("").replace("template: ", "");
        Files.writeString(templates.resolve(name + ".yml"), asked.template());
        return BuiltIn.with(templates);
    }

    private static void build(Vault vault, Receipt receipt, SharedCase asked) {
        Warehouse warehouse = warehouse();
        warehouse.setVariable("edition", "lm" + (asked.dataYear() + 1));
        warehouse.setVariable("data_year", asked.dataYear());
        warehouse.setVariable("smallest_base", 10);
        for (Topic topic : Topic.values()) {
            warehouse.setVariable("as_of_" + topic.code(), LocalDate.of(asked.dataYear() + 1, 10, 1));
        }
        // a commit for each statement would take as long as reading the workbook
        warehouse.inTransaction(() -> {
            warehouse.execute("delete from intake.receipts");
            warehouse.execute(
                    "insert into intake.receipts by name select ? as receipt, 1 as number, ? as sha256, ? as file_name",
                    receipt.id(),
                    receipt.sha256(),
                    receipt.fileName());
            for (SqlFile staging : Editions.DEFINITIONS.sql().files(Layer.STAGING)) {
                String table = "staging." + staging.name();
                warehouse.execute("delete from " + table);
                BulkLoad.into(warehouse, table).load(rows(vault, table));
            }
        });
        runner(warehouse, ROWS + " " + asked.right().answers().keySet()).run(() -> false, made -> {});
    }

    private static List<List<@Nullable Object>> rows(Vault vault, String table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        vault.query("select * from " + table)
                .forEach(row -> rows.add(new ArrayList<>(row.values().values())));
        return rows;
    }

    private static Map<String, String> answers(SharedCase asked) {
        Map<String, String> answers = new LinkedHashMap<>();
        asked.right()
                .answers()
                .keySet()
                .forEach(query ->
                        answers.put(query, String.join(", ", texts(warehouse().query(query)))));
        return answers;
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> row.values().values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }
}
