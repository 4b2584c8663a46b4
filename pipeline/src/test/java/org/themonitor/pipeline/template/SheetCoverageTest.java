package org.themonitor.pipeline.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import org.themonitor.pipeline.yaml.YamlFile;

/** What a template says of how much its sheets give. */
class SheetCoverageTest {
    private static final String LIST = """
            template: list
            title: A list
            language: en
            sheets:
              - sheet: "*"
                recognise: [Year]
                into: casualties
                row_kind: individual
                %s
                set: {people: 1, people_qualifier: exact, outcome: killed, civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown_device}
                columns:
                  Year: {to: incident_year, as: year}
            """;

    private static SheetCoverage of(String words) {
        return Templates.of(new YamlFile("list.yml", LIST.formatted(words)))
                .find("list")
                .orElseThrow()
                .sheets()
                .get(0)
                .coverage();
    }

    @Test
    void saysNothingUnlessItIsWritten() {
        assertThat(of("totals_rows: ignore")).isEqualTo(SheetCoverage.NOTHING);
        assertThat(of("gives_in_full: false")).isEqualTo(SheetCoverage.NOTHING);
    }

    @Test
    void aRegisterGivesInFullSinceItIsKept() {
        assertThat(of("gives_in_full: true")).isEqualTo(new SheetCoverage(true, null, List.of(), Optional.empty()));
        assertThat(of("gives_in_full: {kept_since: 1999}"))
                .isEqualTo(new SheetCoverage(true, 1999, List.of(), Optional.empty()));
    }

    @Test
    void aListGivesSomeOutcomesOrAPart() {
        assertThat(of("gives: killed").gives()).containsExactly("killed");
        SheetCoverage both = of("gives: [killed, injured]\n    part: \"without: military\"");
        assertThat(both.gives()).containsExactly("killed", "injured");
        assertThat(both.part()).contains("without: military");
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        assertThatThrownBy(() -> of("gives_in_full: always"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("list.yml line 5: 'gives_in_full' must be true or false");
        assertThatThrownBy(() -> of("gives_in_full: {kept_since: the war}"))
                .hasMessageContaining("line 9: 'kept_since' must be a year in four digits, not 'the war'");
        assertThatThrownBy(() -> of("gives_in_full: {since: 1999}"))
                .hasMessageContaining("line 9: unknown key 'since'")
                .hasMessageContaining("line 9: 'kept_since' is missing");
        assertThatThrownBy(() -> of("gives: [killed, killed]")).hasMessageContaining("'gives' names an outcome twice");
    }

    @Test
    void aSheetThatReportsNothingByItselfOrHasNoOutcomesCannotSayIt() {
        String joined = """
                template: list
                title: A list
                language: en
                sheets:
                  - sheet: Victims
                    recognise: [Accident]
                    into: casualties
                    row_kind: individual
                    join: {sheet: Accidents, on: Accident}
                    set: {people: 1, people_qualifier: exact, outcome: killed, civilian_status: unknown, age_group: unknown, sex: unknown, device_type: unknown_device}
                    columns:
                      Accident: {to: incident_key}
                  - sheet: Accidents
                    recognise: [Accident, Year]
                    into: casualties
                    gives_in_full: true
                    columns:
                      Accident: {ignore: names the accident}
                      Year: {to: incident_year, as: year}
                  - sheet: Risk
                    recognise: [Year]
                    into: risk_education
                    gives: [killed]
                    columns:
                      Year: {to: year, as: year}
                """;
        assertThatThrownBy(() -> Templates.of(new YamlFile("list.yml", joined)))
                .hasMessageContaining(
                        "line 13: gives_in_full, gives, part are said of the sheet that is joined with this one")
                .hasMessageContaining("line 20: 'gives' names outcomes, which risk_education do not have");
    }

    @Test
    void onlyARegisterSaysItOfTheShippedTemplates() {
        assertThat(Templates.load().all().stream()
                        .filter(template -> template.sheets().stream()
                                .anyMatch(sheet -> sheet.coverage().isFull()))
                        .map(Template::name))
                .containsExactlyInAnyOrder(
                        "colombia-victim-register",
                        "colombia-victim-register-english",
                        "colombia-victim-register-latin1");
    }
}
