package org.themonitor.pipeline.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.themonitor.pipeline.value.SimilarTexts;
import org.themonitor.pipeline.value.Spelling;

/**
 * Finds the column a header stands for; case, accents, blanks, underscores and signs do not count.
 *
 * @param byKey the columns by what their headers have in common with other ways of writing them
 * @param known all headers as templates write them, for messages
 */
record Headers(Map<String, ColumnTemplate> byKey, SimilarTexts known) {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    Headers(List<ColumnTemplate> columns) {
        this(
                byKey(columns),
                new SimilarTexts(columns.stream()
                        .flatMap(column -> column.headers().stream())
                        .toList()));
    }

    private static Map<String, ColumnTemplate> byKey(List<ColumnTemplate> columns) {
        Map<String, ColumnTemplate> byKey = new HashMap<>();
        columns.forEach(column -> column.headers().forEach(header -> byKey.putIfAbsent(key(header), column)));
        return byKey;
    }

    static String key(String header) {
        Optional<String> tag = HxlTag.key(header);
        if (tag.isPresent()) {
            return tag.get();
        }
        String text = Spelling.of(header).unaccented();
        String letters = SIGNS.matcher(text).replaceAll("");
        return letters.isEmpty() ? text : letters;
    }

    Optional<ColumnTemplate> find(String header) {
        return Optional.ofNullable(byKey.get(key(header)));
    }

    Optional<String> nearest(String header) {
        return known.nearest(header);
    }
}
