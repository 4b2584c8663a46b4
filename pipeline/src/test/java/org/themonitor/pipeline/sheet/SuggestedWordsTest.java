package org.themonitor.pipeline.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/** What a message tells people to write is read, in each language. */
class SuggestedWordsTest {
    private static final List<String> LANGUAGES = Messages.LANGUAGES;
    private static final Pattern QUOTED = Pattern.compile("[«“\"] ?([^»”\"]+?) ?[»”\"]");
    private static final Vocabularies VOCABULARIES = BuiltIn.DEFINITIONS.vocabularies();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void wordsBesideQuantitiesAreKnown(String language) {
        assertKnown(language, "word", VOCABULARIES.get("quantity_qualifier"), 4);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void wordsBesideCountsOfPeopleAreKnown(String language) {
        assertKnown(language, "at_least", VOCABULARIES.get("people_qualifier"), 1);
        assertKnown(language, "range", VOCABULARIES.get("people_qualifier"), 1);
    }

    private static void assertKnown(String language, String variant, Vocabulary vocabulary, int words) {
        String fix = Messages.in(language)
                .of(FindingCode.COUNT_NOT_A_NUMBER)
                .get(variant)
                .fix();
        List<String> quoted = QUOTED.matcher(fix)
                .results()
                .map(found -> found.group(1).replaceAll("3|\\{low}", "").strip())
                .toList();
        assertThat(quoted).as(fix).hasSize(words);
        assertThat(quoted)
                .allSatisfy(word ->
                        assertThat(vocabulary.find(word, "", "")).as(word).isPresent());
    }
}
