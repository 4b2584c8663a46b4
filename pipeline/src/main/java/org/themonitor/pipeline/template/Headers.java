package org.themonitor.pipeline.template;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.themonitor.pipeline.value.SimilarTexts;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

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
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

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
        Optional<HxlTag> tag = HxlTag.of(header);
        if (tag.isPresent()) {
            return tag.get().toString();
        }
        String text = Spelling.of(header).unaccented();
        String letters = SIGNS.matcher(text).replaceAll("");
        return letters.isEmpty() ? text : letters;
    }

    Optional<ColumnTemplate> find(String header) {
        return Optional.ofNullable(byKey.get(key(header)));
    }

    /**
     * What the cells of a header row stand for, by column. A header that says more than its words is taken by its words
     * only where no other cell of the row has them alone.
     */
    Map<Integer, ColumnTemplate> of(RawRow row) {
        Map<Integer, ColumnTemplate> found = new HashMap<>();
        row.cells()
                .forEach(cell -> find(cell.text())
                        .or(() -> byHash(cell.text()))
                        .ifPresent(column -> found.put(column(cell), column)));
        Set<ColumnTemplate> alone = Collections.newSetFromMap(new IdentityHashMap<>());
        alone.addAll(found.values());
        for (RawCell cell : row.cells()) {
            if (!found.containsKey(column(cell))) {
                byItsWords(cell.text())
                        .filter(column -> !alone.contains(column))
                        .ifPresent(column -> found.put(column(cell), column));
            }
        }
        return found;
    }

    /** Of a row of headers only: of every text of a sheet the hash would take too long. */
    private Optional<ColumnTemplate> byHash(String header) {
        return byHash.keySet().stream().findFirst().map(keyed -> {
            String hash = keyed.hashing().apply(key(header));
            return byHash.get(new KeyedHeader(hash, keyed.hashing()));
        });
    }

    /** Whether only the hash of a header is known: then it may name a person. */
    boolean isKeyed(String header) {
        return find(header).isEmpty() && byHash(header).isPresent();
    }

    private static int column(RawCell cell) {
        return cell.address().column();
    }

    private Optional<ColumnTemplate> byItsWords(String header) {
        Optional<HxlTag> tag = HxlTag.of(header);
        if (tag.isPresent()) {
            return tag.get().mostOf(byTag);
        }
        return HeaderWords.unmarked(header)
                .flatMap(this::find)
                .or(() -> HeaderWords.grouped(header).flatMap(this::inGroup));
    }

    /** "Killed/Injured" are two headers and no header in a group. */
    private Optional<ColumnTemplate> inGroup(HeaderWords.Grouped header) {
        boolean isOneOfTwo = Arrays.stream(header.groups().split("/", -1))
                .anyMatch(group -> find(group).isPresent());
        return isOneOfTwo
                ? Optional.empty()
                : find(header.last())
                        .or(() -> HeaderWords.unmarked(header.last()).flatMap(this::find));
    }

    Optional<String> nearest(String header) {
        return known.nearest(header);
    }
}
