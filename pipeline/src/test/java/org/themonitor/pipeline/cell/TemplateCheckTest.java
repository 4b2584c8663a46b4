package org.themonitor.pipeline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.intake.KnownWords;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.Templates;

class TemplateCheckTest {
    @Test
    void findsNothingWrongWithTheShippedTemplates() {
        assertThat(TemplateCheck.problems(BuiltIn.DEFINITIONS.templates(), CasualtySheet.VOCABULARIES))
                .isEmpty();
    }

    @Test
    void namesWordsThatAreNoTerms(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("odd.yml"), """
                template: odd
                title: Odd
                language: en
                sheets:
                  - sheet: "*"
                    recognise: [Jahr]
                    into: casualties
                    row_kind: individual
                    set: {people: 1, people_qualifier: about, sex: both, device_type: unknown_device}
                    gives: [killed, maimed]
                    columns:
                      Jahr: {to: incident_year, as: year}
                      Folge: {to: outcome, as: term(result)}
                      Alter: {to: age_group, as: age, terms: {K: kid}}
                      Status: {to: civilian_status, as: term(civilian_status)}
                """);

        assertThat(TemplateCheck.problems(Templates.load(folder), CasualtySheet.VOCABULARIES))
                .containsExactlyInAnyOrder(
                        "odd.yml: 'gives' names 'maimed', which is no outcome; there are killed, injured, unknown",
                        "odd.yml: 'set' gives people_qualifier the value 'about', which is no term",
                        "odd.yml: 'set' gives sex the value 'both', which is no term",
                        "odd.yml: column 'Folge': no vocabulary 'result'",
                        "odd.yml: column 'Alter': 'terms' gives 'kid', which is no term");
    }

    /** Also above the header, in columns of counts and in those that ask. */
    @Test
    void namesWordsThatAreNoTermsWhereverTheyStand(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("odd.yml"), """
                template: odd
                title: Odd
                language: en
                sheets:
                  - sheet: "*"
                    recognise: [Jahr]
                    into: casualties
                    row_kind: individual
                    set: {civilian_status: unknown, age_group: unknown, device_type: unknown_device}
                    labels:
                      Gebiet: {to: admin1}
                      Kampfmittel: {to: activity, as: term(weapons)}
                    columns:
                      Jahr: {to: incident_year, as: year}
                      Tote: {to: people, as: count, set: {outcome: dead, sex: unknown}}
                      Verletzte: {to: people, as: count, set: {outcome: injured, sex: unknown}}
                      Noch wahr: {confirms: truth}
                    other_columns: {to: people, as: count, set: {outcome: hurt}, header: {to: sex, as: term(sex)}}
                """);

        assertThat(TemplateCheck.problems(Templates.load(folder), CasualtySheet.VOCABULARIES))
                .containsExactlyInAnyOrder(
                        "odd.yml: column 'Kampfmittel': no vocabulary 'weapons'",
                        "odd.yml: 'set' gives outcome the value 'dead', which is no term",
                        "odd.yml: column 'Noch wahr': no vocabulary 'truth'",
                        "odd.yml: 'set' gives outcome the value 'hurt', which is no term");
    }

    @Test
    void showsKnownWordsAndHidesTheRest() {
        assertThat(KnownWords.safeText(CasualtySheet.VOCABULARIES, CasualtySheet.AREAS)
                        .shown("Herido"))
                .isEqualTo("Herido");
        assertThat(KnownWords.safeText(CasualtySheet.VOCABULARIES, CasualtySheet.AREAS)
                        .shown("Juan"))
                .isEqualTo("text of 4 letters");
    }
}
