package org.themonitor.pipeline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlProblems;

/** What drop-downs and filled-in rows say for a term: a word of its own in each language. */
class TermLabelsTest {
    private static final Vocabularies ALL = Vocabularies.load();
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "ru", "uk");

    @ParameterizedTest
    @CsvSource({
        "age_group, adult, pt, adulto",
        "civilian_status, military, pt, militar",
        "civilian_status, civilian, pt, civil",
        "answer, no, es, no",
        "confirmation, no, es, no",
        "may_be_named, no, es, no",
        "sex, male, pt, masculino",
        "support_sector, advocacy, pt, promoção dos tratados",
        "treaty, mbt, en, Mine Ban Treaty",
        "policy_topic, production, en, production",
        "contaminant, improvised_mine, pt, minas improvisadas",
        "quantity_qualifier, incomplete, pt, incompleto",
        "evidence, alleged, ru, утверждается",
    })
    void sayTheFieldsWord(String vocabulary, String term, String language, String label) {
        assertThat(ALL.get(vocabulary).label(term, language)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar", "ru", "uk"})
    void areReadAsTheirOwnTermAndNoOther(String language) {
        for (Vocabulary vocabulary : ALL.all()) {
            List<String> labels = vocabulary.codes().stream()
                    .map(code -> vocabulary.label(code, language))
                    .toList();

            assertThat(labels.stream().map(label -> Spelling.of(label).exact()))
                    .as(vocabulary.name())
                    .doesNotHaveDuplicates();
            assertThat(labels)
                    .extracting(label -> vocabulary.find(label, "", "").orElse("nothing"))
                    .as(vocabulary.name())
                    .isEqualTo(vocabulary.codes());
        }
    }

    /** A word with Latin letters in an Arabic list was never translated; only currencies are codes everywhere. */
    @ParameterizedTest
    @CsvSource({"ar, \\p{IsArabic}", "ru, \\p{IsCyrillic}", "uk, \\p{IsCyrillic}"})
    void areInTheScriptOfTheirLanguage(String language, String letter) {
        for (Vocabulary vocabulary : ALL.all()) {
            if (!vocabulary.name().startsWith("print") && !vocabulary.name().equals("currency")) {
                assertThat(vocabulary.codes())
                        .allSatisfy(code -> assertThat(vocabulary
                                        .label(code, language)
                                        .chars()
                                        .filter(Character::isLetter)
                                        .mapToObj(Character::toString))
                                .as("%s of %s", code, vocabulary.name())
                                .isNotEmpty()
                                .allMatch(character -> character.matches(letter)));
            }
        }
    }

    @Test
    void haveNoCodeOfTheProgramInThem() {
        for (Vocabulary vocabulary : ALL.all()) {
            for (String language : LANGUAGES) {
                assertThat(vocabulary.codes())
                        .allSatisfy(code -> assertThat(vocabulary.label(code, language))
                                .doesNotContain("_")
                                .isEqualTo(vocabulary.label(code, language).strip()));
            }
        }
    }

    @Test
    void tellWhatIsMissingOrMeansAnotherTerm() {
        YamlFile file = new YamlFile("v.yml", """
                        vocabulary: v
                        title: t
                        terms:
                          one: {definition: d, source: s, synonyms: {fr: [un]}}
                          two: {definition: d, source: s}
                          three: {definition: d, source: s}
                        """);
        YamlFile labels = new YamlFile("labels.yml", """
                        v:
                          one: {en: one, fr: un, es: un, pt: um, ar: a, ru: b, uk: c}
                          two: {en: two, fr: un, es: dos, pt: dois, ar: d, ru: e}
                          four: {en: four}
                        w: {}
                        """);
        YamlProblems problems = new YamlProblems();

        assertThatThrownBy(() -> Vocabularies.of(List.of(file), labels, Map.of(), problems))
                .isInstanceOf(InvalidYamlException.class);
        assertThat(problems.sentences())
                .anyMatch(p -> p.contains("'un' means both 'one' and 'two'"))
                .anyMatch(p -> p.contains("'uk' is missing"))
                .anyMatch(p -> p.contains("the term 'three' has no labels"))
                .anyMatch(p -> p.contains("unknown key 'four'"))
                .anyMatch(p -> p.contains("unknown key 'w'"));
    }
}
