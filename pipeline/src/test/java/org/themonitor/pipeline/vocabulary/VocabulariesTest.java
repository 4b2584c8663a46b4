package org.themonitor.pipeline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlProblems;

class VocabulariesTest {
    private static final Vocabularies ALL = Vocabularies.load();

    @ParameterizedTest
    @CsvSource({
        "outcome, killed, killed",
        "outcome, tuée, killed",
        "outcome, Muerto, killed",
        "outcome, Morto, killed",
        "outcome, قتيل, killed",
        "outcome, Погибший, killed",
        "outcome, загинув, killed",
        "outcome, wounded, injured",
        "outcome, blesse, injured",
        "outcome, Herido, injured",
        "outcome, ferida, injured",
        "outcome, جريح, injured",
        "outcome, ранен, injured",
        "outcome, поранений, injured",
        "civilian_status, Civil, civilian",
        "civilian_status, Fuerza pública, military",
        "civilian_status, FUERZA PUBLICA, military",
        "civilian_status, démineur, deminer",
        "civilian_status, sapador, deminer",
        "civilian_status, مدني, civilian",
        "civilian_status, военнослужащий, military",
        "age_group, Menor de 18 años, child",
        "age_group, Mayor de 18 años, adult",
        "age_group, enfant, child",
        "age_group, criança, child",
        "age_group, طفل, child",
        "age_group, ребёнок, child",
        "age_group, ребенок, child",
        "sex, Masculino, male",
        "sex, Féminin, female",
        "sex, Sin Información, unknown",
        "sex, أنثى, female",
        "sex, мужской, male",
        "sex, mulher, female",
        "device_type, mine antipersonnel, antipersonnel_mine",
        "device_type, PP-IED, improvised_mine",
        "activation, Pressure plate, victim",
        "activation, activado por la víctima, victim",
        "activation, Command-detonated, command",
        "activation, télécommandé, command",
        "activation, عن بعد, command",
        "activation, радиоуправляемое, command",
        "activation, desconhecido, unknown",
        "device_type, mina antitanque, antivehicle_mine",
        "device_type, engenho não explodido, other_erw",
        "device_type, لغم, mine_unspecified",
        "device_type, кассетные боеприпасы, cluster_munition",
        "device_type, bombies, submunition",
        "device_type, mines/ERW, mine_erw_undifferentiated",
        "month, août, august",
        "month, Enero, january",
        "month, março, march",
        "month, حزيران, june",
        "month, сентября, september",
        "row_marker, Totaux, total",
        "row_marker, Всего, total",
        "row_marker, المجموع, total",
    })
    void knowsWhatResearchersWrite(String vocabulary, String written, String term) {
        assertThat(ALL.get(vocabulary).find(written, "LAO", "nra")).contains(term);
    }

    @ParameterizedTest
    @CsvSource({
        "COL, Accidente por MAP, improvised_mine",
        "COL, MAP, improvised_mine",
        "COL, mina antipersonal, improvised_mine",
        "COL, Accidente por MUSE, other_erw",
        "COL, antivehicle mine, antivehicle_mine",
        "PER, MAP, antipersonnel_mine",
        "MMR, antipersonnel mine, antipersonnel_or_improvised_mine",
    })
    void letsTheAreaDecideWhatAWordMeans(String area, String written, String term) {
        assertThat(ALL.get("device_type").find(written, area, "any")).contains(term);
    }

