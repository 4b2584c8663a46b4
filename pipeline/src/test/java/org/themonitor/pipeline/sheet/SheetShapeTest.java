package org.themonitor.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.template.WorkbookOf;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/** Shapes that no sample workbook has. */
class SheetShapeTest {
    private static final String START = """
            template: odd
            title: Odd
            language: en
            sheets:
              - sheet: "Odd*"
                into: casualties
                row_kind: individual
            """;
    private static final String REST =
            "civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown_device";

    @TempDir
    private Path folder = Path.of("");

    private Templates templates(String sheet) throws IOException {
        Files.writeString(folder.resolve("odd.yml"), START + sheet.indent(4));
        return Templates.load(folder);
    }

    @Test
    void asksOnceWhenAColumnHoldsTheWordsOfAnother() {
        CasualtySheet sheet = CasualtySheet.of(
                BuiltIn.DEFINITIONS.templates(),
                "COL",
                2018,
                WorkbookOf.sheet(
                        "csv",
                        "departamento|municipio|ano|mes|condicion|estado|genero|tipoevento",
                        "X|Y|2014|1|Civil|Masculino|Herido|MAP",
                        "X|Y|2014|1|Civil|Femenino|Herido|MAP",
                        "X|Y|2014|1|Civil|Masculino|Muerto|MAP",
                        "X|Y|2014|1|Civil|Masculino|Sin información|MAP",
                        "X|Y|2014|1|Civil|Masculino|Herido|MAP"));

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.accounting().rejected()).isEqualTo(5);
        assertThat(sheet.accounting().problems()).isEmpty();
        assertThat(sheet.findings())
                .filteredOn(finding -> finding.code() != FindingCode.HEADER_ABSENT)
                .extracting(Finding::code)
                .containsExactly(FindingCode.COLUMN_PROBABLY_SHIFTED, FindingCode.COLUMN_PROBABLY_SHIFTED);
        Finding shifted = sheet.findings().stream()
                .filter(finding -> finding.code() == FindingCode.COLUMN_PROBABLY_SHIFTED)
                .findFirst()
                .orElseThrow();
        assertThat(shifted.cell()).hasToString("F1");
        assertThat(shifted.expected())
                .isEqualTo("words that belong below 'estado'; most cells hold words of 'genero' (G)");
    }

    /** Five cells of which three are another column's words are enough; of four or of half of them nothing is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "male, male, male, killed, killed; true",
                "male, male, male, male; false",
                "male, male, male, killed, killed, killed; false",
                "male, male, unheard of, unheard of, unheard of; false",
                "male, male, male, unheard of, unheard of; true",
            })
    void asksFromFiveCellsOnWhenMostAreAnotherColumnsWords(String outcomes, boolean asks) {
        CasualtySheet sheet = CasualtySheet.of(Stream.of(outcomes.split(", ", -1))
                .map(outcome -> "|2024|||1|" + outcome)
                .toArray(String[]::new));

        assertThat(sheet.findings().stream().anyMatch(finding -> finding.code() == FindingCode.COLUMN_PROBABLY_SHIFTED))
                .isEqualTo(asks);
    }

    /** The first 500 rows tell; what stands in the wrong column below them is found cell by cell. */
    @Test
    void theFirstFiveHundredRowsTellWhatAColumnHolds() {
        List<String> rows = new ArrayList<>(Collections.nCopies(500, "|2024|||1|killed"));
        rows.addAll(Collections.nCopies(600, "|2024|||1|male"));

        CasualtySheet late = CasualtySheet.of(rows.toArray(String[]::new));
        Collections.reverse(rows);
        CasualtySheet early = CasualtySheet.of(rows.toArray(String[]::new));

        assertThat(late.rows()).hasSize(500);
        assertThat(late.findings()).extracting(Finding::code).containsOnly(FindingCode.TERM_UNKNOWN);
        assertThat(early.rows()).isEmpty();
        assertThat(early.findings()).extracting(Finding::code).containsOnly(FindingCode.COLUMN_PROBABLY_SHIFTED);
    }

    @Test
    void leavesAFewStrangeWordsToTheirOwnFindings() {
        CasualtySheet sheet = CasualtySheet.of(
                "|2024|||1|male|||killed", "|2024|||1|killed|||male", "|2024|||1|killed|||male", "|2024|||1|killed");

        assertThat(sheet.rows()).hasSize(3);
        assertThat(sheet.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TERM_UNKNOWN, FindingCode.WORD_UNKNOWN);
    }

    @Test
    void comparesSubtotalsWithTheirRowsAndTheGrandTotalWithAll() {
        CasualtySheet sheet = CasualtySheet.of(
                "|2024|||1|killed",
                "|2024|||2|killed",
                "Subtotal||||3",
                "|2024|||4|killed",
                "Subtotal||||5",
                "Total||||7");

        assertThat(sheet.only(FindingCode.CONTROL_TOTAL_DIFFERS).cell()).hasToString("E6");
        assertThat(sheet.only(FindingCode.CONTROL_TOTAL_DIFFERS).rawText()).isEqualTo("5");
        assertThat(sheet.rows()).hasSize(3);
    }

    @Test
    void readsColumnsHeadedByYears() throws IOException {
        CasualtySheet sheet = CasualtySheet.of(
                templates("""
                        recognise: [Province]
                        set: {outcome: killed, %s}
                        columns:
                          Province: {to: admin1}
                        other_columns: {to: people, as: count, header: {to: incident_year, as: year}}
                        """.formatted(REST)),
                "LAO",
                2024,
                WorkbookOf.sheet("Odd", "Province|2022|2023|Total", "X|1|2|3", "Y||4|5"));

        assertThat(sheet.spread()).extracting(part -> part.suffix()).containsExactly("#B", "#C", "#C");
        assertThat(sheet.spread())
                .extracting(part -> part.values().get("incident_year"))
                .containsExactly(2022, 2023, 2023);
        assertThat(sheet.only(FindingCode.CONTROL_TOTAL_DIFFERS).cell()).hasToString("D3");
    }

    @Test
    void usesNoRowWhereAHeaderThatIsDataCannotBeRead() throws IOException {
        CasualtySheet sheet = CasualtySheet.of(
                templates("""
                        recognise: [Province]
                        set: {outcome: killed, %s}
                        columns:
                          Province: {to: admin1}
                        other_columns: {to: people, as: count, header: {to: incident_year, as: year}}
                        """.formatted(REST)), "LAO", 2024, WorkbookOf.sheet("Odd", "Province|2022|Remarks", "X|1|2"));

        assertThat(sheet.spread()).isEmpty();
        assertThat(sheet.only(FindingCode.YEAR_NOT_A_YEAR).cell()).hasToString("C1");
        assertThat(sheet.accounting().rejected()).isEqualTo(1);
    }

    @Test
    void aSheetOfATwoRowHeaderMayHoldOtherColumnsBesideItsGroups() throws IOException {
        CasualtySheet sheet = CasualtySheet.of(
                templates("""
                        recognise: [Year, Killed / Men]
                        header_rows: 2
                        set: {civilian_status: unknown, age_group: unknown, device_type: unknown_device}
                        columns:
                          Year: {to: incident_year, as: year, required: true}
                          Killed / Men: {to: people, as: count, set: {outcome: killed, sex: male}}
                          Killed / Women: {to: people, as: count, set: {outcome: killed, sex: female}}
                          Place: {to: place}
                        """),
                "LAO",
                2024,
                WorkbookOf.sheet("Odd", "Year|Killed", "|Men|Women|Place", "2023|1|2|Village"));

        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.spread())
                .extracting(
                        part -> part.values().get("sex") + " " + part.values().get("place"))
                .containsExactly("male Village", "female Village");
        assertThat(sheet.accounting().ignored()).containsOnlyKeys("header row");
    }

    @Test
    void needsTheYearThatOnlyALabelGives() throws IOException {
        Templates templates = templates("""
                recognise: [Month]
                set: {outcome: killed, people: 1, people_qualifier: exact, %s}
                labels:
                  Year: {to: incident_year, as: year, required: true}
                columns:
                  Month: {to: incident_month, as: month}
                """.formatted(REST));

        CasualtySheet with =
                CasualtySheet.of(templates, "LAO", 2024, WorkbookOf.sheet("Odd", "Year|2023", "Month", "May"));
        CasualtySheet without = CasualtySheet.of(templates, "LAO", 2024, WorkbookOf.sheet("Odd", "Month", "May"));

        assertThat(with.rows().get(0).values()).containsEntry("incident_year", 2023);
        assertThat(without.rows()).isEmpty();
        assertThat(without.only(FindingCode.VALUE_MISSING).expected()).contains("'Year'");
    }

    @Test
    void takesTheDataYearWhereTheTemplateSaysSo() throws IOException {
        CasualtySheet sheet =
                CasualtySheet.of(templates("""
                        recognise: [Month]
                        set: {incident_year: data_year, outcome: killed, people: 1, people_qualifier: exact, %s}
                        columns:
                          Month: {to: incident_month, as: month}
                        """.formatted(REST)), "LAO", 2024, WorkbookOf.sheet("Odd", "Month", "May"));

        assertThat(sheet.rows().get(0).values()).containsEntry("incident_year", 2024);
    }

    @Test
    void comparesTheSumOfARowWithTheCountsItNames() throws IOException {
        CasualtySheet sheet = CasualtySheet.of(
                templates("""
                        recognise: [Year]
                        set: {civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown_device}
                        columns:
                          Year: {to: incident_year, as: year}
                          Dead: {to: people, as: count, set: {outcome: killed}}
                          Hurt: {to: people, as: count, set: {outcome: injured}}
                          Fate unknown: {to: people, as: count, set: {outcome: unknown}}
                          Dead and hurt: {control: [Dead, Hurt]}
                          All: {control: []}
                        """),
                "LAO",
                2024,
                WorkbookOf.sheet(
                        "Odd",
                        "Year|Dead|Hurt|Fate unknown|Dead and hurt|All",
                        "2023|1|2|4|3|7",
                        "2023|1|2|4|7|3",
                        "2023|1|some|4|5|9",
                        "2023||||3|",
                        "2023|0|0|0|0|0"));

        assertThat(sheet.findings())
                .extracting(finding -> finding.code() + " " + finding.cells())
                .containsExactly(
                        "CONTROL_TOTAL_DIFFERS E3",
                        "CONTROL_TOTAL_DIFFERS F3",
                        "COUNT_NOT_A_NUMBER C4",
                        "VALUE_MISSING B5",
                        "CONTROL_TOTAL_DIFFERS E5");
        assertThat(sheet.spread())
                .extracting(part -> part.suffix() + " " + part.values().get("people"))
                .containsExactly("#B 1", "#C 2", "#D 4", "#B 1", "#C 2", "#D 4");
        assertThat(sheet.accounting().accepted()).isEqualTo(3);
        assertThat(sheet.accounting().rejected()).isEqualTo(2);
    }

    @Test
    void severalPeopleOfOneCountAreAnIncident() throws IOException {
        CasualtySheet sheet = CasualtySheet.of(
                templates("""
                        recognise: [Year]
                        set: {civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown_device}
                        columns:
                          Year: {to: incident_year, as: year}
                          Dead: {to: people, as: count, set: {outcome: killed}}
                          Hurt: {to: people, as: count, set: {outcome: injured}}
                        """), "LAO", 2024, WorkbookOf.sheet("Odd", "Year|Dead|Hurt", "2023|1|2", "2023|at least 3|"));

        assertThat(sheet.spread())
                .extracting(part -> "%s %s %s %s"
                        .formatted(
                                part.suffix(),
                                part.values().get("row_kind"),
                                part.values().get("people"),
                                part.values().get("people_qualifier")))
                .containsExactly("#B individual 1 exact", "#C incident 2 exact", "#B incident 3 at_least");
    }

    @Test
    void namesWhatIsWrongWithAShape() {
        assertThatThrownBy(() -> templates("""
                        recognise: [Year]
                        header_rows: 3
                        set: {civilian_status: unknown, age_group: unknown, sex: unknown}
                        join: {sheet: Elsewhere, on: Id}
                        columns:
                          Year: {to: incident_year, as: year}
                          Id: {ignore: key}
                          Dead: {to: people, as: count, set: {outcome: killed, device_type: unknown_device}, hxl: nonsense}
                          Hurt: {to: people, as: count, set: {outcome: injured, sex: male}}
                          Sum: {control: [Deaths]}
                        other_columns: {to: people, as: count}
                        """))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("'header_rows' can only be 1 or 2")
                .hasMessageContaining("'recognise' must name 'Id'")
                .hasMessageContaining("'join' names the sheet 'Elsewhere'")
                .hasMessageContaining("'hxl: nonsense' is no tag")
                .hasMessageContaining("'sex' is filled for the whole row and by one of its counts")
                .hasMessageContaining("nothing fills 'device_type'")
                .hasMessageContaining("'control' names 'Deaths'")
                .hasMessageContaining("'other_columns' needs 'header:");
    }
}
