package org.themonitor.pipeline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.intake.ForeignIntake;
import org.themonitor.pipeline.template.FieldType;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.ForeignWorkbooks;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;

/** A workbook in a language no template has, brought in by a draft and an editor's decisions alone. */
class TemplateDraftTest {
    private static final Vocabularies VOCABULARIES = BuiltIn.DEFINITIONS.vocabularies();

    @TempDir
    private Path workspace = Path.of("");

    private Path unknown = Path.of("");
    private Path list = Path.of("");
    private Path templates = Path.of("");

    @BeforeEach
    void draft() throws Exception {
        unknown = workspace.resolve("SYNTHETIC-unknown.xlsx");
        list = workspace.resolve("list.xlsx");
        templates = workspace.resolve("decisions/templates");
        String rows = """
                SYNTHETIC Unfälle

                Jahr|Ort|Folge|Geschlecht|Kampfmittel|Bemerkung
                2023|Dorf 1|killed|female|mine antipersonnel|geheim eins
                2024|Dorf 2|injured|male|mine antichar|geheim zwei
                2024|Dorf 3|injured|male|mine antichar|geheim drei
                """;
        ForeignWorkbooks.write(unknown, Map.of("Liste", rows), List.of());
        TemplateDraft.of(unknown, Templates.load(templates), VOCABULARIES).write(list, VOCABULARIES);
    }

    @Test
    void proposesByHeadersAndByContents() throws Exception {
        TemplateDraft draft = TemplateDraft.of(unknown, BuiltIn.DEFINITIONS.templates(), VOCABULARIES);

        assertThat(draft.name()).matches("drafted-[0-9a-f]{8}");
        assertThat(draft.columns())
                .extracting(column -> column.header() + " " + column.becomes() + " " + column.as())
                .containsExactly(
                        "Jahr incident_year year",
                        "Ort  text",
                        "Folge outcome term(outcome)",
                        "Geschlecht sex term(sex)",
                        "Kampfmittel device_type term(device_type)",
                        "Bemerkung  text");
        assertThat(draft.columns().get(1).samples()).isEqualTo("Dorf 1 · Dorf 2 · Dorf 3");
    }

    @Test
    void anUnknownWorkbookComesInByTheListAlone() throws Exception {
        fill("Columns", Map.of("Ort", "place"), 5);
        fill("Columns", Map.of("Bemerkung", "ignore"), 5);
        fill("Columns", Map.of("Bemerkung", "free text"), 9);
        fill("Template", Map.of("title", "Liste of a German agency", "name", "liste"), 1);

        assertThat(accept()).isEqualTo(new DraftedTemplate.Accepted("liste.yml", true, List.of()));
        assertThat(accept()).isEqualTo(new DraftedTemplate.Accepted("liste.yml", false, List.of()));
        assertThat(Files.readString(templates.resolve("liste.yml")))
                .doesNotContain("geheim")
                .doesNotContain("Dorf");
        try (ForeignIntake intake = ForeignIntake.of(unknown, "LAO", workspace)) {
            assertThat(intake.ask("select incident_year, place, outcome, sex, age_group, device_type, people"
                            + " from staging.casualties order by row_number"))
                    .containsExactly(
                            "2023|Dorf 1|killed|female|unknown|antipersonnel_mine|1",
                            "2024|Dorf 2|injured|male|unknown|antivehicle_mine|1",
                            "2024|Dorf 3|injured|male|unknown|antivehicle_mine|1");
            assertThat(intake.findings()).isEmpty();
        }
    }

    @Test
    void namesEverythingThatNobodyHasDecided() throws Exception {
        fill("Columns", Map.of("Ort", "ignore"), 5);

        assertThat(accept().problems())
                .containsExactly(
                        "Template!B5: expected what such a workbook is; write it in English",
                        "Columns!J5: expected why the column 'Ort' is not read; write the reason",
                        "Columns!F9: expected a decision about the column 'Bemerkung'; choose what it becomes, or ignore");
        assertThat(templates).doesNotExist();
    }

    @Test
    void namesWhatIsNotPossible() throws Exception {
        fill("Columns", Map.of("Ort", "location", "Bemerkung", "sex"), 5);
        fill("Columns", Map.of("Folge", "sense"), 6);
        fill("Template", Map.of("title", "Liste", "name", "Liste 1", "totals rows", "add"), 1);
        fill("Every row", Map.of("age_group", "nobody", "people", ""), 2);

        assertThat(accept().problems())
                .extracting(problem -> problem.replaceFirst("; .*", ""))
                .containsExactly(
                        "Template!B4: expected lower-case letters, digits and hyphens",
                        "Template!B9: expected ignore, or nothing",
                        "Columns!F5: expected a column of the table casualties",
                        "Columns!G6: expected a way of reading",
                        "Columns!F9: expected one column of the sheet for 'sex'",
                        "Every row!C6: expected a value, for no column gives 'people'",
                        "Every row!C10: expected one of child, adult, unknown");
        assertThat(templates).doesNotExist();
    }

