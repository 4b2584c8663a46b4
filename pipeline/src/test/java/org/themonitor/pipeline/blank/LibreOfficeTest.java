package org.themonitor.pipeline.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.intake.ForeignIntake;
import org.themonitor.pipeline.template.BlankVersion;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;

/** A researcher fills blanks in with LibreOffice: what was typed, chosen and sorted comes back as it was meant. */
@Tag("libreoffice")
class LibreOfficeTest {
    /** The Python that Debian's python3-uno belongs to; another one on the path does not know it. */
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private static final int FIRST = Blanks.FIRST_ROW;

    @TempDir
    Path folder;

    private record Language(String code, String killed, String injured, String yes, String no, String laos) {}

    private static final List<Language> LANGUAGES = List.of(
            new Language("en", "killed", "injured", "yes", "no", "Lao PDR"),
            new Language("fr", "tué", "blessé", "oui", "non", "Laos"),
            new Language("ar", "قتيل", "جريح", "نعم", "لا", "لاوس"));

    @Test
    void whatAResearcherFillsInComesBackAsItWasMeant() throws Exception {
        assumeTrue(isThere("soffice"), "skipped, no LibreOffice: apt-get install libreoffice-calc-nogui python3-uno");
        assumeTrue(
                speaksToLibreOffice(PYTHON),
                "skipped, LibreOffice is here but " + PYTHON + " cannot speak to it: apt-get install python3-uno");
        List<String> script = new ArrayList<>();
        for (Language language : LANGUAGES) {
            script.addAll(steps(language, Blanks.write(language.code(), Blanks.before(), folder)));
        }
        run(script);

        for (Language language : LANGUAGES) {
            Path filled = filled(language);
            rows(language, filled);
            hiddenThings(filled);
            dropDowns(language, filled);
        }
    }

    private List<String> steps(Language language, Path blank) {
        String casualties = Blanks.title("casualties", language.code());
        String contamination = Blanks.title("contamination", language.code());
        String range = "%s:%s"
                .formatted(Blanks.cell("casualties", "No.", FIRST), Blanks.cell("casualties", "row_id", FIRST + 199));
        int date = Blanks.sheet("casualties").columns().stream()
                .map(column -> column.header())
                .toList()
                .indexOf("Date");
        return List.of(
                step("open", blank.toString()),
                step("type", casualties, Blanks.cell("casualties", "Date", FIRST), "2024-03-04"),
                step("type", casualties, Blanks.cell("casualties", "People", FIRST), "2"),
                step("type", casualties, Blanks.cell("casualties", "Outcome", FIRST), language.killed()),
                step("type", casualties, Blanks.cell("casualties", "Place", FIRST), "3-4"),
                step("type", casualties, Blanks.cell("casualties", "Date", FIRST + 1), "2024-05-06"),
                step("type", casualties, Blanks.cell("casualties", "People", FIRST + 1), "1"),
                step("type", casualties, Blanks.cell("casualties", "Outcome", FIRST + 1), language.injured()),
                step("sort", casualties, range, Integer.toString(date)),
                step("type", contamination, Blanks.cell("contamination", "Still true?", FIRST), language.yes()),
                step("type", contamination, Blanks.cell("contamination", "SHA (m²)", FIRST), "0"),
                step("type", contamination, Blanks.cell("contamination", "Still true?", FIRST + 1), language.no()),
                step("save", filled(language).toString()));
    }

    private Path filled(Language language) {
        return folder.resolve("filled-" + language.code() + ".xlsx");
    }

    private void rows(Language language, Path filled) throws IOException {
        try (ForeignIntake intake = ForeignIntake.of(filled, "LAO", folder.resolve(language.code()))) {
            assertThat(intake.ask("select row_number, row_key, incident_month, place, people, outcome"
                            + " from staging.casualties order by row_number"))
                    .containsExactly("3|2024-0002|5|null|1|injured", "4|2024-0001|3|3-4|2|killed");
            assertThat(intake.ask("select row_key, contaminant, happened_on, cha_m2, cha_m2_qualifier, sha_m2"
                            + " from staging.contamination"))
                    .containsExactly(
                            "prefilled-2024-0001|cluster_munition_remnant|2024-12-31|1234567.00|at_least|0.00");
            assertThat(intake.ask("select record_kind, rows_used, rows_rejected, rows_ignored, reason"
                            + " from staging.sheets where record_kind in ('contamination', 'national_legislation')"
                            + " order by record_kind"))
                    .containsExactly(
                            "contamination|1|0|3|header row, said to be no longer true, title above the header",
                            "national_legislation|0|0|3|filled in beforehand and not confirmed, header row, title"
                                    + " above the header");
            assertThat(intake.ask("select code, count(*) from staging.findings group by code"))
                    .containsExactlyInAnyOrder("PREFILL_UNCONFIRMED|2", "COVERAGE_NOT_ANSWERED|1");
        }
    }

    private static void hiddenThings(Path filled) throws Exception {
        try (Workbook workbook = Workbooks.open(filled)) {
            assertThat(BlankVersion.read(workbook)).contains(BlankVersion.of(Blanks.TEMPLATE));
        }
    }

    private static void dropDowns(Language language, Path filled) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(filled))) {
            XSSFSheet sheet = workbook.getSheet(Blanks.title("casualties", language.code()));
            String formula = sheet.getDataValidations().stream()
                    .filter(validation -> at(validation, Blanks.cell("casualties", "Outcome", FIRST)))
                    .map(validation -> validation.getValidationConstraint().getFormula1())
                    .findFirst()
                    .orElse("");
            assertThat(formula).startsWith("_lists!");
            assertThat(sheet.getDataValidations())
                    .filteredOn(validation -> at(validation, Blanks.cell("casualties", "People", FIRST)))
                    .extracting(DataValidation::getPromptBoxText)
                    .singleElement()
                    .asString()
                    .isNotBlank();
        }
    }

    private static boolean at(DataValidation validation, String cell) {
        var address = new org.apache.poi.ss.util.CellAddress(cell);
        return java.util.Arrays.stream(validation.getRegions().getCellRangeAddresses())
                .anyMatch(range -> range.isInRange(address.getRow(), address.getColumn()));
    }

    private void run(List<String> steps) throws Exception {
        Path script = folder.resolve("steps.tsv");
        Files.write(script, steps);
        Path program = Path.of(Objects.requireNonNull(LibreOfficeTest.class.getResource("/libreoffice/fill.py"))
                .toURI());
        Path log = folder.resolve("libreoffice.log");
        Process process = new ProcessBuilder(
                        PYTHON.toString(),
                        program.toString(),
                        script.toString(),
                        folder.resolve("profile").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroy();
        }
        assertThat(ended).as("LibreOffice came to an end").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static String step(String... parts) {
        return String.join("\t", parts);
    }

    /** LibreOffice comes without its Python module, and where both are the module may be of another Python. */
    private static boolean speaksToLibreOffice(Path python) throws Exception {
        return Files.isExecutable(python)
                && new ProcessBuilder(python.toString(), "-c", "import uno")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
