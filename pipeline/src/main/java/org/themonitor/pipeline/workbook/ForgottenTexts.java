package org.themonitor.pipeline.workbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that were taken out of cells, and where else they stand. Not told to anybody. */
final class ForgottenTexts {
    /** A shorter text, or a number, stands in many places by chance. */
    private static final int SHORTEST = 4;

    private static final Pattern PLACES = Pattern.compile(">[^<]+<|\\s(?:v|descr|title)=\"[^\"]*\"");

    private final Set<String> texts = new TreeSet<>();

    void add(String text) {
        String bare = Whitespace.trim(text);
        if (!bare.isEmpty()) {
            texts.add(bare);
        }
    }

    /** Whether a text is one of them that tells something. */
    boolean is(String text) {
        String bare = Whitespace.trim(text);
        return isTelling(bare) && texts.contains(bare);
    }

    private static boolean isTelling(String text) {
        return text.codePointCount(0, text.length()) >= SHORTEST
                && text.codePoints().anyMatch(Character::isLetter);
    }

    private List<String> telling() {
        return texts.stream()
                .filter(ForgottenTexts::isTelling)
                // a longer one first, for a shorter may be part of it
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    /** XML without them where it holds texts of people: between its tags, and in attributes that repeat cells or describe. */
    String removedFrom(String xml) {
        String without = xml;
        for (String text : telling()) {
            for (String form : forms(text)) {
                Pattern word = word(form);
                without = PLACES.matcher(without)
                        .replaceAll(place -> Matcher.quoteReplacement(
                                word.matcher(place.group()).replaceAll("")));
            }
        }
        return without;
    }

    /** By itself, not as a part of a longer word or of a reference to a character. */
    private static Pattern word(String form) {
        return Pattern.compile("(?<![\\p{L}\\p{N}&])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])");
    }

    /** As a text is written in XML, within an attribute too. */
    private static Set<String> forms(String text) {
        String element = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String attribute = element.replace("\"", "&quot;");
        return new TreeSet<>(
                List.of(element, attribute, attribute.replace("'", "&apos;"), attribute.replace("'", "&#39;")));
    }

    /** Whether bytes hold one of them, in an encoding of spreadsheets. */
    boolean areIn(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String single = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String text : telling()) {
            String wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            if (word(text).matcher(utf8).find()
                    || word(text).matcher(single).find()
                    || single.contains(wide)
                    || forms(text).stream()
                            .anyMatch(form -> word(form).matcher(utf8).find())) {
                return true;
            }
        }
        return false;
    }
}
