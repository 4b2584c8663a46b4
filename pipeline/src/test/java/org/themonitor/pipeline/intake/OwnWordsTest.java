package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.reference.ReferenceTable;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/** Words and facts that a workspace adds to those of the program. */
class OwnWordsTest {
    private static final String ACTS =
            "act_id,treaty,area,act,happened_on,known_on,known_on_basis,effective_on_by_hand,note,source_title,source_url\n";
    private static final String NAMES = "area,name,sort_name,used_from,used_to\n";

    @TempDir
    private Path decisions;

    @Test
    void aWorkspaceWithoutAnyReadsAsTheProgramDoes() {
        Definitions without = BuiltIn.DEFINITIONS;
        assertThat(loaded().digest()).isEqualTo(without.digest());
        assertThat(loaded().reference().own()).isEmpty();
    }

    @Test
    void aSpellingIsReadInItsScope() throws IOException {
        write("vocabularies/device_type.yml", """
                vocabulary: device_type
                terms:
                  antipersonnel_mine:
                    synonyms:
                      fr: [engin explosif piéton]
                scoped:
                  - area: COL
                    because: what the register calls them
                    terms: {improvised_mine: [mata pata]}
                """);
        Vocabulary devices = loaded().vocabularies().get("device_type");
        assertThat(devices.find("Engin explosif PIÉTON", "MLI", "any")).contains("antipersonnel_mine");
        assertThat(devices.find("mata pata", "COL", "any")).contains("improvised_mine");
        assertThat(devices.find("mata pata", "PER", "any")).isEmpty();
        assertThat(devices.find("landmine", "MLI", "any")).isPresent();
    }

    @Test
    void aSpellingALineIsReadWhereItSays() throws IOException {
        write("vocabularies/device_type.yml", """
                device_type:
                - {word: tulip mine, term: antipersonnel_mine}
                - {word: mata pata, term: improvised_mine, area: COL, source: nra, reason: what they write}
                """);
        Vocabulary devices = loaded().vocabularies().get("device_type");
        assertThat(devices.find("Tulip mine", "MLI", "any")).contains("antipersonnel_mine");
        assertThat(devices.find("mata pata", "COL", "nra")).contains("improvised_mine");
        assertThat(devices.find("mata pata", "COL", "any")).isEmpty();
        write("vocabularies/device_type.yml", "device_type:\n- {word: x y z}\n- {word: a b c, term: nothing}\n");
        assertThat(problems())
                .containsExactly(
                        "decisions/vocabularies/device_type.yml line 2: 'term' is missing",
                        "decisions/vocabularies/device_type.yml line 3: no term 'nothing' in this vocabulary");
    }

    @Test
    void aNewTermSaysWhatItIs() throws IOException {
        write("vocabularies/currency.yml", """
                vocabulary: currency
                terms:
                  nad:
                    definition: Namibian dollar
                    source: ISO 4217
                    synonyms: {en: [namibia dollar]}
                """);
        assertThat(loaded().vocabularies().get("currency").find("Namibia Dollar", "NAM", "any"))
                .contains("nad");
    }

    @Test
    void aLineIsAddedOrStandsInPlaceOfTheOneOfItsKey() throws IOException {
        write("reference/area_aliases.csv", "language,area,alias\nfr,LAO,Pays du million d'éléphants\n");
        write(
                "reference/area_names.csv",
                NAMES + "TUR,Türkiye,Turkiye,2022-06-01,2027-01-01\nTUR,Türkei,Turkei,2027-01-01,\n");
        assertThat(namesOf("TUR")).containsExactly("Turkey", "Türkiye", "Türkei");
        Definitions definitions = loaded();
        assertThat(definitions.areas().find("pays du million d'elephants")).contains(new AreaCode("LAO"));
        assertThat(definitions.areas().find("Türkei")).contains(new AreaCode("TUR"));
        ReferenceTable aliases = definitions.reference().table("area_aliases");
        assertThat(aliases.rows())
                .filteredOn(ReferenceTable.Row::isOwn)
                .hasSize(1)
                .allSatisfy(row -> {
                    assertThat(row.file()).isEqualTo("decisions/reference/area_aliases.csv");
                    assertThat(row.line()).isEqualTo(2);
                });
        assertThat(definitions.digest()).isNotEqualTo(BuiltIn.DEFINITIONS.digest());
    }

    private List<String> namesOf(String area) {
        ReferenceTable names = loaded().reference().table("area_names");
        return names.rows().stream()
                .map(ReferenceTable.Row::cells)
                .filter(cells -> cells.get(0).equals(area))
                .map(cells -> cells.get(1))
                .toList();
    }

