package org.themonitor.pipeline.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.intake.ForeignIntake;
import org.themonitor.pipeline.template.BlankVersion;
import org.themonitor.pipeline.template.ColumnUse;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.MatchedWorkbook;
import org.themonitor.pipeline.template.SheetTemplate;
import org.themonitor.pipeline.template.TemplateMatcher;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;

/** Blank workbooks are read by the template they were made from, in every language, and report nothing. */
@Tag("long")
class BlankWorkbooksTest {
    private static final int FIRST = Blanks.FIRST_ROW;

    /** Nobody said how much of the casualties it gives. */
    private static final String NOT_ANSWERED = "COVERAGE_NOT_ANSWERED|Cover|B8";

    /** What is never filled in beforehand. */
    private static final Set<String> NEVER =
            Set.of("casualties", "casualty_totals", "land_release", "stockpiles", "mine_action_support");

    @TempDir
    Path folder;

    /** Something a person does to a blank. */
    private interface Pen {
        void write(XSSFWorkbook workbook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar", "ru"})
    void aBlankIsRecognisedAndReportsNothing(String language) throws Exception {
        Path file = Blanks.write(language, Standing.NOTHING, folder);

        try (Workbook workbook = Workbooks.open(file)) {
            MatchedWorkbook matched = new TemplateMatcher(BuiltIn.DEFINITIONS.templates()).match(workbook);
            assertThat(matched.template()).contains(Blanks.TEMPLATE);
            assertThat(matched.findings()).isEmpty();
            assertThat(matched.sheets())
                    .extracting(sheet -> sheet.template().into().name())
                    .containsExactlyElementsOf(Blanks.TEMPLATE.sheets().stream()
                            .map(sheet -> sheet.into().name())
                            .toList());
            assertThat(matched.sheets())
                    .flatExtracting(sheet -> sheet.columns())
                    .allSatisfy(column -> assertThat(column.template()).isPresent());
            assertThat(matched.cover()).containsOnlyKeys("area", "data_year");
        }
        try (ForeignIntake intake = ForeignIntake.of(file, "LAO", folder)) {
            assertThat(intake.ask("select state, area, data_year from staging.workbooks"))
                    .containsExactly("read|LAO|2024");
            assertThat(intake.findings()).containsExactly("BLANK_NOT_FILLED_IN|null|null");
            assertThat(intake.ask("select distinct rows_filled, rows_used, rows_ignored, reason from staging.sheets"
                            + " where record_kind is not null"))
                    .containsExactly("2|0|2|header row, title above the header");
        }
    }

    @Test
    void theSameBlankIsTheSameBytes() throws Exception {
        byte[] once = Files.readAllBytes(Blanks.write("ru", Blanks.before(), folder));
        byte[] again = Files.readAllBytes(Blanks.write("ru", Blanks.before(), folder));

        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar", "ru"})
    void everyCellToFillInHasHelpThatSpreadsheetProgramsShowWhole(String language) throws Exception {
        try (XSSFWorkbook workbook = open(Blanks.write(language, Standing.NOTHING, folder))) {
            for (SheetTemplate template : Blanks.TEMPLATE.sheets()) {
                XSSFSheet sheet = workbook.getSheet(template.titles().get(language));
                assertThat(sheet.getDataValidations())
                        .hasSize((int) template.columns().stream()
                                .filter(column -> !(column.use() instanceof ColumnUse.Ignored))
                                .filter(column -> !column.header().equals("row_id"))
                                .count())
                        .extracting(DataValidation::getPromptBoxText)
                        .allSatisfy(prompt -> assertThat(prompt)
                                .isNotBlank()
                                .hasSizeLessThan(256)
                                .doesNotEndWith("…"));
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.isRightToLeft()).isEqualTo(language.equals("ar"));
                assertThat(sheet.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void whereDaysAndNumbersAreTypedEveryCellIsText() throws Exception {
        try (XSSFWorkbook workbook = open(Blanks.write("en", Blanks.before(), folder))) {
            for (SheetTemplate template : Blanks.TEMPLATE.sheets()) {
                XSSFSheet sheet = sheet(workbook, template.into().name());
                for (int column = 0; column < template.columns().size(); column++) {
                    assertThat(sheet.getColumnStyle(column).getDataFormatString())
                            .isEqualTo("@");
                    if (template.columns()
                            .get(column)
                            .read()
                            .filter(BlankWorkbooksTest::isGuessed)
                            .isPresent()) {
                        for (int row = FIRST - 1; row <= sheet.getLastRowNum(); row++) {
                            assertThat(sheet.getRow(row)
                                            .getCell(column)
                                            .getCellStyle()
                                            .getDataFormatString())
                                    .as("%s %s", sheet.getSheetName(), new CellReference(row, column))
                                    .isEqualTo("@");
                        }
                    }
                }
            }
        }
    }

    private static boolean isGuessed(ColumnUse.Mapped read) {
        return !Set.of(Kind.TEXT, Kind.TERM, Kind.AREA, Kind.LINK)
                .contains(read.as().kind());
    }

    /** A text cell keeps what was typed, so a month stays a month, an age band no day, and a number is still one. */
    @Test
    void whatIsTypedAsTextIsReadAsWhatItSays() throws Exception {
        Path file = filled(Blanks.write("en", Standing.NOTHING, folder), workbook -> {
            type(workbook, "casualties", "Date", FIRST, "2024-05");
            type(workbook, "casualties", "People", FIRST, "3");
            type(workbook, "casualties", "Outcome", FIRST, "killed");
            type(workbook, "casualties", "Age group", FIRST, "5-12");
            type(workbook, "contamination", "Contaminant", FIRST, "antipersonnel mines");
            type(workbook, "contamination", "As of", FIRST, "2024-03");
            type(workbook, "contamination", "CHA (km²)", FIRST, "1.5");
            type(workbook, "land_release", "Period", FIRST, "2024-01");
            type(workbook, "land_release", "To", FIRST, "2024-06");
            type(workbook, "land_release", "Contaminant", FIRST, "antipersonnel mines");
            type(workbook, "land_release", "Kind of task", FIRST, "mined area");
            type(workbook, "land_release", "Cleared (ha)", FIRST, "12.25");
        });

        try (ForeignIntake intake = ForeignIntake.of(file, "LAO", folder)) {
            assertThat(intake.findings()).containsExactly(NOT_ANSWERED);
            assertThat(intake.ask("select incident_year, incident_month, incident_day, people, outcome, age_group"
                            + " from staging.casualties"))
                    .containsExactly("2024|5|null|3|killed|child");
            assertThat(intake.ask("select happened_on, cha_m2 from staging.contamination"))
                    .containsExactly("2024-03|1500000.00");
            assertThat(intake.ask("select cleared_m2 from staging.land_release"))
                    .containsExactly("122500.00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar", "ru"})
    void everyChoiceIsAWordThatItsColumnReads(String language) throws Exception {
        Blanks.TEMPLATE.sheets().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .flatMap(column -> column.read().stream())
                .filter(read -> !read.as().argument().isEmpty())
                .flatMap(read -> Blanks.VOCABULARIES.find(read.as().argument()).stream())
                .distinct()
                .forEach(vocabulary -> {
                    for (String code : vocabulary.codes()) {
                        assertThat(vocabulary.find(vocabulary.label(code, language), "LAO", "nra"))
                                .as("%s %s %s".formatted(vocabulary.name(), code, language))
                                .contains(code);
                    }
                });
    }

    @Test
    void standingFactsAreFilledInAndAreNobodysReportUntilConfirmed() throws Exception {
        Path file = Blanks.write("fr", Blanks.before(), folder);

        try (ForeignIntake intake = ForeignIntake.of(file, "LAO", folder)) {
            assertThat(intake.ask("select record_kind, rows_used, rows_ignored from staging.sheets"
                            + " where record_kind is not null and rows_ignored > 2 order by 1"))
                    .containsExactly("contamination|0|4", "deadlines|0|3", "national_legislation|0|3");
            assertThat(new TreeSet<>(intake.findings()))
                    .containsExactly(
                            "BLANK_NOT_FILLED_IN|null|null",
                            // both rows of contamination in one finding
                            "PREFILL_UNCONFIRMED|Contamination|" + Blanks.cell("contamination", "Still true?", FIRST),
                            "PREFILL_UNCONFIRMED|Législation nationale|"
                                    + Blanks.cell("national_legislation", "Still true?", FIRST),
                            "PREFILL_UNCONFIRMED|" + Blanks.title("deadlines", "fr") + "|"
                                    + Blanks.cell("deadlines", "Still true?", FIRST));
        }
    }

    @Test
    void aConfirmedRowIsReadWithWhateverWasCorrectedInIt() throws Exception {
        Path file = filled(Blanks.write("es", Blanks.before(), folder), workbook -> {
            type(workbook, "contamination", "Still true?", FIRST, "sí");
            type(workbook, "contamination", "CHA (m²)", FIRST, "1000000");
            type(workbook, "contamination", "As of", FIRST, "2024-12-31");
            type(workbook, "contamination", "Still true?", FIRST + 1, "ya no");
            type(workbook, "deadlines", "Still true?", FIRST, "");
            type(workbook, "national_legislation", "Still true?", FIRST, "quizás");
        });

        try (ForeignIntake intake = ForeignIntake.of(file, "LAO", folder)) {
            assertThat(intake.ask("select happened_on, cha_m2, cha_m2_qualifier, sha_m2, sha_m2_qualifier, row_key"
                            + " from staging.contamination"))
                    .containsExactly("2024-12-31|1000000.00|exact|null|not_reported|prefilled-2024-0001");
            assertThat(intake.ask("select count(*) from staging.deadlines")).containsExactly("0");
            assertThat(intake.ask("select distinct code from staging.findings order by code"))
                    .containsExactly("COVERAGE_NOT_ANSWERED", "PREFILL_UNCONFIRMED", "TERM_UNKNOWN");
            assertThat(intake.ask("select reason from staging.sheets where record_kind = 'contamination'"))
                    .containsExactly("header row, said to be no longer true, title above the header");
        }
    }

    @Test
    void aRowOfOnesOwnNeedsNoConfirmation() throws Exception {
        Path file = filled(Blanks.write("en", Standing.NOTHING, folder), workbook -> {
            type(workbook, "contamination", "Contaminant", FIRST, "antipersonnel mine");
            type(workbook, "contamination", "As of", FIRST, "2024");
        });

        try (ForeignIntake intake = ForeignIntake.of(file, "LAO", folder)) {
            assertThat(intake.ask("select contaminant, row_key from staging.contamination"))
                    .containsExactly("antipersonnel_mine|2024-0001");
            assertThat(intake.findings()).containsExactly(NOT_ANSWERED);
        }
    }

    @Test
    void onlySheetsThatAskForConfirmationAreEverFilledIn() {
        Set<String> asked = new TreeSet<>();
        Standing listening = (table, blank) -> {
            asked.add(table);
            return Standing.NOTHING.of(table, blank);
        };
        assertThat(writes(listening)).exists();
        assertThat(asked)
                .containsExactly("contamination", "deadlines", "national_legislation")
                .doesNotContainAnyElementsOf(NEVER);
    }

    @Test
    void wordsOfSeveralSourcesAreShownToNone() throws Exception {
        Standing several = (table, blank) ->
                new Standing.Facts(Blanks.before().of(table, blank).rows(), false);

        try (XSSFWorkbook workbook = open(Blanks.write("en", several, folder))) {
            assertThat(cell(workbook, "national_legislation", "Class", FIRST).getStringCellValue())
                    .isEqualTo("in process");
            assertThat(cell(workbook, "national_legislation", "Title of the law", FIRST)
                            .getStringCellValue())
                    .isEmpty();
        }
    }

    /** Without its province a part would be confirmed as the whole country. */
    @Test
    void aRowWhoseProvinceIsNotShownIsNotOffered() throws Exception {
        Map<String, Object> part = Map.of(
                "contaminant",
                "antipersonnel_mine",
                "happened_on",
                "2023",
                "cha_m2_qualifier",
                "unknown",
                "admin1",
                "A");
        Map<String, Object> whole = Map.of("contaminant", "cluster_munition_remnant", "happened_on", "2023");
        Standing several = (table, blank) ->
                new Standing.Facts(table.equals("contamination") ? List.of(part, whole) : List.of(), false);

        try (XSSFWorkbook workbook = open(Blanks.write("en", several, folder))) {
            assertThat(cell(workbook, "contamination", "Contaminant", FIRST).getStringCellValue())
                    .isEqualTo("cluster munition remnants");
            assertThat(cell(workbook, "contamination", "Contaminant", FIRST + 1).getStringCellValue())
                    .isEmpty();
        }
    }

    @Test
    void aBlankOfAnotherVersionIsStillReadAndSaysSo() throws Exception {
        Path file = filled(Blanks.write("en", Standing.NOTHING, folder), workbook -> {
            workbook.getSheet(BlankVersion.SHEET).getRow(1).getCell(1).setCellValue("0123456789ab");
            type(workbook, "contamination", "Contaminant", FIRST, "antipersonnel mine");
            type(workbook, "contamination", "As of", FIRST, "2024");
        });

        try (Workbook workbook = Workbooks.open(file)) {
            assertThat(BlankVersion.read(workbook)).contains(new BlankVersion("country-workbook", "0123456789ab"));
            assertThat(new TemplateMatcher(BuiltIn.DEFINITIONS.templates())
                            .match(workbook)
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.BLANK_OF_OTHER_VERSION);
        }
        try (ForeignIntake intake = ForeignIntake.of(file, "LAO", folder)) {
            assertThat(intake.ask("select count(*) from staging.contamination")).containsExactly("1");
        }
    }

    @Test
    void saysInItsLanguageThatNobodyReviewedIt() throws Exception {
        try (XSSFWorkbook workbook = open(Blanks.write("pt", Standing.NOTHING, folder))) {
            assertThat(workbook.getSheet("Instruções").getRow(1).getCell(0).getStringCellValue())
                    .startsWith("Nenhum falante nativo");
        }
    }

    private Path writes(Standing standing) {
        try {
            return Blanks.write("en", standing, folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path filled(Path blank, Pen pen) throws IOException {
        Path file = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = open(blank)) {
            pen.write(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static void type(XSSFWorkbook workbook, String table, String header, int row, String text) {
        cell(workbook, table, header, row).setCellValue(text);
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String table, String header, int row) {
        CellReference place = new CellReference(Blanks.cell(table, header, row));
        XSSFSheet sheet = sheet(workbook, table);
        XSSFRow cells = sheet.getRow(place.getRow());
        XSSFCell cell = cells.getCell(place.getCol());
        return cell == null ? cells.createCell(place.getCol()) : cell;
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, String table) {
        for (String name : List.copyOf(Blanks.sheet(table).titles().values())) {
            if (workbook.getSheet(name) != null) {
                return workbook.getSheet(name);
            }
        }
        throw new AssertionError("no sheet for " + table);
    }
}
