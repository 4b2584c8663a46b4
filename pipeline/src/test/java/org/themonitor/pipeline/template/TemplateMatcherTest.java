package org.themonitor.pipeline.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.yaml.YamlFile;

class TemplateMatcherTest {
    private static final YamlFile SMALL = new YamlFile("small.yml", TemplatesTest.SMALL);
    private static final String HEADERS = "Date | Year | Province | Place | People | Outcome | Civilian status"
            + " | Age group | Sex | Device type | Activity | Note";

    @Test
    void recognisesTheCountryWorkbookUnderItsTitles() throws Exception {
        Workbook workbook = WorkbookOf.sheet(
                        "Cover", "Monitor country workbook", "", "Area | Lao PDR", "Source | nra", "Data year | 2024")
                .and("Casualties", "Casualties", "", HEADERS, "12/05/2024 | 2024");

        MatchedWorkbook matched = match(BuiltIn.DEFINITIONS.templates(), workbook);

        assertThat(matched.template().orElseThrow().name()).isEqualTo("country-workbook");
        assertThat(matched.findings()).isEmpty();
        assertThat(matched.sheets()).singleElement().satisfies(sheet -> {
            assertThat(sheet.headerRow()).isEqualTo(3);
            assertThat(sheet.columns()).hasSize(12);
            assertThat(sheet.blocked()).isFalse();
        });
        assertThat(matched.cover()).containsOnlyKeys("area", "source", "data_year");
        assertThat(matched.cover().values())
                .anyMatch(value -> value.cell().text().equals("Lao PDR"));
    }

    @Test
    void recognisesHeadersInOtherLanguages() throws Exception {
        for (String headers : new String[] {
            "DATE DE L’INCIDENT | Annee | Province | Lieu | Nombre de personnes | Tué ou blessé | Statut civil ou militaire"
                    + " | Tranche d'âge | Sexe | Type d'engin | Activité",
            "Fecha | Año | Departamento | Lugar | Personas | Muerto o herido | Condición | Edad | Género | Artefacto | Actividad",
            "التاريخ | السنة | المحافظة | المكان | عدد الأشخاص | قتيل أو جريح | مدني أو عسكري | العمر | الجنس | نوع الذخيرة | النشاط",
            "Дата | Год | Область | Место | Количество людей | Исход | Гражданский или военный | Возраст | Пол | Тип боеприпаса | Деятельность",
            "Data | Ano | Província | Local | Pessoas | Morto ou ferido | Condição civil ou militar | Idade | Sexo | Tipo de engenho | Atividade",
        }) {
            MatchedWorkbook matched =
                    match(BuiltIn.DEFINITIONS.templates(), WorkbookOf.sheet("Casualties", headers, "2024"));

            assertThat(matched.findings()).as(headers).isEmpty();
            assertThat(matched.sheets()).hasSize(1);
        }
    }

    @Test
    void namesTheClosestTemplateAndWhatItMisses() throws Exception {
        MatchedWorkbook matched = match(
                BuiltIn.DEFINITIONS.templates(),
                WorkbookOf.sheet("Sheet1", "departamento|municipio|ano|mes|condicion|estado"));

        assertThat(matched.template()).isEmpty();
        assertThat(only(matched, FindingCode.TEMPLATE_NOT_RECOGNISED).fix())
                .contains("colombia-victim-register")
                .contains("on sheet 1")
                .contains("tipoevento");
    }

    @Test
    void saysWhenNoTemplateIsClose() throws Exception {
        MatchedWorkbook matched = match(BuiltIn.DEFINITIONS.templates(), WorkbookOf.sheet("x", "shopping list"));

        assertThat(only(matched, FindingCode.TEMPLATE_NOT_RECOGNISED).fix()).contains("none has any");
    }

    @Test
    void refusesAWorkbookThatTwoTemplatesRecogniseEqually() throws Exception {
        Templates twins = Templates.of(
                SMALL, new YamlFile("twin.yml", TemplatesTest.SMALL.replace("template: small", "template: twin")));

        MatchedWorkbook matched = match(twins, WorkbookOf.sheet("List 1", "Year|Result|Place"));

        assertThat(only(matched, FindingCode.TEMPLATE_AMBIGUOUS).expected()).contains("small, twin");
        assertThat(only(matched, FindingCode.TEMPLATE_AMBIGUOUS).fix())
                .contains("receipts template ID --template NAME");
    }

    /** However many recognise it, and however many headers another one knows. */
    @Test
    void readsAWorkbookWithTheTemplateThatIsNamedForIt() throws Exception {
        String more =
                TemplatesTest.SMALL.replace("template: small", "template: more") + "      Activity: {to: activity}\n";
        String twin = TemplatesTest.SMALL.replace("template: small", "template: twin");
        Templates templates = Templates.of(SMALL, new YamlFile("more.yml", more), new YamlFile("twin.yml", twin));
        Workbook sheet = WorkbookOf.sheet("List 1", "Year|Result|Place|Activity");

        assertThat(TemplateMatcher.of(templates, "twin")
                        .match(sheet)
                        .template()
                        .orElseThrow()
                        .name())
                .isEqualTo("twin");
        assertThat(TemplateMatcher.of(templates, null)
                        .match(sheet)
                        .template()
                        .orElseThrow()
                        .name())
                .isEqualTo("more");
        assertThat(only(TemplateMatcher.of(templates, "gone").match(sheet), FindingCode.TEMPLATE_NOT_RECOGNISED)
                        .fix())
                .contains("gone", "receipts template ID --template NAME");
    }

