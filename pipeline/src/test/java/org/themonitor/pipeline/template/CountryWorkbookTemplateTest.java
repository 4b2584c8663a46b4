package org.themonitor.pipeline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.StagingTable.Column;

/** The official workbook knows every record kind in every language. */
class CountryWorkbookTemplateTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "ru");
    /** What the intake itself writes about workbooks; printed figures and decisions come by files of their own. */
    private static final Set<String> NOT_IN_THE_WORKBOOK = Set.of(
            "workbooks",
            "sheets",
            "columns",
            "findings",
            "rejected_rows",
            "corrected_cells",
            "own_words",
            "coverage_statements",
            "printed_figures");

    private static final Template TEMPLATE =
            BuiltIn.DEFINITIONS.templates().find("country-workbook").orElseThrow();

    @Test
    void hasASheetForEveryRecordKind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../sql/staging"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".sql", ""))
                            .filter(kind -> !NOT_IN_THE_WORKBOOK.contains(kind)))
                    .containsExactlyInAnyOrderElementsOf(TEMPLATE.sheets().stream()
                            .map(sheet -> sheet.into().name())
                            .toList());
        }
    }

    @Test
    void reachesEveryStagingColumn() {
        // the official workbook gives one admin level and no coordinates of casualties; other shapes do; why a row is
        // held no column says
        Set<String> ofOtherShapes = Set.of("admin2", "latitude", "longitude", "ethnic_group", "held_as");
        for (SheetTemplate sheet : TEMPLATE.sheets()) {
            Set<String> filled = new HashSet<>(StagingTable.ORIGIN);
            // the day that a "yes" moves is kept by the reading
            filled.addAll(Set.of("area", "day_before_confirmation"));
            filled.addAll(sheet.constants().keySet());
            sheet.columns().forEach(column -> filled.addAll(filledBy(column)));
            assertThat(sheet.into().columns().stream()
                            .map(Column::name)
                            .filter(column ->
                                    !sheet.into().name().equals("casualties") || !ofOtherShapes.contains(column)))
                    .as(sheet.into().name())
                    .isSubsetOf(filled);
        }
    }

    @Test
    void saysOfEveryFactWhenItHappenedAndWhenItCouldBeKnown() {
        for (SheetTemplate sheet : TEMPLATE.sheets()) {
            boolean casualties = sheet.into().name().equals("casualties");
            assertThat(sheet.into().columns().stream().map(Column::name))
                    .as(sheet.into().name())
                    .contains(casualties ? "incident_year" : "happened_on", "known_on", "known_on_basis", "row_key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar", "ru"})
    void isRecognisedInEveryLanguage(String language) throws Exception {
        WorkbookOf workbook = new WorkbookOf();
        for (SheetTemplate sheet : TEMPLATE.sheets()) {
            String headers = sheet.columns().stream()
                    .map(column -> column.headerIn(language).orElseThrow())
                    .collect(Collectors.joining("|"));
            workbook.and(sheet.titles().getOrDefault(language, ""), headers);
        }

        MatchedWorkbook matched = new TemplateMatcher(BuiltIn.DEFINITIONS.templates()).match(workbook);

        assertThat(matched.template()).contains(TEMPLATE);
        assertThat(matched.findings()).isEmpty();
        assertThat(matched.sheets().stream()
                        .map(sheet -> sheet.template().into().name()))
                .containsExactlyElementsOf(TEMPLATE.sheets().stream()
                        .map(sheet -> sheet.into().name())
                        .toList());
    }

    @Test
    void namesSheetsAsExcelAllowsAndTellsThemApart() {
        for (String language : LANGUAGES) {
            List<String> titles = Stream.concat(
                            Stream.of(TEMPLATE.cover().orElseThrow().titles().get(language)),
                            TEMPLATE.sheets().stream()
                                    .map(sheet -> sheet.titles().get(language)))
                    .toList();
            assertThat(titles)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates()
                    .allSatisfy(title -> assertThat(title)
                            .hasSizeLessThanOrEqualTo(31)
                            .doesNotContainPattern("[\\[\\]:*?/\\\\]|^'|'$"));
        }
    }

    @Test
    void printsEachHeaderOncePerSheetAndLanguage() {
        for (SheetTemplate sheet : TEMPLATE.sheets()) {
            for (String language : LANGUAGES) {
                assertThat(sheet.columns().stream()
                                .map(column ->
                                        Headers.key(column.headerIn(language).orElseThrow())))
                        .as(sheet.into().name() + " " + language)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void neverTakesMaritalStatusForAnything() {
        for (SheetTemplate sheet : TEMPLATE.sheets()) {
            Headers headers = new Headers(sheet.columns());
            for (String written : List.of("Estado civil", "État civil", "الحالة المدنية")) {
                assertThat(headers.find(written)).as(written).isEmpty();
            }
        }
    }

    @Test
    void marksTranslationsNobodyReviewed() {
        assertThat(TEMPLATE.reviewedBy()).isEmpty();
    }

    private static Set<String> filledBy(ColumnTemplate column) {
        if (!(column.use() instanceof Mapped mapped)) {
            return Set.of();
        }
        return switch (mapped.as().kind()) {
            case DATE ->
                Stream.of("_year", "_month", "_day")
                        .map(part -> mapped.datePrefix() + part)
                        .collect(Collectors.toSet());
            case COUNT, LAND_AREA, MONEY -> Set.of(mapped.to(), mapped.to() + "_qualifier");
            default -> Set.of(mapped.to());
        };
    }
}
