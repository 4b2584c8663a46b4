package org.themonitor.pipeline.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.template.TemplateMatcher;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** The real register, where its file lies in a folder {@code shared/real} beside the project or above it. */
class ColombiaRegisterTest {
    private static final String FILE = "shared/real/colombia-mine-victims-2019.csv";

    @Test
    void readsEveryRowOfTheRegister() throws Exception {
        Path file = find().orElse(null);
        if (file == null) {
            System.out.println("ColombiaRegisterTest skipped: no " + FILE + " beside the project");
        }
        assumeTrue(file != null, "skipped: put the register at " + FILE + " beside the project");
        Workbook workbook = new CsvRows(rows(file));

        MatchedWorkbook matched = new TemplateMatcher(BuiltIn.DEFINITIONS.templates()).matchCsv(dialect -> workbook);
        CasualtySheet sheet = CasualtySheet.of(matched, "COL", 2018, workbook);

        assertThat(matched.template().orElseThrow().name()).isEqualTo("colombia-victim-register");
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.accounting().problems()).isEmpty();
        assertThat(sheet.accounting().read()).isEqualTo(11_602);
        assertThat(sheet.accounting().accepted()).isEqualTo(11_601);
        assertThat(sheet.accounting().rejected()).isZero();
        asPrinted(sheet.rows());
        asCountedInTheFile(sheet.rows(), rows(file));
    }

    /** Landmine Monitor country profiles Colombia of June 2017 and November 2018. */
    private static void asPrinted(List<NormalisedRow.Accepted> rows) {
        assertThat(people(rows, 2014, "killed") + people(rows, 2014, "injured")).isEqualTo(292);
        assertThat(people(rows, 2015, "killed")).isEqualTo(32);
        assertThat(people(rows, 2015, "injured")).isEqualTo(190);
        assertThat(people(rows, 2016, "killed") + people(rows, 2016, "injured")).isEqualTo(89);
        assertThat(people(rows, 2017, "killed")).isEqualTo(7);
        assertThat(people(rows, 2017, "injured")).isEqualTo(49);
    }

    /** Counts the file's own words, by column name, without the pipeline. */
    private static void asCountedInTheFile(List<NormalisedRow.Accepted> rows, List<RawRow> raw) {
        Map<String, String> words = Map.of(
                "Muerto", "outcome=killed",
                "Civil", "civilian_status=civilian",
                "Menor de 18 años", "age_group=child",
                "Femenino", "sex=female",
                "Sin Información", "sex=unknown",
                "Accidente por MAP", "device_type=improvised_mine",
                "Accidente por MUSE", "device_type=other_erw");
        Map<String, Integer> columns =
                Map.of("outcome", 11, "civilian_status", 10, "age_group", 8, "sex", 12, "device_type", 15);
        words.forEach((word, meaning) -> {
            String[] to = meaning.split("=", -1);
            Map<String, Long> inFile = raw.stream()
                    .skip(1)
                    .map(row -> row.cells())
                    .filter(cells ->
                            cells.get(columns.getOrDefault(to[0], -1)).text().equals(word))
                    .collect(Collectors.groupingBy(cells -> cells.get(6).text(), Collectors.counting()));
            Map<String, Long> read = rows.stream()
                    .filter(row -> to[1].equals(row.values().get(to[0])))
                    .collect(Collectors.groupingBy(
                            row -> String.valueOf(row.values().get("incident_year")), Collectors.counting()));
            assertThat(read).as(word).isEqualTo(inFile).isNotEmpty();
        });
    }

    private static long people(List<NormalisedRow.Accepted> rows, int year, String outcome) {
        return rows.stream()
                .filter(row -> Integer.valueOf(year).equals(row.values().get("incident_year")))
                .filter(row -> outcome.equals(row.values().get("outcome")))
                .count();
    }

    private static Optional<Path> find() {
        return Stream.<Path>iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::exists)
                .findFirst();
    }

    private static List<RawRow> rows(Path file) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (var reader = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            reader.forEach(line -> {
                List<RawCell> cells = new ArrayList<>();
                for (int column = 0; column < line.getFieldCount(); column++) {
                    String text = line.getField(column).strip();
                    if (!text.isEmpty()) {
                        cells.add(new RawCell(new CellAddress(column, rows.size() + 1), CellKind.TEXT, text, false));
                    }
                }
                rows.add(new RawRow(rows.size() + 1, false, cells));
            });
        }
        return rows;
    }

    private record CsvRows(List<RawRow> rows) implements Workbook {
        @Override
        public List<Sheet> sheets() {
            return List.of(new Sheet(0, "colombia-mine-victims-2019", Sheet.Visibility.VISIBLE));
        }

        @Override
        public void read(Sheet sheet, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
            for (RawRow row : rows) {
                if (!consumer.row(row)) {
                    return;
                }
            }
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
