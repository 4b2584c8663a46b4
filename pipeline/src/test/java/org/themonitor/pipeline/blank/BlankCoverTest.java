package org.themonitor.pipeline.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.intake.ForeignIntake;
import org.themonitor.pipeline.template.CoverAnswer;
import org.themonitor.pipeline.template.CoverTemplate;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.template.TemplateMatcher;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;

/** The two questions on the cover of a blank: explained in its language with the season's year, and never answered by it. */
class BlankCoverTest {
    private static final int QUESTION = 7;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar", "ru"})
    void asksWithTheYearSuggestedBesideAnEmptyCell(String language) throws Exception {
        Path file = Blanks.write(language, Standing.NOTHING, folder);
        try (Workbook workbook = Workbooks.open(file)) {
            MatchedWorkbook matched = new TemplateMatcher(BuiltIn.DEFINITIONS.templates()).match(workbook);
            assertThat(matched.answers())
                    .containsOnlyKeys(CoverTemplate.YEARS_IN_FULL, CoverTemplate.NO_CASUALTIES)
                    .allSatisfy((question, answer) -> assertThat(answer.cell()).isEmpty());
            assertThat(matched.answers().values())
                    .extracting(CoverAnswer::address)
                    .extracting(address -> address.a1())
                    .containsExactlyInAnyOrder("B8", "B9");
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet cover = workbook.getSheetAt(2);
            assertThat(cover.getRow(QUESTION).getCell(2).getStringCellValue())
                    .contains("2024")
                    .doesNotContain("{");
            assertThat(cover.getRow(QUESTION + 1).getCell(2).getStringCellValue())
                    .doesNotContain("{");
            assertThat(cover.getDataValidations())
                    .extracting(DataValidation::getPromptBoxText)
                    .allSatisfy(
                            prompt -> assertThat(prompt).hasSizeLessThan(256).doesNotEndWith("…"))
                    .filteredOn(prompt -> prompt.contains("2024"))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, all, yes",
        "fr, toutes, oui",
        "es, todos, sí",
        "pt, todos, sim",
        "ar, ٢٠٢٤, نعم",
        "ru, все, да",
    })
    void readsWhatItsOwnHelpSays(String language, String years, String yes) throws Exception {
        Path file = Blanks.write(language, Standing.NOTHING, folder);
        write(file, QUESTION, years);
        write(file, QUESTION + 1, yes);
        try (ForeignIntake intake = ForeignIntake.of(file, "LAO", folder)) {
            assertThat(intake.ask("select value, first_year, last_year, cell from staging.coverage_statements"))
                    .containsExactly("none_reported|2024|2024|B9");
            assertThat(intake.findings()).isEmpty();
        }
    }

    private static void write(Path file, int row, String text) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.getSheetAt(2).getRow(row).getCell(1).setCellValue(text);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
