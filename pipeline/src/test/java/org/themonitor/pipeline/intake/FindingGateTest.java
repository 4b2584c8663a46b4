package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.vault.Vault;

/**
 * Every finding code, and every message of it, has a workbook that triggers it: taken in like any other, and found at
 * its cell. A code without one fails here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingGateTest {
    /** Messages that no workbook of a test can cause by the intake, and why. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("FILE_NOT_A_WORKBOOK.csv", "the intake reads CSV as CSV; RefusalTest opens one as .xlsx"),
            Map.entry("FILE_KIND_NOT_READ.xlsx", "the intake reads .xlsx as .xlsx; RefusalTest opens one as CSV"),
            Map.entry("FILE_EXCEEDS_LIMIT.size", "takes 4 GiB; LimitsTest has a smaller limit"),
            Map.entry("FILE_EXCEEDS_LIMIT.text", "takes 100 million characters; LimitsTest has a smaller limit"),
            Map.entry("FILE_NOT_READ_BY_FAULT.", "no file is known that does; ReadingFaultTest throws in each stage"),
            Map.entry("NUMBER_NOT_A_NUMBER.", "no shipped template has a plain number; FieldReaderTest"),
            Map.entry("NUMBER_NOT_A_NUMBER.area", "every shipped area has a column for a word; QuantityReaderTest"),
            Map.entry("NUMBER_NOT_A_NUMBER.amount", "every shipped amount has a column for a word; QuantityReaderTest"),
            Map.entry("VALUE_DISAGREES.elsewhere", "no shipped template reads a land area from two joined sheets"),
            Map.entry("FILE_EXCEEDS_LIMIT.columns", "a file so wide is no template's; LimitsTest reads one"),
            Map.entry(
                    "FILE_EXCEEDS_LIMIT.parts", "an archive of so many files is not taken for a workbook; LimitsTest"),
            Map.entry("FILE_EXCEEDS_LIMIT.element", "takes an element of 64 MiB; LimitsTest has a smaller limit"),
            Map.entry("FILE_EXCEEDS_LIMIT.file", "takes 4 GiB; LimitsTest has a smaller limit"),
            Map.entry("FILE_EXCEEDS_LIMIT.list", "takes many MiB of formats; LimitsTest has a smaller limit"),
            Map.entry("FILE_EXCEEDS_LIMIT.rows", "takes a million rows; LimitsTest writes their numbers alone"),
            Map.entry("FILE_EXCEEDS_LIMIT.merged", "takes ranges as wide as four million cells; LimitsTest"),
            Map.entry("FILE_EXCEEDS_LIMIT.time", "takes ten minutes; DeadlineTest has a clock of its own"),
            Map.entry("FILE_EXCEEDS_LIMIT.texts", "takes millions of texts; LimitsTest has a smaller limit"));

    private static final Set<String> HELD =
            Set.of("ROW_STRUCK_THROUGH", "ROW_ON_ANOTHER_SHEET", "ROW_REJECTED_BY_SENDER", "COUNT_ABOVE_LIMIT");

    private final Map<String, List<Row>> findings = new HashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    @TempDir
    static Path folder;

    @BeforeAll
    void takeThemAllIn() throws Exception {
        Path decisions = Files.createTempDirectory(folder, "decisions");
        Files.writeString(decisions.resolve("sources.yml"), BrokenWorkbooks.SOURCES);
        Definitions shipped = BuiltIn.DEFINITIONS.with(CommonDecisions.load(decisions));
        Path file = folder.resolve("vault.duckdb");
        Map<String, Receipt> receipts = new HashMap<>();
        try (Vault vault = Vault.open(file, shipped.sql())) {
            for (BrokenWorkbook broken : withTheSoundOne()) {
                Path made = broken.file().in(folder);
                Receipt receipt = new Receipt(
                        receipts.size() + 1, Sha256.of(made), "broken", broken.coordinates(), "2026-01-01T00:00:00Z");
                receipt = broken.named() == null ? receipt : receipt.readWith(broken.named());
                new WorkbookIntake(definitions(broken, shipped), vault).take(receipt, made);
                receipts.put(broken.toString(), receipt);
            }
        }
        assertThat(receipts.values().stream().map(Receipt::id)).doesNotHaveDuplicates();
        try (Warehouse vault = Warehouse.openReadOnly(file, 1)) {
            receipts.forEach((name, receipt) -> findings.put(
                    name,
                    vault.query("select * from staging.findings where receipt = ? order by number", receipt.id())));
            for (Row table : vault.query("select table_name from duckdb_columns() where schema_name = 'staging'"
                    + " and column_name = 'row_number' and table_name <> 'corrected_cells'")) {
                String name = table.text("table_name");
                (name.equals("rejected_rows") ? refused : used)
                        .addAll(vault.query("select * from staging." + name).stream()
                                .filter(row -> row.values().get("held_as") == null)
                                .map(row -> row(row, row.text("row_number")))
                                .toList());
            }
        }
    }

    private static Definitions definitions(BrokenWorkbook broken, Definitions shipped) throws IOException {
        if (broken.template().isEmpty()) {
            return shipped;
        }
        Path templates = Files.createTempDirectory(folder, "templates");
        for (String template : broken.template().split("---", -1)) {
            String name = template.lines().findFirst().orElseThrow().replace("template: ", "");
            Files.writeString(templates.resolve(name + ".yml"), template);
        }
        return BuiltIn.with(templates);
    }

    @Test
    void theSoundWorkbookHasNoFinding() {
        assertThat(findings.get(sound().toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isFoundAtItsCell(BrokenWorkbook broken) {
        List<Row> found = findings.getOrDefault(broken.toString(), List.of());

        assertThat(found.stream().map(FindingGateTest::told))
                .contains(broken.code() + "." + broken.variant() + " " + broken.at());
    }

    @ParameterizedTest
    @MethodSource("all")
    void blocksNothingElse(BrokenWorkbook broken) {
        Set<String> allowed =
                broken.alsoBlocks().stream().map(FindingCode::name).collect(Collectors.toCollection(TreeSet::new));
        allowed.add(broken.code().name());

        assertThat(findings.getOrDefault(broken.toString(), List.of()).stream()
                        .filter(row -> row.text("severity").startsWith("blocks"))
                        .map(row -> row.text("code")))
                .isSubsetOf(allowed);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isToldWithoutAGap(BrokenWorkbook broken) {
        assertThat(findings.getOrDefault(broken.toString(), List.of())).allSatisfy(row -> {
            assertThat(row.text("rule") + row.text("expected") + row.text("fix"))
                    .doesNotContainPattern("\\{[a-z_]+}");
            assertThat(row.text("finding")).matches("[0-9a-f]{12}(-[0-9]+)?");
            assertThat(row.number("count")).isPositive();
        });
    }

    private static String row(Row of, String number) {
        return of.text("receipt") + "/" + of.textOrNull("sheet") + "/" + number;
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysOfItsRowWhatBecameOfIt(BrokenWorkbook broken) {
        assertThat(findings.getOrDefault(broken.toString(), List.of())).allSatisfy(found -> {
            String cell = found.textOrNull("cell");
            String row = cell == null ? "" : row(found, cell.replaceFirst("^[A-Z]+", ""));
            switch (found.text("severity")) {
                case "row_not_used" -> assertThat(refused).contains(row);
                case "warning", "note" -> {
                    if (!found.text("code").equals(FindingCode.ROW_HIDDEN.name())) {
                        assertThat(refused).doesNotContain(row);
                    }
                }
                default -> {
                    // a casualty that is held is kept, for an editor to decide
                    if (!HELD.contains(found.text("code"))) {
                        assertThat(used).doesNotContain(row);
                    }
                }
            }
        });
    }

    /** What blocks may not sound as if it did not, nor what may stand on a row of either fate as if it were used. */
    @Test
    void noMessageSaysThatSomethingIsUsedWhichMayNotBe() {
        for (FindingCode code : FindingCode.values()) {
            Messages.in(Messages.ENGLISH).of(code).values().forEach(message -> {
                String said = message.expected() + "; " + message.fix();
                assertThat(said)
                        .as(code.name())
                        .doesNotContainPattern(
                                "(?<!no row of )\\b(the|its) \\w+ (is|are) used(?!,)|counts? as unknown|are read$");
                if (code.severity().name().startsWith("BLOCKS")) {
                    assertThat(said).as(code.name()).doesNotContain("nothing to do");
                }
            });
        }
    }

    @Test
    void everyCodeHasAWorkbook() {
        assertThat(BrokenWorkbooks.all().stream().map(BrokenWorkbook::code))
                .containsAll(Arrays.stream(FindingCode.values())
                        .filter(code -> !isCausedElsewhere(code))
                        .toList());
    }

    private static boolean isCausedElsewhere(FindingCode code) {
        return Messages.in(Messages.ENGLISH).of(code).keySet().stream()
                .allMatch(variant -> ELSEWHERE.containsKey(code + "." + variant));
    }

    @Test
    void everyMessageHasAWorkbook() {
        Set<String> shown = BrokenWorkbooks.all().stream()
                .map(broken -> broken.code() + "." + broken.variant())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).doesNotContainAnyElementsOf(ELSEWHERE.keySet());
        shown.addAll(ELSEWHERE.keySet());
        assertThat(shown).isEqualTo(messages());
    }

    private static Set<String> messages() {
        return Arrays.stream(FindingCode.values())
                .flatMap(code ->
                        Messages.in(Messages.ENGLISH).of(code).keySet().stream().map(variant -> code + "." + variant))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String told(Row row) {
        String sheet = row.textOrNull("sheet");
        String cell = row.textOrNull("cell");
        String at = (sheet == null ? "" : sheet) + (cell == null ? "" : "!" + cell);
        return row.text("code") + "." + row.text("variant") + " " + at;
    }

    private static BrokenWorkbook sound() {
        return BrokenWorkbook.of(
                FindingCode.TOTALS_ROW, "none", "", made -> Book.official().write(made));
    }

    private static List<BrokenWorkbook> withTheSoundOne() {
        return Stream.concat(all(), Stream.of(sound())).toList();
    }

    private static Stream<BrokenWorkbook> all() {
        return BrokenWorkbooks.all().stream();
    }
}