    @Test
    void aNameThatIsTakenIsNamedAtItsCell() throws Exception {
        fill("Columns", Map.of("Ort", "place", "Bemerkung", "activity"), 5);
        fill("Template", Map.of("title", "Liste", "name", "agency-total"), 1);

        assertThat(accept().problems())
                .containsExactly("Template!B4: expected a name that no other template has; write another one, or delete"
                        + " decisions/templates/agency-total.yml first");
        assertThat(templates).doesNotExist();
    }

    @Test
    void knowsItsOwnListsFromOtherWorkbooks() throws Exception {
        try (Workbook own = Workbooks.open(list);
                Workbook other = Workbooks.open(unknown)) {
            assertThat(DraftedTemplate.isDraft(own)).isTrue();
            assertThat(DraftedTemplate.isDraft(other)).isFalse();
        }
    }

    @Test
    void proposesHowACsvFileIsWritten() throws Exception {
        Path csv = Files.writeString(
                workspace.resolve("a.csv"), "Año;Sitio\n2023;Montañita\n", StandardCharsets.ISO_8859_1);

        TemplateDraft draft = TemplateDraft.of(csv, BuiltIn.DEFINITIONS.templates(), VOCABULARIES);

        assertThat(draft.csv().orElseThrow().delimiter()).isEqualTo(';');
        assertThat(draft.csv().orElseThrow().charset().name()).isEqualTo("windows-1252");
        assertThat(draft.columns())
                .extracting(column -> column.sheet() + " " + column.becomes())
                .containsExactly("* incident_year", "* place");
    }

    /** A vintage of the register that a shipped template recognises, and of which it can read no row. */
    @Test
    void aTemplateOfTheWorkspaceReadsWhatAShippedOneCannot() throws Exception {
        String row = "DEPTO X,5,MUN Y,\"5,313\",Rural,,\"2,0%d\",1,Menor de 18 años,,Civil,Herido,Masculino,6.1,-75.1,"
                + "Accidente por MAP,x\n";
        unknown = Files.writeString(
                workspace.resolve("register.csv"),
                "departamento,codigodanedepartamento,municipio,codigodanemunicipio,tipoarea,sitio,ano,mes,rangoedad,"
                        + "grupoetnico,condicion,estado,genero,latitudcabecera,longitudcabecera,tipoevento,Ubicación\n"
                        + row.formatted(16) + row.formatted(17));
        TemplateDraft draft = draftOf(unknown);
        assertThat(draft.columns())
                .extracting(column -> column.header() + " " + column.becomes() + " " + column.as())
                .contains("ano incident_year year(comma)", "estado outcome term(outcome)", "mes incident_month month");

        Map<String, String> ignored = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        draft.columns().stream().filter(column -> column.becomes().isEmpty()).forEach(column -> {
            ignored.put(column.header(), "ignore");
            reasons.put(column.header(), "not asked for");
        });
        fill("Columns", ignored, 5);
        fill("Columns", reasons, 9);
        fill("Template", Map.of("title", "Register with commas", "name", "register-commas"), 1);
        assertThat(accept().problems()).isEmpty();
        try (ForeignIntake intake = ForeignIntake.of(unknown, "COL", workspace)) {
            assertThat(intake.ask("select incident_year, outcome, age_group, device_type from staging.casualties"
                            + " order by row_number"))
                    .containsExactly("2016|injured|child|improvised_mine", "2017|injured|child|improvised_mine");
        }
    }

