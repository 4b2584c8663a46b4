package org.themonitor.pipeline.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import org.themonitor.pipeline.yaml.YamlFile;

class TemplatesTest {
    static final String SMALL = """
            template: small
            title: Small
            language: en
            csv: {encoding: UTF-8, delimiter: ";"}
            sheets:
              - sheet: "List*"
                recognise: [Year, Result]
                into: casualties
                row_kind: individual
                set: {people: 1, people_qualifier: exact, civilian_status: unknown, age_group: unknown, sex: unknown,
                      device_type: unknown_device}
                columns:
                  Year: {to: incident_year, as: year}
                  Result: {to: outcome, as: term(outcome), terms: {K: killed}}
                  Place: {to: place, required: true}
            """;

    @Test
    void readsTheShippedTemplates() {
        Templates templates = Templates.load();

        assertThat(templates.find("colombia-victim-register")).isPresent();
        assertThat(templates.find("country-workbook").orElseThrow().cover()).isPresent();
        assertThat(templates.csvDialects())
                .startsWith(new CsvDialect(StandardCharsets.UTF_8, ','))
                .doesNotHaveDuplicates();
        assertThat(templates.all()).allSatisfy(t -> assertThat(t.digest()).matches("[0-9a-f]{64}"));
    }

    @Test
    void listsEveryShippedTemplateInItsIndex() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yml", ""))
                            .filter(name -> !name.equals("index")))
                    .containsExactlyInAnyOrderElementsOf(
                            Templates.load().all().stream().map(Template::name).toList());
        }
    }

    @Test
    void neverTakesMaritalStatusForCivilianStatus() {
        Headers headers = new Headers(Templates.load()
                .find("country-workbook")
                .orElseThrow()
                .sheets()
                .get(0)
                .columns());

        assertThat(headers.find("Estado civil")).isEmpty();
        assertThat(headers.find("État civil")).isEmpty();
        assertThat(headers.find("Estado_Civil")).isEmpty();
        assertThat(headers.find("الحالة المدنية")).isEmpty();
        assertThat(headers.find("CIVILIAN_STATUS")).isPresent();
    }

    @Test
    void readsTemplatesOfAFolderWithoutARebuild(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("small.yml"), SMALL);

        assertThat(Templates.load(folder).find("small")).isPresent();
        assertThat(Templates.load(folder.resolve("missing")).find("small")).isEmpty();
    }

    @Test
    void tellsAllProblemsAtOnceWithTheirLines() {
        YamlFile file = new YamlFile("wrong.yml", """
                        template: other
                        title: t
                        language: en
                        csv: {encoding: UTF-9, delimiter: ";;"}
                        sheets:
                          - sheet: "*"
                            recognise: [Year, Missing]
                            into: casualties
                            set: {people: 1, colour: red}
                            totals_rows: keep
                            columns:
                              Year: {to: incident_year, as: jear}
                              Result: {to: outcome, as: term(outcome), requird: true}
                              Outcome: {to: outcome, ignore: why, also: [result]}
                              Place: {to: plaice}
                          - {sheet: x, into: nothing}
                        """);

        assertThatThrownBy(() -> Templates.of(file))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("wrong.yml line 1: the template is called 'other', its file 'wrong.yml'")
                .hasMessageContaining("no such encoding: UTF-9")
                .hasMessageContaining("'delimiter' must be one character")
                .hasMessageContaining("'recognise' names 'Missing', which is no column below")
                .hasMessageContaining("wrong.yml line 12: 'as: jear' is no way of reading")
                .hasMessageContaining("unknown key 'requird'")
                .hasMessageContaining("a column is read ('to') or ignored ('ignore'), not both")
                .hasMessageContaining("header 'result' stands for both 'Result' and 'Outcome'")
                .hasMessageContaining("the staging table casualties has no column 'plaice'")
                .hasMessageContaining("the staging table casualties has no column 'colour'")
                .hasMessageContaining("nothing fills 'sex', which every row needs")
                .hasMessageContaining("'totals_rows' can only be 'ignore'")
                .hasMessageContaining("there is no staging table 'nothing'");
    }

    @Test
    void readsHeadersHelpAndReviewersByLanguage() {
        Template template = Templates.of(new YamlFile(
                        "small.yml",
                        SMALL.replace("language: en", """
                        language: mul
                        reviewed_by: {en: M. Example, fr: nobody}""").replace("Place: {to: place, required: true}", """
                        Place:
                                to: place
                                optional: true
                                headers: {en: [Place, Village], fr: Lieu}
                                help: {en: Where it was.}
                        """)))
                .find("small")
                .orElseThrow();
        ColumnTemplate place = template.sheets().get(0).columns().get(2);

        assertThat(template.reviewedBy()).containsOnlyKeys("en");
        assertThat(place.headers()).containsExactlyInAnyOrder("Place", "Village", "Lieu");
        assertThat(place.headerIn("fr")).contains("Lieu");
        assertThat(place.headerIn("ru")).isEmpty();
        assertThat(place.help()).containsEntry("en", "Where it was.");
        assertThat(place.optional()).isTrue();
    }

    @Test
    void knowsNoOtherLanguagesAndOneMeaningOfBlank() {
        YamlFile file = new YamlFile(
                "small.yml",
                SMALL.replace("{to: place, required: true}", "{to: place, blank: zero, headers: {xx: Place}}"));

        assertThatThrownBy(() -> Templates.of(file))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("unknown key 'xx'")
                .hasMessageContaining("'blank' of a column can only be 'nothing'");
    }

    @Test
    void readsTheContractOfAStagingTable() {
        StagingTable casualties = StagingTable.find("casualties").orElseThrow();

        assertThat(casualties.columns()).hasSize(32);
        assertThat(casualties.column("incident_month").orElseThrow().notNull()).isFalse();
        assertThat(casualties.column("people").orElseThrow())
                .isEqualTo(new StagingTable.Column("people", "integer", true));
    }
}
