package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.sql.CheckRunner;
import org.themonitor.pipeline.sql.ModelRunner;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * Makes every relation and runs every check once over rows of every kind: one with all its columns, and for each optional
 * column one without it, and three of the greatest numbers; and over all that is printed of a place, each place without one line or one column of it.
 */
@Tag("long")
class EveryColumnBlankTest {
    private static final Path PRINTS = Path.of("src", "test", "resources", "prints-of-a-place.csv");
    private static final String COLUMNS = "select table_name, column_name, data_type, is_nullable from duckdb_columns()"
            + " where schema_name = 'staging' order by table_name, column_index";
    private static final String GREATEST = "1000000000000000";
    private static final List<String> NO_RECORDS =
            List.of("workbooks", "sheets", "columns", "findings", "own_words", "coverage_statements");

    private final Map<String, Map<String, Row>> tables = new LinkedHashMap<>();
    private final Map<String, List<String>> terms = terms();
    private int rows;

    @Test
    void everyRelationIsMade() throws IOException {
        try (Warehouse warehouse = Warehouse.inMemory(2)) {
            ModelRunner runner = prepared(warehouse);
            for (Row column : warehouse.query(COLUMNS)) {
                tables.computeIfAbsent(column.text("table_name"), table -> new LinkedHashMap<>())
                        .put(column.text("column_name"), column);
            }
            List<String> areas = warehouse.query("select area from reference.areas order by area").stream()
                    .map(row -> row.text("area"))
                    .toList();
            List<Map<String, @Nullable String>> printed = printsOfAPlace();
            warehouse.inTransaction(() -> {
                tables.keySet().stream()
                        .filter(table -> !NO_RECORDS.contains(table))
                        .forEach(table -> records(warehouse, table, areas));
                prints(warehouse, areas, printed);
                workbook(warehouse, tables.keySet());
            });
            runner.run(() -> false, made -> {});
            assertThat(warehouse.query("from core.printed_figures")).hasSizeGreaterThan(1000);
            assertThat(new CheckRunner(warehouse, Editions.DEFINITIONS.sql()).run())
                    .hasSizeGreaterThan(50);
        }
    }

    private static ModelRunner prepared(Warehouse warehouse) {
        ModelRunner runner = new ModelRunner(warehouse, Editions.DEFINITIONS.sql(), EditionBuild.computations());
        runner.createSchema();
        runner.createStaging();
        ReferenceTables.load(warehouse, Reference.shipped());
        warehouse.setVariable("edition", "lm2026");
        warehouse.setVariable("data_year", 2025);
        for (Edition.Topic topic : Edition.Topic.values()) {
            warehouse.setVariable("as_of_" + topic.code(), LocalDate.of(2026, 2, 3));
        }
        return runner;
    }

    /** A row with every column, one without each optional column, and one with none of them. */
    private void records(Warehouse warehouse, String table, List<String> areas) {
        Map<String, Row> columns = tables.get(table);
        List<String> optional = columns.keySet().stream()
                .filter(column -> isOptional(columns, column))
                .toList();
        List<Map<String, @Nullable String>> given = new ArrayList<>();
        given.add(full(table, areas));
        Map<String, @Nullable String> bare = full(table, areas);
        for (String column : optional) {
            Map<String, @Nullable String> row = full(table, areas);
            row.put(column, null);
            bare.put(column, null);
            given.add(row);
        }
        given.add(bare);
        for (int time = 0; time < 3; time++) {
            given.add(greatest(table, areas));
        }
        insert(warehouse, table, given);
    }

    /** As great as limits.yml lets any number be: no sum, rate, share or statistic is too large for its column. */
    private Map<String, @Nullable String> greatest(String table, List<String> areas) {
        Map<String, @Nullable String> row = full(table, areas);
        for (Map.Entry<String, Row> column : tables.get(table).entrySet()) {
            String type = column.getValue().text("data_type");
            if (column.getKey().equals("people")) {
                row.put("people", String.valueOf(Integer.MAX_VALUE));
            } else if (type.startsWith("DECIMAL")
                    || (type.equals("BIGINT") && !column.getKey().equals("request_number"))) {
                row.put(column.getKey(), GREATEST);
            }
        }
        return row;
    }

    private static boolean isOptional(Map<String, Row> columns, String column) {
        return Boolean.TRUE.equals(columns.get(column).value("is_nullable"));
    }

    private Map<String, @Nullable String> full(String table, List<String> areas) {
        rows++;
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        Map<String, String> defaults = DEFAULTS.textByKey("staging." + table);
        for (Map.Entry<String, Row> column : tables.get(table).entrySet()) {
            String name = column.getKey();
            row.put(
                    name,
                    defaults.getOrDefault(name, value(name, column.getValue().text("data_type"))));
        }
        row.put("source_row_id", "R1/%s/%d".formatted(table, rows));
        row.computeIfPresent("row_key", (name, value) -> "key-" + rows);
        row.computeIfPresent("area", (name, value) -> areas.get(rows % areas.size()));
        return row;
    }