    @Test
    void wordsThatNoVocabularyKnowsGetTheirTermInTheList() throws Exception {
        unknown = Files.writeString(workspace.resolve("clinic.csv"), """
                Case No;Date of accident;District;Sex;Age;Result;Explosive
                C-001;2025-03-02;Phonsavan;M;34;Died;UXO
                C-002;2025-04-11;Pek;F;12;Injured;Bombie
                C-003;2025-06-20;Kham;M;9;Lost to follow-up;Bombie
                C-004;2025-06-21;Kham;M;10;Injured;Bombie
                """);
        TemplateDraft draft = draftOf(unknown);
        assertThat(draft.columns())
                .extracting(column -> column.header() + " " + column.becomes() + " " + column.as())
                .contains(
                        "Date of accident incident_date date(ymd)",
                        "Sex sex term(sex)",
                        "Age age_group age",
                        "Result outcome term(outcome)",
                        "Explosive device_type term(device_type)");
        assertThat(draft.words())
                .extracting(word -> word.header() + " " + word.word() + " " + word.means())
                .contains("Result Lost to follow-up ");

        fill("Words", Map.of("Lost to follow-up", "nobody", "M", "male", "F", "female"), 3);
        fill("Columns", Map.of("Case No", "ignore", "District", "place"), 5);
        fill("Columns", Map.of("Case No", "a number of the clinic"), 9);
        fill("Template", Map.of("title", "Clinic", "name", "clinic"), 1);
        assertThat(accept().problems())
                .singleElement()
                .asString()
                .contains("Words!D", "one of killed, injured, unknown");
        fill("Words", Map.of("Lost to follow-up", "unknown"), 3);
        assertThat(accept().problems()).isEmpty();
        try (ForeignIntake intake = ForeignIntake.of(unknown, "LAO", workspace)) {
            assertThat(intake.ask("select outcome, sex, age_group from staging.casualties order by row_number"))
                    .containsExactly(
                            "killed|male|adult", "injured|female|child", "unknown|male|child", "injured|male|child");
        }
    }

    /** What stands in the cells may be a day or an area, and not those of the incident. */
    @Test
    void proposesNothingThatOnlyLooksAlike() throws Exception {
        unknown = Files.writeString(workspace.resolve("people.csv"), """
                source_date;nacionalidad;Nationality;fecha;estado;Birth date
                2025-03-02;Colombia;Colombia;2025-01-02;Hombre;1990-01-02
                2025-04-11;Colombia;Colombia;2025-02-03;Mujer;1991-02-03
                2025-06-20;Venezuela;Venezuela;2025-03-04;Hombre;1992-03-04
                """);

        assertThat(draftOf(unknown).columns())
                .extracting(column -> column.header() + " " + column.becomes())
                .containsExactly(
                        "source_date ",
                        "nacionalidad ",
                        "Nationality ",
                        "fecha incident_date",
                        "estado sex",
                        "Birth date ");
    }

    @Test
    void aListOfClearedLandIsNoListOfPeople() throws Exception {
        unknown = Files.writeString(workspace.resolve("land.csv"), """
                Task ID;Date;Province;Team;Area cleared (sqm);Country
                T-1;2025-03-02;Xieng Khouang;3;12000;Laos
                T-2;2025-04-11;Savannakhet;4;8000;Laos
                """);
        assertThat(draftOf(unknown).columns()).extracting(ColumnProposal::table).containsOnly("land_release");

        unknown = Files.writeString(workspace.resolve("visits.csv"), """
                Visit;Date;Province;Team
                V-1;2025-03-02;Xieng Khouang;3
                """);
        assertThat(draftOf(unknown).columns())
                .extracting(ColumnProposal::becomes)
                .containsOnly("");
    }

    /** Every way of reading is offered, and stands in the documentation. */
    @Test
    void offersAndDocumentsEveryWayOfReading() throws Exception {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(FieldType.ways())
                .contains("year(comma)", "identifier", "count(dot)", "land_area(ha)", "day(ymd)")
                .doesNotContain("land_area")
                .allSatisfy(way -> {
                    assertThat(FieldType.parse(way)).map(FieldType::toString).contains(way);
                    assertThat(readme).contains("`" + way.replaceFirst("[(].*", ""));
                });
        assertThat(readme).contains("`terms:");
        assertThat(readme).contains("`term(outcome)`");
    }

    private TemplateDraft draftOf(Path file) throws Exception {
        TemplateDraft draft = TemplateDraft.of(file, BuiltIn.DEFINITIONS.templates(), VOCABULARIES);
        draft.write(list, VOCABULARIES);
        return draft;
    }

    private DraftedTemplate.Accepted accept() throws IOException, UnreadableWorkbookException {
        try (Workbook filled = Workbooks.open(list)) {
            return DraftedTemplate.accept(filled, templates, Templates.load(templates), VOCABULARIES);
        }
    }

    /** Writes into one column of the rows that hold a text. */
    private void fill(String sheet, Map<String, String> valueByText, int column) throws IOException {
        try (InputStream in = Files.newInputStream(list);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            book.getSheet(sheet)
                    .forEach(row -> row.forEach(cell -> {
                        String value = valueByText.get(cell.toString());
                        if (value != null) {
                            XSSFRow found = (XSSFRow) row;
                            found.getCell(column).setCellValue(value);
                        }
                    }));
            try (OutputStream out = Files.newOutputStream(list)) {
                book.write(out);
            }
        }
    }
}