    @Test
    void prefersTheTemplateThatKnowsMoreHeaders() throws Exception {
        String more =
                TemplatesTest.SMALL.replace("template: small", "template: more") + "      Activity: {to: activity}\n";
        Templates templates = Templates.of(SMALL, new YamlFile("more.yml", more));

        MatchedWorkbook matched = match(templates, WorkbookOf.sheet("List 1", "Year|Result|Place|Activity"));

        assertThat(matched.template().orElseThrow().name()).isEqualTo("more");
    }

    @Test
    void namesUnknownHeadersAtTheirCellWithTheNearest() throws Exception {
        MatchedWorkbook matched =
                match(BuiltIn.DEFINITIONS.templates(), WorkbookOf.sheet("Casualties", HEADERS + " | Activty done"));

        Finding unknown = only(matched, FindingCode.HEADER_UNKNOWN);
        assertThat(unknown.cell()).hasToString("M1");
        assertThat(unknown.rawText()).isEqualTo("Activty done");

        Finding near = only(
                match(
                        BuiltIn.DEFINITIONS.templates(),
                        WorkbookOf.sheet("Casualties", HEADERS.replace("Province", "Provinze"))),
                FindingCode.HEADER_UNKNOWN);
        assertThat(near.fix()).contains("'Province'");
    }

    @Test
    void missesASheetOnlyWhereTheTemplateRequiresIt() throws Exception {
        String second = TemplatesTest.SMALL.substring(TemplatesTest.SMALL.indexOf("  - sheet:"));
        String more = TemplatesTest.SMALL + second.replace("\"List*\"", "Other\n    required: true");
        Templates templates = Templates.of(new YamlFile("small.yml", more));

        assertThat(only(match(templates, WorkbookOf.sheet("List 1", "Year|Result|Place")), FindingCode.SHEET_MISSING)
                        .expected())
                .isEqualTo("a sheet 'Other'");
        assertThat(match(Templates.of(SMALL), WorkbookOf.sheet("List 1", "Year|Result|Place"))
                        .findings())
                .isEmpty();
    }

    @Test
    void blocksASheetWithTheSameHeaderTwice() throws Exception {
        MatchedWorkbook matched =
                match(BuiltIn.DEFINITIONS.templates(), WorkbookOf.sheet("Casualties", HEADERS + " | Outcome", "2024"));

        assertThat(only(matched, FindingCode.HEADER_TWICE).cell()).hasToString("M1");
        assertThat(matched.sheets().get(0).blocked()).isTrue();
    }

    @Test
    void blocksASheetWithoutARequiredHeader() throws Exception {
        MatchedWorkbook matched = match(Templates.of(SMALL), WorkbookOf.sheet("List 1", "Year|Result"));

        assertThat(only(matched, FindingCode.HEADER_MISSING).expected()).contains("'Place'");
        assertThat(matched.sheets().get(0).blocked()).isTrue();
    }

    @Test
    void tellsWhichColumnsAreAbsent() throws Exception {
        MatchedWorkbook matched = match(
                BuiltIn.DEFINITIONS.templates(), WorkbookOf.sheet("Casualties", HEADERS.replace("| Activity", "")));

        assertThat(only(matched, FindingCode.HEADER_ABSENT).expected()).isEqualTo("a column 'Activity' in row 1");
        assertThat(matched.sheets().get(0).blocked()).isFalse();
    }

    @Test
    void countsTheRowsOfSheetsNobodyClaims() throws Exception {
        Workbook workbook = WorkbookOf.sheet("Casualties", HEADERS)
                .and("Funding", "Donor|Amount", "a|1", "b|2")
                .and("Empty");

        Finding finding = only(match(BuiltIn.DEFINITIONS.templates(), workbook), FindingCode.SHEET_NOT_MAPPED);

        assertThat(finding.sheet()).isEqualTo("Funding");
        assertThat(finding.fix()).contains("rows not used: 3");
    }

    @Test
    void namesUnknownLabelsOfTheCover() throws Exception {
        Workbook workbook = WorkbookOf.sheet("Cover", "Aera | Laos", "Researcher | Jane Doe")
                .and("Casualties", HEADERS);

        Finding finding = only(match(BuiltIn.DEFINITIONS.templates(), workbook), FindingCode.LABEL_UNKNOWN);

        assertThat(finding.cell()).hasToString("A1");
        assertThat(finding.fix()).contains("'Area'");
    }

    @Test
    void triesEachTemplateInItsOwnDialect() throws Exception {
        Templates templates = Templates.of(
                SMALL,
                new YamlFile(
                        "comma.yml",
                        TemplatesTest.SMALL
                                .replace("template: small", "template: comma")
                                .replace("\";\"", "\",\"")));

        MatchedWorkbook matched = new TemplateMatcher(templates)
                .matchCsv(dialect -> WorkbookOf.sheet(
                        "List of people", dialect.delimiter() == ',' ? "Year|Result|Place" : "Year,Result,Place"));

        assertThat(matched.template().orElseThrow().name()).isEqualTo("comma");
    }

    @Test
    void passesOnThatNoDialectCanReadTheFile() {
        Finding finding = new Finding(Cause.of(FindingCode.FILE_WRONG_ENCODING), null, null, null);

        assertThatThrownBy(() -> new TemplateMatcher(BuiltIn.DEFINITIONS.templates()).matchCsv(dialect -> {
                    throw new UnreadableWorkbookException(finding);
                }))
                .isInstanceOf(UnreadableWorkbookException.class);
    }

    private static MatchedWorkbook match(Templates templates, Workbook workbook)
            throws IOException, UnreadableWorkbookException {
        return new TemplateMatcher(templates).match(workbook);
    }

    private static Finding only(MatchedWorkbook matched, FindingCode code) {
        assertThat(matched.findings()).filteredOn(f -> f.code() == code).hasSize(1);
        return matched.findings().stream()
                .filter(f -> f.code() == code)
                .findFirst()
                .orElseThrow();
    }
}
