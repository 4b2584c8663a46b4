package org.themonitor.pipeline.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.themonitor.pipeline.value.Spelling;

/** Finds the column a header stands for; case, accents, blanks, underscores and signs do not count. */
final class Headers {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Map<String, ColumnTemplate> byKey = new HashMap<>();
    private final List<String> known;

    Headers(List<ColumnTemplate> columns) {
        known = columns.stream().flatMap(column -> column.headers().stream()).toList();
        columns.forEach(column -> column.headers().forEach(header -> byKey.putIfAbsent(key(header), column)));
    }

    static String key(String header) {
        String text = Spelling.of(header).unaccented();
        String letters = SIGNS.matcher(text).replaceAll("");
        return letters.isEmpty() ? text : letters;
    }

    Optional<ColumnTemplate> find(String header) {
        return Optional.ofNullable(byKey.get(key(header)));
    }

    Optional<String> nearest(String header) {
        return Spelling.nearest(header, known);
    }
}
