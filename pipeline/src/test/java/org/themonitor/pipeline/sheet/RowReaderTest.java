package org.themonitor.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.workbook.Sheet.Visibility;

class RowReaderTest {
    private static final String GOOD =
            "12/05/2024 | 2024 | Xieng Khouang | Ban A | 2 | Killed | Civilian | 17 | Female | bombies | farming | x";

    @Test
    void readsARowIntoTheStagingColumns() {
        CasualtySheet sheet = CasualtySheet.of(GOOD);

        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.values())
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("area", "LAO"),
                            Map.entry("row_kind", "incident"),
                            Map.entry("incident_year", 2024),
                            Map.entry("incident_month", 5),
                            Map.entry("incident_day", 12),
                            Map.entry("people", 2),
                            Map.entry("people_qualifier", "exact"),
                            Map.entry("outcome", "killed"),
                            Map.entry("civilian_status", "civilian"),
                            Map.entry("age_group", "child"),
                            Map.entry("sex", "female"),
                            Map.entry("device_type", "submunition"),
                            Map.entry("admin1", "Xieng Khouang"),
                            Map.entry("place", "Ban A"),
                            Map.entry("activity", "farming")));
        });
    }

    /** The same code and the same text: among days it may be somebody's, in a column of years or people it is a number. */
    @Test
    void whatIsShownOfACellGoesByItsColumn() {
        String row = "%s | %s | Xieng Khouang | Ban A | %s | Killed | Civilian | %s | Female | bombies | farming | x";

        assertThat(shown(row.formatted("", "2087", "1", "17"), FindingCode.YEAR_IN_FUTURE))
                .isEqualTo("2087");
        assertThat(shown(row.formatted("2087", "2024", "1", "17"), FindingCode.YEAR_IN_FUTURE))
                .isEqualTo("text of 4 letters");
        assertThat(shown(row.formatted("", "2024", "-5", "17"), FindingCode.COUNT_NEGATIVE))
                .isEqualTo("-5");
        assertThat(shown(row.formatted("", "2024", "1", "1987"), FindingCode.WORD_UNKNOWN))
                .isEqualTo("text of 4 letters");
    }

    private static @Nullable String shown(String row, FindingCode code) {
        return SafeText.shown(CasualtySheet.of(row).only(code));
    }

    @Test
    void takesBlanksAsUnknownAndAsksOnlyForTheOutcome() {
        CasualtySheet sheet = CasualtySheet.of(" | 2024 | | | 1");

        Finding finding = sheet.only(FindingCode.OUTCOME_BLANK);
        assertThat(finding.cell()).hasToString("F2");
        assertThat(sheet.findings()).hasSize(1);
        assertThat(sheet.rows().get(0).values())
                .containsEntry("outcome", "unknown")
                .containsEntry("civilian_status", "unknown")
                .containsEntry("age_group", "unknown")
                .containsEntry("sex", "unknown")
                .containsEntry("device_type", "unknown_device")
                .containsEntry("row_kind", "individual")
                .doesNotContainKeys("incident_month", "place");
    }

    @Test
    void keepsWhoSetItOffApartFromWhatNobodySaid() {
        CasualtySheet sheet = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "LAO",
                2024,
                WorkbookOf.sheet(
                        "Casualties",
                        "Date | People | Outcome | Device type | Activation",
                        "12/05/2024 | 1 | killed | improvised mine | Remote-controlled",
                        "12/05/2024 | 1 | killed | improvised mine | inconnu",
                        "12/05/2024 | 1 | killed | improvised mine | ",
                        "12/05/2024 | 1 | killed | improvised mine | by a clock"));

        assertThat(sheet.rows().get(0).values()).containsEntry("activation", "command");
        assertThat(sheet.rows().get(1).values()).containsEntry("activation", "unknown");
        assertThat(sheet.rows().get(2).values()).doesNotContainKeys("activation", "held_as");
        assertThat(sheet.rows().get(3).values())
                .containsEntry("activation", "unknown")
                .containsEntry("held_as", "activation_unknown");
        assertThat(sheet.only(FindingCode.ACTIVATION_UNREADABLE).cell()).hasToString("E5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WORD_UNKNOWN; G2; civilian_status; unknown; | 2024 | | | 1 | killed | someone",
                "WORD_UNKNOWN; H2; age_group; unknown; | 2024 | | | 1 | killed | | date:2024-10-12",
                "WORD_UNKNOWN; I2; sex; unknown; | 2024 | | | 1 | killed | | | ?",
                "WORD_UNKNOWN; J2; device_type; unknown_device; | 2024 | | | 1 | killed | | | | thing",
                "DESCRIPTION_UNREADABLE; J2; device_type; unknown_device; | 2024 | | | 1 | killed | | | | #N/A"
            })
    void aCellThatOnlyDescribesCostsNoPerson(FindingCode code, String cell, String column, String value, String row) {
        CasualtySheet sheet = CasualtySheet.of(row);

        assertThat(sheet.only(code).cell()).hasToString(cell);
        assertThat(sheet.rows())
                .singleElement()
                .satisfies(read ->
                        assertThat(read.values()).containsEntry(column, value).containsEntry("people", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "IED; improvised_mine; unknown",
                "engin explosif improvisé; improvised_mine; unknown",
                "СВУ; improvised_mine; unknown",
                "mine antichar; antivehicle_mine;",
                "mines antichar; antivehicle_mine;",
                "mine AP; antipersonnel_mine;",
                "BLU-26; submunition;",
                "blu26 bomblet; submunition;",
                "BLU-26 and BLU-63; submunition;",
                "ПМН-2; antipersonnel_mine;",
                "mina PMN-2; antipersonnel_mine;",
                "TM-62M; antivehicle_mine;",
                "PMN-2 or TM-62M; unknown_device;"
            })
    void devicesAreKnownByTheWordsOfTheField(String word, String device, @Nullable String activation) {
        CasualtySheet sheet = CasualtySheet.of("| 2024 | | | 1 | killed | | | | " + word);

        assertThat(sheet.rows()).singleElement().satisfies(read -> {
            assertThat(read.values()).containsEntry("device_type", device);
            assertThat(read.values().get("activation")).isEqualTo(activation);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sex; M; male",
                "Sexe; m.; male",
                "Пол; М; male",
                "Sexo; M; unknown",
                "Sexo; M,F; male",
                "Sexo; M,H; unknown",
                "Sexo; M,H,F; unknown",
                "Sexo; F; female",
                "Sexo; H; unknown"
            })
    void aBareLetterIsASexOnlyWhereItCanBeNoOther(String header, String letters, String sex) {
        List<String> lines = new ArrayList<>(List.of("Date | Year | People | Outcome | " + header));
        Arrays.stream(letters.split(",")).forEach(letter -> lines.add("| 2024 | 1 | killed | " + letter));
        CasualtySheet sheet = CasualtySheet.of(
                Templates.load(), "LAO", 2024, WorkbookOf.sheet("Casualties", lines.toArray(String[]::new)));

        assertThat(sheet.rows().get(0).values()).containsEntry("sex", sex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "COUNT_NOT_A_NUMBER; E2; 3-4; 2024 | 2024 | | | 3-4 | killed",
                "COUNT_NOT_A_NUMBER; E2; some; 2024 | 2024 | | | some | killed",
                "COUNT_NOT_A_NUMBER; E2; 1.5; 2024 | 2024 | | | 1.5 | killed",
                "COUNT_NOT_A_NUMBER; E2; 1,234; 2024 | 2024 | | | 1,234 | killed",
                "COUNT_NOT_A_NUMBER; E2; (3); 2024 | 2024 | | | (3) | killed",
                "COUNT_NOT_A_NUMBER; E2; 2024-03-04; 2024 | 2024 | | | date:2024-03-04 | killed",
                "COUNT_NEGATIVE; E2; -3; 2024 | 2024 | | | -3 | killed",
                "YEAR_NOT_A_YEAR; B2; 1402; | 1402 | | | 1 | killed",
                "YEAR_NOT_A_YEAR; B2; last year; | last year | | | 1 | killed",
                "YEAR_NOT_A_YEAR; B2; 2024-01-01; | date:2024-01-01 | | | 1 | killed",
                "YEAR_IN_FUTURE; B2; 2026; | 2026 | | | 1 | killed",
                "YEAR_IN_FUTURE; A2; 2026-01-01; 2026-01-01 | | | | 1 | killed",
                "DATE_NOT_A_DATE; A2; 31/02/2024; 31/02/2024 | | | | 1 | killed",
                "DATE_NOT_A_DATE; A2; 45424; 45424 | | | | 1 | killed",
                "DATE_NOT_A_DATE; A2; 05/25/2024; 05/25/2024 | | | | 1 | killed",
                "DATE_NOT_A_DATE; A2; 12/05/24; 12/05/24 | | | | 1 | killed",
                "DATE_DISAGREES; B2; 2023; 12/05/2024 | 2023 | | | 1 | killed",
                "TERM_UNKNOWN; F2; kild; | 2024 | | | 1 | kild",
                "CELL_ERROR; E2; #N/A; | 2024 | | | #N/A | killed",
                "FORMULA_WITHOUT_VALUE; E2; =SUM(A1); | 2024 | | | =SUM(A1) | killed",
            })
    void rejectsTheRowWithAFindingAtItsCell(FindingCode code, String cell, String rawText, String row) {
        CasualtySheet sheet = CasualtySheet.of(row, GOOD);

        Finding finding = sheet.only(code);
        assertThat(sheet.findings()).hasSize(1);
        assertThat(finding.sheet()).isEqualTo("Casualties");
        assertThat(finding.cell()).hasToString(cell);
        assertThat(finding.rawText()).isEqualTo(rawText);
        assertThat(finding.expected()).isNotBlank();
        assertThat(finding.fix()).isNotBlank();
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.accounting().problems()).isEmpty();
    }

    @Test
    void proposesTheLowerNumberOfARange() {
        assertThat(CasualtySheet.of("| 2024 | | | 3-4 | killed")
                        .only(FindingCode.COUNT_NOT_A_NUMBER)
                        .fix())
                .isEqualTo("write \"at least 3\", the lower number of the range");
    }

    @Test
    void namesTheColumnsWhereAYearMayStand() {
        Finding finding = CasualtySheet.of(" | | | | 1 | killed").only(FindingCode.VALUE_MISSING);

        assertThat(finding.cell()).hasToString("B2");
        assertThat(finding.expected()).isEqualTo("a value for 'Date / Year'");
    }

    @Test
    void asksOnceForAMissingCount() {
        CasualtySheet sheet = CasualtySheet.of(" | 2024 | | | | killed");

        assertThat(sheet.only(FindingCode.VALUE_MISSING).cell()).hasToString("E2");
        assertThat(sheet.findings()).hasSize(1);
    }

    @Test
    void tellsEveryProblemOfARowAtOnce() {
        CasualtySheet sheet = CasualtySheet.of("32/01/2024 | 2024 | | | x | y | z");

        assertThat(sheet.findings())
                .extracting(finding -> finding.code() + " " + finding.cell())
                .containsExactly("DATE_NOT_A_DATE A2", "COUNT_NOT_A_NUMBER E2", "TERM_UNKNOWN F2", "WORD_UNKNOWN G2");
    }

    @Test
    void notesAnAgeBandAcrossEighteen() {
        CasualtySheet sheet = CasualtySheet.of("| 2024 | | | 1 | killed | | 15-19");

        assertThat(sheet.only(FindingCode.AGE_BAND_ACROSS_18).cell()).hasToString("H2");
        assertThat(sheet.rows().get(0).values()).containsEntry("age_group", "unknown");
    }

    @Test
    void leavesTotalsRowsOut() {
        CasualtySheet sheet = CasualtySheet.of(GOOD, "المجموع | | | | 2", "Total | | | | 2");

        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.findings()).extracting(Finding::code).containsOnly(FindingCode.TOTALS_ROW);
        assertThat(sheet.findings().get(0).cell()).hasToString("A3");
        assertThat(sheet.accounting().ignored()).containsEntry("totals row", 2);
        assertThat(sheet.accounting().problems()).isEmpty();
    }

    @Test
    void leavesTotalsRowsOutThatSayADay() {
        CasualtySheet sheet = CasualtySheet.of(
                GOOD,
                "31/12/2024 | | Total | | 2 | killed",
                "| 2024 | | المجموع | 2 | killed",
                "| 2024 | Total Ville | | 1 | killed");

        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.only(FindingCode.TOTALS_ROW).cell()).hasToString("A3");
    }

    @Test
    void reportsCellsWithoutAHeader() {
        CasualtySheet sheet = CasualtySheet.of(GOOD + " | y");

        assertThat(sheet.only(FindingCode.CELL_WITHOUT_HEADER).cell()).hasToString("M2");
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void usesHiddenRowsAndSheetsButSaysSo() {
        WorkbookOf workbook = new WorkbookOf()
                .and("Casualties", Visibility.HIDDEN, CasualtySheet.HEADERS, GOOD, "hidden:" + GOOD, "hidden:" + GOOD);

        CasualtySheet sheet = CasualtySheet.of(BuiltIn.DEFINITIONS.templates(), "LAO", 2024, workbook);

        assertThat(sheet.rows()).hasSize(3);
        assertThat(sheet.only(FindingCode.SHEET_HIDDEN).fix()).contains("its rows are read: 3");
        assertThat(sheet.only(FindingCode.ROW_HIDDEN).fix()).contains("hidden rows read: 2");
    }

    @Test
    void usesNoRowOfABlockedSheet() {
        CasualtySheet sheet = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "LAO",
                2024,
                WorkbookOf.sheet("Casualties", CasualtySheet.HEADERS + "|Outcome", GOOD + "|injured"));

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.only(FindingCode.HEADER_TWICE).cell()).hasToString("M1");
        assertThat(sheet.accounting().rejected()).isEqualTo(1);
        assertThat(sheet.accounting().problems()).isEmpty();
    }

    @Test
    void letsTheAreaDecideWhatAMineIs() {
        CasualtySheet sheet = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "COL",
                2024,
                WorkbookOf.sheet("Casualties", CasualtySheet.HEADERS, "|2024|||1|herido|||| mina antipersonal"));

        assertThat(sheet.rows().get(0).values()).containsEntry("device_type", "improvised_mine");
    }

    @Test
    void readsTheRegisterFromASpreadsheetToo() {
        CasualtySheet sheet = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "COL",
                2018,
                WorkbookOf.sheet(
                        "Datos",
                        "Víctimas",
                        "departamento|municipio|año|mes|rangoedad|condicion|estado|genero|tipoevento|latitudcabecera",
                        "META|LA MACARENA|2017|3|Mayor de 18 años|Fuerza pública|Herido|Masculino|Accidente por MAP|2.5"));

        assertThat(sheet.rows().get(0).values())
                .containsEntry("incident_year", 2017)
                .containsEntry("incident_month", 3)
                .containsEntry("device_type", "improvised_mine")
                .containsEntry("civilian_status", "military")
                .containsEntry("latitude", "2.5")
                .containsEntry("people", 1);
        assertThat(sheet.findings()).extracting(Finding::code).containsOnly(FindingCode.HEADER_ABSENT);
    }

    @Test
    void readsAForeignShapeWithItsOwnAreasByATemplateAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("media-scan.yml"), """
                template: media-scan
                title: Media scan of several areas
                language: en
                sheets:
                  - sheet: "Scan*"
                    recognise: [Where, When]
                    into: casualties
                    row_kind: individual
                    set: {civilian_status: unknown, age_group: unknown, people: 1, people_qualifier: exact}
                    columns:
                      Where: {to: area, as: area}
                      When: {to: incident_date, as: date}
                      H/M: {to: sex, as: term(sex), terms: {H: male, M: female}}
                      Fate: {to: outcome, as: term(outcome)}
                      Device: {to: device_type, as: term(device_type)}
                """);

        CasualtySheet sheet = CasualtySheet.of(
                Templates.load(folder),
                "LAO",
                2024,
                WorkbookOf.sheet(
                        "Scan 2024",
                        "where|when|H/M|fate|device",
                        "Colombia|25 May 2024|M|herida|MAP",
                        "Atlantis|2024|H|killed|mine",
                        "|05/06/2024|H|killed|mine",
                        "|2024|H|killed|antipersonnel mine"));

        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().get(0).values())
                .containsEntry("area", "LAO")
                .containsEntry("device_type", "antipersonnel_mine");
        assertThat(sheet.only(FindingCode.AREA_UNKNOWN).cell()).hasToString("A3");
        assertThat(sheet.only(FindingCode.DATE_AMBIGUOUS).cell()).hasToString("B4");
        assertThat(sheet.only(FindingCode.AREA_NOT_OF_ITS_SOURCE).cell()).hasToString("A2");

        CasualtySheet world = CasualtySheet.of(
                Templates.load(folder),
                "XWD",
                2024,
                WorkbookOf.sheet("Scan 2024", "where|when|H/M|fate|device", "Colombia|25 May 2024|M|herida|MAP"));

        assertThat(world.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry("area", "COL")
                        .containsEntry("sex", "female")
                        .containsEntry("device_type", "improvised_mine"));
    }
}