    /** Set off by command, or nobody says by whom: such a word never becomes a device, so its row is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IEDs",
                "RCIED",
                "CWIED",
                "VBIED",
                "command-detonated IED",
                "command wire IED",
                "radio-controlled IED",
                "roadside bomb",
                "EEI",
                "EEI télécommandé",
                "artefacto explosivo improvisado",
                "AEI activado a distancia",
                "artefato explosivo improvisado",
                "عبوة ناسفة",
                "самодельное взрывное устройство",
                "радиоуправляемое СВУ"
            })
    void neverTakesADeviceThatItsVictimMayNotHaveSetOff(String written) {
        for (String area : List.of("LAO", "COL", "MMR", "MLI", "AFG")) {
            assertThat(ALL.get("device_type").find(written, area, "any")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IED", "AEI", "СВУ", "remotely detonated IED", "killed?", "mina?", "Accidente por MAP"})
    void neverGuesses(String written) {
        assertThat(ALL.get("device_type").find(written, "LAO", "nra")).isEmpty();
        assertThat(ALL.get("outcome").find(written, "LAO", "nra")).isEmpty();
    }

    @Test
    void hasNoMaritalStatusAmongCivilianStatus() {
        for (String written : List.of("casado", "célibataire", "soltero", "marié", "متزوج")) {
            assertThat(ALL.get("civilian_status").find(written, "COL", "any")).isEmpty();
        }
    }

    @Test
    void keepsTheTermsOfTheTables() {
        assertThat(ALL.get("outcome").codes()).containsExactly("killed", "injured", "unknown");
        assertThat(ALL.get("civilian_status").codes()).containsExactly("civilian", "military", "deminer", "unknown");
        assertThat(ALL.get("device_type").codes())
                .containsExactly(
                        "antipersonnel_mine",
                        "improvised_mine",
                        "antipersonnel_or_improvised_mine",
                        "cluster_munition",
                        "antivehicle_mine",
                        "mine_unspecified",
                        "submunition",
                        "other_erw",
                        "mine_erw_undifferentiated",
                        "unknown_device");
        assertThat(ALL.get("month").codes()).hasSize(12).startsWith("january").endsWith("december");
    }

    @Test
    void namesTheNearestSpellingForMessages() {
        assertThat(ALL.get("outcome").nearest("injurd")).contains("injured");
    }

    @Test
    void listsEveryFileInItsIndex() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/vocabularies"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yml", ""))
                            .filter(name -> !List.of("index", "labels").contains(name)))
                    .containsExactlyInAnyOrderElementsOf(
                            ALL.all().stream().map(Vocabulary::name).toList());
        }
    }

    @Test
    void tellsAllProblemsAtOnce() {
        YamlFile file = new YamlFile("colour.yml", """
                        vocabulary: color
                        title: t
                        blank: grey
                        terms:
                          red:
                            definition: d
                            source: s
                            synonyms: {en: [rot, Crimson], xx: [a]}
                          blue:
                            definition: d
                            synonyms: {en: [CRIMSON.]}
                        scoped:
                          - because: b
                            terms: {green: [g]}
                        """);
        YamlProblems problems = new YamlProblems();

        assertThatThrownBy(() -> Vocabularies.of(List.of(file), labels(""), Map.of(), problems))
                .isInstanceOf(InvalidYamlException.class);
        assertThat(problems.sentences())
                .anyMatch(p -> p.contains("called 'color'"))
                .anyMatch(p -> p.contains("'blank' names no term: grey"))
                .anyMatch(p -> p.contains("unknown key 'xx'"))
                .anyMatch(p -> p.contains("'source' is missing"))
                .anyMatch(p -> p.contains("'CRIMSON.' means both 'red' and 'blue' (everywhere)"))
                .anyMatch(p -> p.contains("a scope needs 'area' or 'source'"))
                .anyMatch(p -> p.contains("no term 'green'"));
    }

    @Test
    void matchesWithoutAccentsOnlyWhereOneTermIsMeant() {
        YamlFile file = new YamlFile("v.yml", """
                        vocabulary: v
                        title: t
                        terms:
                          one: {definition: d, source: s, synonyms: {fr: [dé]}}
                          two: {definition: d, source: s, synonyms: {fr: [dè, ça]}}
                        """);
        Vocabulary vocabulary = Vocabularies.of(List.of(file), labels(""), Map.of(), new YamlProblems())
                .get("v");

        assertThat(vocabulary.find("de", "", "")).isEmpty();
        assertThat(vocabulary.find("dè", "", "")).contains("two");
        assertThat(vocabulary.find("CA", "", "")).contains("two");
    }

    private static YamlFile labels(String text) {
        return new YamlFile("labels.yml", text);
    }

    @Test
    void hasADigest() {
        assertThat(ALL.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Vocabularies.load().digest());
    }
}
