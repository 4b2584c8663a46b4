package org.themonitor.pipeline.template;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.value.SimilarTexts;

/**
 * Finds the column a header stands for; case, accents, blanks, underscores and signs do not count.
 *
 * @param byKey the columns by what their headers have in common with other ways of writing them
 * @param byTag the columns by their tags
 * @param byHash the columns by what keyed headers are known by
 * @param known all headers as templates write them, for messages
 */
record Headers(
        Map<String, ColumnTemplate> byKey,
        Map<HxlTag, ColumnTemplate> byTag,
        Map<KeyedHeader, ColumnTemplate> byHash,
        SimilarTexts known) {
    Headers(List<ColumnTemplate> columns) {
        this(
                byKey(columns),
                byTag(columns),
                byHash(columns),
                new SimilarTexts(columns.stream()
                        .flatMap(column -> column.headers().stream())
                        .toList()));
    }

    private static Map<String, ColumnTemplate> byKey(List<ColumnTemplate> columns) {
        Map<String, ColumnTemplate> byKey = new HashMap<>();
        columns.forEach(column -> column.headers().forEach(header -> byKey.putIfAbsent(key(header), column)));
        return byKey;
    }

    private static Map<HxlTag, ColumnTemplate> byTag(List<ColumnTemplate> columns) {
        Map<HxlTag, ColumnTemplate> byTag = new LinkedHashMap<>();
        columns.forEach(column ->
                column.headers().forEach(header -> HxlTag.of(header).ifPresent(tag -> byTag.putIfAbsent(tag, column))));
        return byTag;
    }

    private static Map<KeyedHeader, ColumnTemplate> byHash(List<ColumnTemplate> columns) {
        Map<KeyedHeader, ColumnTemplate> byHash = new LinkedHashMap<>();
        columns.forEach(column -> column.keyed().forEach(header -> byHash.putIfAbsent(header, column)));
        return byHash;
    }

    static String key(String header) {
        return HeaderText.of(header).key();
    }

    Optional<ColumnTemplate> find(String header) {
        return byKey(key(header));
    }

    Optional<ColumnTemplate> find(HeaderText header) {
        return byKey(header.key());
    }

    private Optional<ColumnTemplate> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * What the cells of a header row stand for, by column. A header that says more than its words is taken by its words
     * only where no other cell of the row has them alone.
     */
    Map<Integer, ColumnTemplate> of(HeaderRow row) {
        Map<Integer, ColumnTemplate> found = new HashMap<>();
        for (int place = 0; place < row.texts().size(); place++) {
            HeaderText text = row.texts().get(place);
            int at = row.column(place);
            find(text).or(() -> byHash(text)).ifPresent(column -> found.put(at, column));
        }
        Set<ColumnTemplate> alone = Collections.newSetFromMap(new IdentityHashMap<>());
        alone.addAll(found.values());
        for (int place = 0; place < row.texts().size(); place++) {
            int at = row.column(place);
            if (!found.containsKey(at)) {
                byItsWords(row.texts().get(place))
                        .filter(column -> !alone.contains(column))
                        .ifPresent(column -> found.put(at, column));
            }
        }
        return found;
    }

    /** Of a row of headers only: of every text of a sheet the hash would take too long. */
    private Optional<ColumnTemplate> byHash(HeaderText header) {
        return byHash.keySet().stream().findFirst().map(keyed -> {
            String hash = keyed.hashing().apply(header.key());
            return byHash.get(new KeyedHeader(hash, keyed.hashing()));
        });
    }

    /** Whether only the hash of a header is known: then it may name a person. */
    boolean isKeyed(String header) {
        HeaderText text = HeaderText.of(header);
        return find(text).isEmpty() && byHash(text).isPresent();
    }

    private Optional<ColumnTemplate> byItsWords(HeaderText text) {
        if (text.tag().isPresent()) {
            return text.tag().get().mostOf(byTag);
        }
        return text.unmarked().flatMap(this::byKey).or(() -> text.grouped().flatMap(this::inGroup));
    }

    /** "Killed/Injured" are two headers and no header in a group. */
    private Optional<ColumnTemplate> inGroup(HeaderText.Grouped header) {
        boolean isOneOfTwo = header.groups().stream().anyMatch(byKey::containsKey);
        return isOneOfTwo
                ? Optional.empty()
                : byKey(header.last().key()).or(() -> header.last().unmarked().flatMap(this::byKey));
    }

    Optional<String> nearest(String header) {
        return known.nearest(header);
    }
}
