package org.themonitor.pipeline.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.Vault;

/** A preview says of a workbook what its intake then does. */
class WorkbookPreviewTest {
    private static final Definitions DEFINITIONS = BuiltIn.DEFINITIONS;
    private static final Path SAMPLE = Path.of("../sample-data");
    private static final String LAO =
            "inbox/LAO/synthetic-researcher/2025/SYNTHETIC-lao-pdr-country-workbook-2025.xlsx";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                LAO,
                "inbox/COL/synthetic-register/2025/SYNTHETIC-register.csv",
                "foreign/SYNTHETIC-imsma-victims-accidents.xlsx",
                "foreign/SYNTHETIC-incidents-by-sex-and-age.xlsx",
                "foreign/SYNTHETIC-agency-total.xlsx",
                "README.md",
                "expected/lm2026/casualties_by_year.csv"
            })
    void whatAPreviewSaysIsWhatTheIntakeDoes(String name) throws IOException {
        Path file = SAMPLE.resolve(name);
        Coordinates place = new Coordinates(name.contains("COL") ? "COL" : "LAO", "synthetic-researcher", 2025);

        Preview preview = WorkbookPreview.of(
                file, Coordinates.NONE, place, DEFINITIONS, new EarlierWorkbooks(List.of(), none(), Instant.EPOCH));

        Receipt receipt = receive(file, place);
        IntakeCounts taken = take(receipt);
        assertThat(preview.counts()).isEqualTo(taken);
        try (Warehouse vault = Warehouse.openReadOnly(vault(), 1)) {
            assertThat(preview.isQuarantined())
                    .isEqualTo(
                            vault.single("select state from staging.workbooks").equals("quarantined"));
            assertThat(preview.template()).isEqualTo(vault.single("select template from staging.workbooks"));
            assertThat(preview.sheets())
                    .extracting(sheet -> sheet.name() + sheet.recordKind() + sheet.counts())
                    .isEqualTo(texts(vault, "select * from staging.sheets", WorkbookPreviewTest::sheet));
            assertThat(preview.sheets().stream().flatMap(sheet -> sheet.columns().stream()))
                    .extracting(column -> column.letters() + column.header() + column.becomes())
                    .isEqualTo(texts(
                            vault,
                            "select * from staging.columns",
                            row -> row.text("letters") + row.text("header") + row.textOrNull("staging_column")));
            assertThat(preview.findings())
                    .extracting(problem -> problem.code() + problem.text() + problem.expected() + problem.fix())
                    .isEqualTo(texts(
                            vault,
                            "select * from staging.findings order by position(severity in"
                                    + " 'blocks_workbook blocks_sheet blocks_row warning note'), number",
                            row -> row.text("code")
                                    + row.textOrNull("raw_text")
                                    + row.text("expected")
                                    + row.text("fix")));
        }
    }

    private static String sheet(Row sheet) {
        return sheet.text("sheet")
                + sheet.textOrNull("record_kind")
                + new IntakeCounts(
                        sheet.number("rows_filled"),
                        sheet.number("rows_used"),
                        sheet.number("rows_rejected"),
                        sheet.number("rows_ignored"));
    }

    private static List<String> texts(Warehouse vault, String sql, java.util.function.Function<Row, String> text) {
        return vault.query(sql).stream().map(text).toList();
    }

    @Test
    void itSaysUnderWhatAndFromWhereAndHowManyPeople() throws IOException {
        Preview preview = WorkbookPreview.of(
                SAMPLE.resolve(LAO),
                new Coordinates("LAO", null, null),
                new Coordinates("KHM", null, 2025),
                DEFINITIONS,
                new EarlierWorkbooks(List.of(), none(), Instant.EPOCH));

        assertThat(preview.filing())
                .containsExactly(
                        "area LAO (from the options)",
                        "source synthetic-researcher (from its cover)",
                        "data year 2025 (from its place)");
        assertThat(preview.totals()).first().asString().startsWith("casualties: ");
        assertThat(preview.totals()).anyMatch(line -> line.matches("people in 2025: \\d+ injured, \\d+ killed.*"));
        assertThat(preview.earlier()).isEmpty();
    }

    @Test
    void aWorkbookThatNoTemplateKnowsIsSaidToBeQuarantinedWithTheNearest() throws IOException {
        Path file = Files.writeString(folder.resolve("some.csv"), "ano,mes,nombre\n2025,1,x\n");

        Preview preview = WorkbookPreview.of(
                file,
                new Coordinates("COL", "nra", 2025),
                Coordinates.NONE,
                DEFINITIONS,
                new EarlierWorkbooks(List.of(), none(), Instant.EPOCH));

        assertThat(preview.isQuarantined()).isTrue();
        assertThat(preview.template()).isNull();
        assertThat(preview.findings())
                .singleElement()
                .extracting(Preview.Problem::code)
                .isEqualTo("TEMPLATE_NOT_RECOGNISED");
    }

    @Test
    void itSaysWhatItWouldReplaceAndLeavesTheWorkspaceAsItIs() throws IOException {
        Path file = SAMPLE.resolve(LAO);
        Coordinates place = new Coordinates("LAO", "synthetic-researcher", 2025);
        Path earlier = version("1 March 2026", file, folder.resolve("earlier.xlsx"));
        Receipt receipt = receive(earlier, place);
        IntakeCounts taken = take(receipt);
        List<String> before = tree();
        EarlierWorkbooks known =
                new EarlierWorkbooks(archive().receipts(), vault(), Instant.EPOCH.plus(1, ChronoUnit.DAYS));

        Preview again = WorkbookPreview.of(earlier, Coordinates.NONE, place, DEFINITIONS, known);
        Preview other =
                WorkbookPreview.of(file, Coordinates.NONE, new Coordinates("LAO", null, 2025), DEFINITIONS, known);

        assertThat(again.earlier()).singleElement().asString().startsWith("the same file has arrived already");
        assertThat(other.earlier())
                .allSatisfy(sentence -> assertThat(sentence).contains(" of " + receipt.id() + " ("))
                .anyMatch(sentence -> sentence.startsWith("replaces casualties of "));
        assertThat(other.earlier().stream()
                        .mapToInt(sentence -> Integer.parseInt(sentence.replaceAll(".*\\((\\d+) rows\\).*", "$1")))
                        .sum())
                .isEqualTo(taken.rowsUsed() + taken.rowsRejected());
        assertThat(tree()).isEqualTo(before);
    }

    /** Two versions that were sent on one day wait: a preview says so before one of them is sent. */
    @Test
    void itSaysThatNothingWouldCountWhereTheLaterVersionIsNotKnown() throws IOException {
        Path file = SAMPLE.resolve(LAO);
        Path earlier = version(null, file, folder.resolve("earlier.xlsx"));
        Coordinates place = new Coordinates("LAO", "synthetic-researcher", 2025);
        Receipt receipt = receive(earlier, place);
        take(receipt);

        Preview preview = WorkbookPreview.of(
                file,
                Coordinates.NONE,
                place,
                DEFINITIONS,
                new EarlierWorkbooks(archive().receipts(), vault(), Instant.EPOCH));

        assertThat(preview.earlier())
                .singleElement()
                .asString()
                .startsWith("nothing of it nor of " + receipt.id() + " would count")
                .contains("both covers say the same day");
    }

    /** The file with another title, and perhaps another day on its cover. */
    private static Path version(@Nullable String sentOn, Path file, Path to) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(to)) {
            book.getProperties().getCoreProperties().setTitle("an earlier version");
            book.getSheet("Cover").forEach(row -> {
                if (sentOn != null && row.getCell(0).toString().equals("Sent on")) {
                    row.getCell(1).setCellValue(sentOn);
                }
            });
            book.write(out);
        }
        return to;
    }

    private Receipt receive(Path file, Coordinates place) throws IOException {
        return archive().receive(file, place, Instant.EPOCH).orElseThrow();
    }

    private IntakeCounts take(Receipt receipt) throws IOException {
        try (Vault vault = Vault.open(vault(), DEFINITIONS.sql())) {
            return new WorkbookIntake(DEFINITIONS, vault)
                    .take(receipt, archive().original(receipt.sha256()));
        }
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    private Path vault() {
        return folder.resolve("vault").resolve("vault.duckdb");
    }

    private Path none() {
        return folder.resolve("nothing");
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(path -> path + " " + state(path)).toList();
        }
    }

    private static String state(Path path) {
        try {
            return Objects.toString(Files.isDirectory(path) ? "" : Files.size(path))
                    + (Files.isDirectory(path) ? "" : Files.getLastModifiedTime(path));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