    @Test
    void everyLineThatCannotBeFollowedIsNamedWithItsFile() throws IOException {
        write("reference/treaty_act.csv", "x");
        write("reference/producers.csv", "area;weapon\n");
        write("reference/area_sizes.csv", "area,size_km2,source\nLAO,many,a list\nLAO\n");
        write("reference/area_names.csv", NAMES + "LAO,Laos,Laos,2026-01-01,\n");
        write(
                "reference/exchange_rates.csv",
                "year,currency,rate,quoted_as,source_title,source_url\n"
                        + "2025,usd,1.0,x,a list,https://example.org\n2025,usd,1.00001,x,a list,example.org\n");
        assertThat(problems())
                .anyMatch(told -> told.startsWith("decisions/reference/treaty_act.csv: there is no list of this name"))
                .anyMatch(told ->
                        told.startsWith("decisions/reference/producers.csv line 1: the columns are area,weapon,"))
                .contains("decisions/reference/area_sizes.csv line 2: size_km2 is 'many': expected a whole number")
                .anyMatch(told -> told.startsWith("decisions/reference/area_sizes.csv line 3: 1 cells, for 3 columns"))
                .anyMatch(told -> told.startsWith("decisions/reference/area_names.csv line 2: its days run into those"))
                .anyMatch(told -> told.startsWith("decisions/reference/exchange_rates.csv line 3: rate is '1.00001'"))
                .anyMatch(told -> told.startsWith("decisions/reference/exchange_rates.csv line 3: source_url is"))
                .contains("decisions/reference/exchange_rates.csv line 3: names the same year, currency as line 2");
    }

    @Test
    void aChoiceAndAPatternAreHeldToWhatThereIs() throws IOException {
        write(
                "reference/exchange_rates.csv",
                "year,currency,rate,quoted_as,source_title,source_url\n"
                        + "2025,eur,1.1,usd per unit,a list,https://example.org\n");
        write("reference/printed_subcategories.csv", "dimension,pattern,what\nage,(child,x\nage,(?!a)b,x\n");
        assertThat(problems())
                .contains("decisions/reference/exchange_rates.csv line 2: quoted_as is 'usd per unit': expected"
                        + " usd_per_unit, units_per_usd")
                .anyMatch(told -> told.startsWith("decisions/reference/printed_subcategories.csv line 2: pattern is"))
                .anyMatch(told -> told.startsWith("decisions/reference/printed_subcategories.csv line 3: pattern is"));
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        write(
                "reference/treaty_acts.csv",
                ACTS + "a,mbt,XQX,accession,2026-04-01,2026-04-01,receipt,,,list,https://example.org\n"
                        + "b,mbt,LBN,acession,2026-04-01,2026-04-01,receipt,,,list,https://example.org\n"
                        + "c,ccm,LBN,accession,2008-12-02,2008-12-02,receipt,,,list,https://example.org\n");
        write("reference/areas.csv", "area,existed_from,existed_to,note\nXZZ,2026-01-01,,\n");
        write("vocabularies/outcome.yml", """
                vocabulary: outcome
                scoped:
                  - area: XQX
                    because: why
                    terms: {killed: [gone]}
                """);
        assertThat(problems())
                .anyMatch(told -> told.startsWith("decisions/reference/treaty_acts.csv line 2: there is no area 'XQX'"))
                .anyMatch(told -> told.startsWith(
                        "decisions/reference/treaty_acts.csv line 3: act is 'acession', which is no term"))
                .contains("decisions/reference/treaty_acts.csv line 4: happened_on is 2008-12-02, and the Convention on"
                        + " Cluster Munitions was opened for signature on 2008-12-03")
                .contains("decisions/reference/areas.csv line 2: XZZ has no line in area_names.csv")
                .anyMatch(told ->
                        told.startsWith("decisions/reference/areas.csv line 2: XZZ has no line in region_areas"))
                .anyMatch(told -> told.contains("'scoped' names the area 'XQX', which there is not"));
    }

    @Test
    void aWordOfAnotherTermAndAnAliasOfAnotherAreaAreRefused() throws IOException {
        write("vocabularies/device_type.yml", """
                vocabulary: device_type
                terms:
                  antipersonnel_mine: {synonyms: {en: [anti-vehicle mine]}}
                """);
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("decisions/vocabularies/device_type.yml line 3: 'anti-vehicle mine' means both");
        Files.delete(decisions.resolve("vocabularies/device_type.yml"));
        write("vocabularies/devices.yml", "vocabulary: devices\n");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("decisions/vocabularies/devices.yml: there is no vocabulary of this name; there are");
        Files.delete(decisions.resolve("vocabularies/devices.yml"));
        write("reference/area_aliases.csv", "area,alias,language\nLAO,Nigeria,en\n");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("decisions/reference/area_aliases.csv line 2: 'Nigeria' would mean both NGA and LAO");
    }

    @Test
    void aFileOfAnotherEncodingIsRefused() throws IOException {
        Path file = decisions.resolve("reference/area_aliases.csv");
        Files.createDirectories(file.getParent());
        Files.write(file, "area,alias,language\nLAO,é,fr\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems())
                .containsExactly(
                        "decisions/reference/area_aliases.csv: is not written in UTF-8; save it as \"CSV UTF-8\"");
    }

    private Definitions loaded() {
        return Definitions.with(BuiltIn.DEFINITIONS.sql(), decisions);
    }

    private List<String> problems() {
        InvalidYamlException refused = catchThrowableOfType(InvalidYamlException.class, this::loaded);
        assertThat(refused).as("nothing was refused").isNotNull();
        return List.of(String.valueOf(refused.getMessage()).split("\n"));
    }

    private void write(String name, String text) throws IOException {
        Path file = decisions.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
