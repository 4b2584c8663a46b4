package org.themonitor.pipeline.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlProblems;

/** One catalogue in six languages: the same codes, variants and places, and no English message changed unseen. */
class MessagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/findings/golden.txt");

    private static final List<String> LANGUAGES = Messages.LANGUAGES;

    /** What stands in the places of the golden list. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("acts", "ratification 2009-03-18"),
            Map.entry("area", "KHM"),
            Map.entry("article", "CCM Article 4(1)"),
            Map.entry("at", "Contamination!D5"),
            Map.entry("charset", "UTF-8"),
            Map.entry("cover", "KHM"),
            Map.entry("days", "2020-08-01"),
            Map.entry("detail", "its part xl/workbook.xml is missing"),
            Map.entry("elsewhere", "'Sex' (I)"),
            Map.entry("example", "2024"),
            Map.entry("first", "1940"),
            Map.entry("header", "People"),
            Map.entry("headers", "People, Outcome"),
            Map.entry("inbox", "LAO"),
            Map.entry("kind", ".ods"),
            Map.entry("kinds", "0x0399"),
            Map.entry("labels", "Area, Source, Data year"),
            Map.entry("last", "2025"),
            Map.entry("letters", "F"),
            Map.entry("line", "12"),
            Map.entry("listed_on", "2026-02-03"),
            Map.entry("low", "3"),
            Map.entry("mark", "."),
            Map.entry("missing", "<source>, <year>"),
            Map.entry("nearest", "Outcome"),
            Map.entry("number", "7"),
            Map.entry("other", "Accidents"),
            Map.entry("row", "17"),
            Map.entry("sheet_name", "Casualties"),
            Map.entry("sum", "42"),
            Map.entry("tab", "2"),
            Map.entry("limit", "118400"),
            Map.entry("template", "country-workbook"),
            Map.entry("templates", "small, twin"),
            Map.entry("terms", "killed, injured, unknown"),
            Map.entry("unit", "km²"),
            Map.entry("vocabulary", "outcome"),
            Map.entry("wanted", ".xlsx"),
            Map.entry("written", "COLUMBIA"),
            Map.entry("year", "2025"),
            Map.entry("years", "2019-2020, 2022"));

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasTheSameMessagesWithTheSamePlaces(String language) {
        assertThat(places(language)).isEqualTo(places(Messages.ENGLISH));
        assertThat(Messages.in(language).words().keySet())
                .isEqualTo(Messages.in(Messages.ENGLISH).words().keySet());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noMessageIsLeftInEnglish(String language) {
        if (!language.equals(Messages.ENGLISH)) {
            List<String> english = texts(Messages.ENGLISH);
            assertThat(texts(language)).doesNotContainAnyElementsOf(english);
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nobodyHasReviewedATranslationYet(String language) {
        // whoever reviews one writes the name into the file and takes the language out here
        assertThat(Messages.in(language).isReviewed()).isFalse();
    }

    @Test
    void aCatalogueWithoutAMessageIsRefused() {
        YamlFile file = new YamlFile("en.yml", "reviewed_by: nobody\nfindings:\n  CELL_ERROR: {fix: F}\n");
        assertThat(catchThrowable(() -> new Messages(file, new YamlProblems())))
                .hasMessageContaining("'rule' is missing")
                .hasMessageContaining("DATE_AMBIGUOUS has no message");
    }

    @Test
    void valuesFillPlacesOnceAndNeverMore() {
        Cause cause = Cause.of(FindingCode.VALUE_MISSING).with("header", "{row}\n$1 \\");
        assertThat(cause.message().expected()).isEqualTo("a value for '{row} $1 \\'");
        assertThat(Cause.ofLines(cause.code(), cause.variant(), cause.lines())).isEqualTo(cause);
    }

    @Test
    void theGoldenListShowsEveryMessage() throws IOException {
        String golden = golden();
        Path written = Files.writeString(Path.of("target/findings-golden.txt"), golden);
        assertThat(golden)
                .as("where the change is meant, copy %s to %s, and translate it", written, GOLDEN)
                .isEqualTo(Files.readString(GOLDEN).replace("\r\n", "\n"));
    }

    private static String golden() {
        List<String> lines = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            Messages.in(Messages.ENGLISH).of(code).forEach((variant, message) -> {
                lines.add("%s  %s, %s"
                        .formatted(
                                variant.isEmpty() ? code : code + "." + variant,
                                name(code.severity()),
                                name(code.responsibility())));
                Message filled = message.filled(SAMPLES);
                lines.add("    rule      " + filled.rule());
                lines.add("    expected  " + filled.expected());
                lines.add("    fix       " + filled.fix());
            });
        }
        assertThat(lines).noneMatch(line -> Message.PLACE.matcher(line).find());
        return String.join("\n", lines) + "\n";
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(String language) {
        return Arrays.stream(FindingCode.values())
                .flatMap(code -> Messages.in(language).of(code).values().stream())
                .flatMap(message -> List.of(message.rule(), message.expected(), message.fix()).stream())
                .toList();
    }

    private static SortedMap<String, List<String>> places(String language) {
        SortedMap<String, List<String>> places = new TreeMap<>();
        for (FindingCode code : FindingCode.values()) {
            Messages.in(language).of(code).forEach((variant, message) -> {
                String name = code + "." + variant + " ";
                places.put(name + "rule", places(message, message.rule()));
                places.put(name + "expected", places(message, message.expected()));
                places.put(name + "fix", places(message, message.fix()));
            });
        }
        return places;
    }

    private static List<String> places(Message message, String text) {
        assertThat(text).as(message.toString()).isNotBlank().doesNotEndWith(" ");
        return Message.PLACE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