    private String value(String column, String type) {
        if (column.contains("year")) {
            return String.valueOf(2020 + rows % 6);
        }
        if (type.equals("VARCHAR") && (column.endsWith("_on") || column.endsWith("_until") || column.equals("as_of"))) {
            return "2025-06-15";
        }
        return switch (type) {
            case "DATE" -> "2025-06-15";
            case "BOOLEAN" -> "true";
            case "VARCHAR" -> word(column);
            default -> "3";
        };
    }

    private String word(String column) {
        List<String> words = terms.getOrDefault(column, List.of("a text"));
        return switch (column) {
            case "receipt" -> "R1";
            case "latitude", "longitude" -> "3.5";
            default -> words.get(rows % words.size());
        };
    }

    private static Map<String, List<String>> terms() {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (Vocabulary vocabulary : Vocabularies.load().all()) {
            terms.put(vocabulary.name(), vocabulary.codes());
        }
        terms.put("event", terms.get("deadline_event"));
        return terms;
    }

    /** Each area has all prints but one, or all without one of their columns. */
    private void prints(Warehouse warehouse, List<String> areas, List<Map<String, @Nullable String>> all) {
        Map<String, Row> columns = tables.get("printed_figures");
        List<String> optional = columns.keySet().stream()
                .filter(column -> isOptional(columns, column) && !column.equals("area"))
                .toList();
        int place = 0;
        for (Map<String, @Nullable String> missing : all) {
            printsOf(
                    warehouse,
                    areas.get(place++),
                    all.stream().filter(print -> print != missing).toList(),
                    "");
        }
        for (String column : optional) {
            printsOf(warehouse, areas.get(place++), all, column);
        }
    }

    private void printsOf(Warehouse warehouse, String area, List<Map<String, @Nullable String>> prints, String blank) {
        List<Map<String, @Nullable String>> printed = new ArrayList<>();
        for (Map<String, @Nullable String> print : prints) {
            for (String scope : List.of("area", "global")) {
                rows++;
                Map<String, @Nullable String> row = new LinkedHashMap<>(print);
                row.put("source_row_id", "R1/prints/" + rows);
                row.put("row_number", String.valueOf(rows));
                row.put("row_key", "print-" + rows);
                row.put("scope", scope);
                row.put("area", scope.equals("area") ? area : null);
                row.put("treaty", "ccm");
                row.put("print_line", area + " " + print.get("print_line"));
                row.computeIfPresent(blank, (column, value) -> null);
                row.putIfAbsent(blank.isEmpty() ? "note" : blank, null);
                printed.add(row);
            }
        }
        insert(warehouse, "printed_figures", printed);
    }

    private static List<Map<String, @Nullable String>> printsOfAPlace() throws IOException {
        List<Map<String, @Nullable String>> prints = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(PRINTS)) {
            for (NamedCsvRecord line : reader) {
                Map<String, @Nullable String> print =
                        new LinkedHashMap<>(DEFAULTS.textByKey("staging.printed_figures"));
                line.getFieldsAsMap().forEach((name, value) -> print.put(name, value.isEmpty() ? null : value));
                prints.add(print);
            }
        }
        return prints;
    }

    private static void workbook(Warehouse warehouse, Collection<String> kinds) {
        List<Map<String, String>> sheets = new ArrayList<>();
        for (String kind : kinds) {
            Map<String, String> sheet = new LinkedHashMap<>(DEFAULTS.textByKey("staging.sheets"));
            sheet.put("sheet", kind);
            sheet.put("record_kind", kind);
            sheet.put("rows_used", "1");
            sheet.put("rows_given", "1");
            sheets.add(sheet);
        }
        insert(warehouse, "sheets", sheets);
        insert(warehouse, "workbooks", List.of(DEFAULTS.textByKey("staging.workbooks")));
        insertInto(warehouse, "intake.receipts", List.of(DEFAULTS.textByKey("intake.receipts")));
    }

    private static void insert(
            Warehouse warehouse, String table, List<? extends Map<String, ? extends @Nullable String>> given) {
        insertInto(warehouse, "staging." + table, given);
    }

    /** One statement for all: thousands of them take longer than the relations. */
    private static void insertInto(
            Warehouse warehouse, String table, List<? extends Map<String, ? extends @Nullable String>> given) {
        List<String> columns = List.copyOf(given.get(0).keySet());
        String marks =
                "(" + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        List<@Nullable Object> values = new ArrayList<>();
        for (Map<String, ? extends @Nullable String> row : given) {
            for (String column : columns) {
                String value = row.get(column);
                values.add(value == null ? null : value.replace("{n}", "1"));
            }
        }
        warehouse.execute(
                "insert into %s (%s) values %s"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                String.join(", ", Collections.nCopies(given.size(), marks))),
                values.toArray());
    }

    private static final YamlForm DEFAULTS = defaults();

    private static YamlForm defaults() {
        YamlProblems problems = new YamlProblems();
        YamlFile yaml = YamlFile.onClassPath("/sql-defaults.yml");
        return new YamlForm(yaml.name(), yaml.root(problems), problems);
    }
}
