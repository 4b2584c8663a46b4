package org.themonitor.pipeline.area;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** From a written name to its area; one key never means two areas. */
final class AliasIndex {
    private static final double ALIKE = 0.90;
    // "Nigera" is Niger as much as Nigeria: then silence is better than a guess.
    private static final double AHEAD_OF_OTHER_AREAS = 0.02;

    private final NavigableMap<String, AreaCode> areas = new TreeMap<>();
    // Most cells hold an alias letter by letter: found without making its key.
    private final Map<String, AreaCode> asWritten = new HashMap<>();

    void add(AreaCode area, String written) {
        String key = AreaSpelling.key(written);
        if (key.isEmpty()) {
            throw new IllegalStateException("alias '%s' of %s has no letter or digit".formatted(written, area));
        }
        AreaCode other = areas.putIfAbsent(key, area);
        if (other != null && !other.equals(area)) {
            throw new IllegalStateException("'%s' would mean both %s and %s: leave ambiguous words out of the aliases"
                    .formatted(written, other, area));
        }
        asWritten.put(written, area);
    }

    Optional<AreaCode> find(String written) {
        AreaCode area = asWritten.get(written);
        return Optional.ofNullable(area != null ? area : areas.get(AreaSpelling.key(written)));
    }

    /** The area written most alike; none where several are meant as well, as by "Congo". */
    Optional<AreaCode> nearest(String written) {
        String key = AreaSpelling.key(written);
        AreaCode exact = areas.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        return beginsSeveral(key) ? Optional.empty() : mostAlike(key);
    }

    private boolean beginsSeveral(String key) {
        return areas.subMap(key + " ", key + "!").values().stream().distinct().count() > 1;
    }

    /** A name of less than half the other's length is never {@link #ALIKE}: a whole paragraph in a cell is not compared at all. */
    private static boolean mayBeAlike(int one, int other) {
        return Math.max(one, other) <= 2 * Math.min(one, other);
    }

    private Optional<AreaCode> mostAlike(String key) {
        Map<AreaCode, Double> similarity = new TreeMap<>();
        areas.forEach((alias, area) -> {
            if (mayBeAlike(key.length(), alias.length())) {
                similarity.merge(area, JaroWinkler.similarity(key, alias), Math::max);
            }
        });
        if (similarity.isEmpty()) {
            return Optional.empty();
        }
        double best = Collections.max(similarity.values());
        List<AreaCode> nearest = similarity.entrySet().stream()
                .filter(area -> area.getValue() >= Math.max(ALIKE, best - AHEAD_OF_OTHER_AREAS))
                .map(Map.Entry::getKey)
                .toList();
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }
}
