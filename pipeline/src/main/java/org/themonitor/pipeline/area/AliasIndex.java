package org.themonitor.pipeline.area;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.themonitor.pipeline.value.EditDistance;

/** From a written name to its area; one key never means two areas. */
final class AliasIndex {
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

    /** "Nigera" is Niger as much as Nigeria: then silence is better than a guess. */
    private Optional<AreaCode> mostAlike(String key) {
        int limit = slips(key) + 1;
        int least = limit;
        Set<AreaCode> nearest = new HashSet<>();
        for (Map.Entry<String, AreaCode> alias : areas.entrySet()) {
            int changes = EditDistance.below(limit, key, alias.getKey());
            if (changes < least) {
                least = changes;
                nearest.clear();
            }
            if (changes == least && changes < limit) {
                nearest.add(alias.getValue());
            }
        }
        return nearest.size() == 1 ? Optional.of(nearest.iterator().next()) : Optional.empty();
    }

    /** Fewer than a word of a vocabulary may have: a province is no area, however much its name looks like one. */
    private static int slips(String key) {
        int letters = key.length();
        if (letters < 4) {
            return 0;
        }
        return letters < 6 ? 1 : Math.max(2, letters / 5);
    }
}
