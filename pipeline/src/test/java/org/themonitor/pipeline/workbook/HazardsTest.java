package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs shared/bench/hazards.py, where it stands beside the project: a script of others that writes one workbook for each
 * oddity known to mislead readers. The same oddities are built in code by the other tests of this package.
 */
class HazardsTest {
    private static final String A_1 = "A1 TEXT h";
    private static final Map<String, List<String>> EXPECTED = Map.ofEntries(
            Map.entry("blanks", List.of(A_1, "E2 TEXT NA")),
            Map.entry("bomb", List.of("FILE_EXCEEDS_LIMIT")),
            Map.entry("bomb_text", List.of("FILE_EXCEEDS_LIMIT")),
            Map.entry(
                    "dates1900",
                    List.of(
                            A_1,
                            "A2 DATE 2025-01-01",
                            "B2 DATE 2025-01-01T15:30",
                            "C2 DATE T06:00",
                            "D2 NUMBER 45658",
                            "E2 NUMBER 60",
                            "F2 DATE 2025-01-01",
                            "G2 DATE 2025-01-01",
                            "H2 NUMBER 1")),
            Map.entry("dates1904", List.of(A_1, "A2 DATE 2025-01-01")),
            Map.entry("dimension_huge", List.of(A_1, "A2 NUMBER 1")),
            Map.entry("dimension_small", List.of(A_1, "A2 NUMBER 1", "B2 NUMBER 2")),
            Map.entry("doctype", List.of("FILE_DAMAGED")),
            Map.entry(
                    "formula",
                    List.of(
                            A_1,
                            "A2 =NUMBER 2",
                            "B2 =TEXT ab",
                            "C2 =ERROR #DIV/0!",
                            "D2 =BOOLEAN TRUE",
                            "E2 =FORMULA_WITHOUT_VALUE =A2*2",
                            "F2 =DATE 2025-01-01",
                            "G2 ERROR #N/A")),
            Map.entry("gaps", List.of(A_1, "C7 NUMBER 5", "AA7 NUMBER 6")),
            Map.entry(
                    "hidden",
                    List.of(
                            A_1,
                            "row hidden",
                            "A2 NUMBER 1",
                            "A3 NUMBER 2",
                            "sheet HIDDEN",
                            A_1,
                            "A2 NUMBER 3",
                            "sheet VERY_HIDDEN",
                            A_1,
                            "A2 NUMBER 4")),
            Map.entry("inline", List.of(A_1, "A2 TEXT pad", "B2 TEXT rich text", "C2 TEXT a & b é é")),
            Map.entry("isodate", List.of(A_1, "A2 DATE 2025-01-01")),
            Map.entry("merged", List.of(A_1, "A2 NUMBER 7")),
            Map.entry("noref", List.of(A_1, "A2 NUMBER 1", "B2 TEXT x", "A3 NUMBER 2")),
            Map.entry(
                    "numbers",
                    List.of(
                            A_1,
                            "A2 NUMBER 0.125",
                            "B2 NUMBER 42",
                            "C2 NUMBER 0.0000001",
                            "D2 NUMBER 0.30000000000000004",
                            "E2 NUMBER 12345678901234567",
                            "F2 NUMBER -3.5",
                            "G2 NUMBER 17976931348623157" + "0".repeat(292),
                            "H2 NUMBER 9007199254740993")),
            Map.entry("prefixed", List.of("A1 NUMBER 0", "A2 NUMBER 5", "B2 TEXT px")),
            Map.entry(
                    "rich",
                    List.of(A_1, "A2 TEXT Quercus x", "B2 TEXT 東京", "D2 TEXT two  spaces\nline2", "E2 TEXT esc")),
            Map.entry("singlequote", List.of("A1 NUMBER 0", "A2 NUMBER 5", "B2 TEXT a<b")),
            Map.entry("styled_empty", List.of(A_1, "A2 NUMBER 1")),
            Map.entry("utf16", List.of(A_1, "A2 TEXT é16")));

    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> eachHazardEndsAsValuesOrAsANamedRefusal() throws Exception {
        Optional<Path> script = script();
        assumeThat(script)
                .as("skipped: put hazards.py into shared/bench beside the project")
                .isPresent();
        assumeThat(Files.isExecutable(PYTHON))
                .as("skipped, no " + PYTHON + ": apt-get install python3")
                .isTrue();
        Process written = new ProcessBuilder(PYTHON.toString(), script.get().toString(), folder.toString())
                .inheritIO()
                .start();
        assertThat(written.waitFor()).isZero();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        assertThat(files).extracting(HazardsTest::name).containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
        return files.stream()
                .map(file ->
                        dynamicTest(name(file), () -> assertThat(ending(file)).isEqualTo(EXPECTED.get(name(file)))));
    }

    private static Optional<Path> script() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/bench/hazards.py"))
                .filter(Files::exists)
                .findFirst();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".xlsx", "");
    }

    /** Every cell of every sheet, or the code of the refusal. */
    private static List<String> ending(Path file) throws IOException {
        List<String> ending = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                if (sheet.visibility() != Sheet.Visibility.VISIBLE) {
                    ending.add("sheet " + sheet.visibility());
                }
                workbook.read(sheet, row -> {
                    if (row.hidden()) {
                        ending.add("row hidden");
                    }
                    return ending.addAll(Reading.cells(List.of(row)));
                });
            }
        } catch (UnreadableWorkbookException refused) {
            return List.of(refused.finding().code().name());
        }
        return ending;
    }
}
