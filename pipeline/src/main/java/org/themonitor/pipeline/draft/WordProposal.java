package org.themonitor.pipeline.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A row of the list: a word that the vocabulary of its column does not know, and the term it stands for there.
 *
 * @param sheet name of its sheet, {@code *} for a CSV file
 * @param header header of its column
 * @param word the word; it stands in the list, and in the template once it has a term
 * @param means code of a term, empty while nobody has decided
 */
public record WordProposal(String sheet, String header, String word, String means) {
    /** More different words are no closed list but texts. */
    private static final int MOST = 50;

    static List<WordProposal> of(String sheet, String header, List<RawCell> cells, Vocabulary vocabulary) {
        Set<String> unknown = cells.stream()
                .map(RawCell::text)
                .filter(word -> word.matches(".*\\p{L}.*"))
                .filter(word -> vocabulary.find(word, "", "").isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        List<WordProposal> words = new ArrayList<>();
        if (unknown.size() <= MOST) {
            Map<String, String> letters = vocabulary.name().equals("sex") ? letters(unknown) : Map.of();
            unknown.forEach(word -> words.add(
                    new WordProposal(sheet, header, word, letters.getOrDefault(word.toUpperCase(Locale.ROOT), ""))));
        }
        return words;
    }

    /** M is a man beside F, and a woman beside H: alone it is neither. */
    private static Map<String, String> letters(Set<String> words) {
        Set<String> upper =
                words.stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        Map<String, String> means = new HashMap<>();
        if (upper.contains("F") && !upper.contains("H")) {
            means.putAll(Map.of("M", "male", "F", "female"));
        } else if (upper.contains("H") && !upper.contains("F")) {
            means.putAll(Map.of("H", "male", "M", "female"));
        } else if (upper.contains("H")) {
            means.putAll(Map.of("H", "male", "F", "female"));
        }
        if (upper.contains("Ж")) {
            means.putAll(Map.of("М", "male", "Ч", "male", "Ж", "female"));
        }
        return means;
    }

    List<String> cells() {
        return List.of(sheet, header, word, means);
    }
}
