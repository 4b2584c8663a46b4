package org.themonitor.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                Templates.load(),
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

    @Test
    void leavesAFewStrangeWordsToTheirOwnFindings() {
        CasualtySheet sheet = CasualtySheet.of(
                "|2024|||1|male|||killed", "|2024|||1|killed|||male", "|2024|||1|killed|||male", "|2024|||1|killed");

        assertThat(sheet.rows()).hasSize(3);
        assertThat(sheet.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.TERM_UNKNOWN, FindingCode.TERM_UNKNOWN);
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
