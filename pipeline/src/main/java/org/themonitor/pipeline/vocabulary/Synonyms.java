package org.themonitor.pipeline.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.Spelling;

/** The spellings of one vocabulary in one scope; a spelling means one term. */
final class Synonyms {
    private final Map<String, String> termByExact = new HashMap<>();
    private final Map<String, Set<String>> termsByUnaccented = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();

    /**
     * Adds a spelling; returns the other term it already means, if it does.
     *
     * @param origin the line of a workspace that says so; null for the program's own
     */
    Optional<String> add(String written, String term, @Nullable String origin) {
        Spelling spelling = Spelling.of(written);
        String before = termByExact.putIfAbsent(spelling.exact(), term);
        if (before == null && origin != null) {
            origins.put(spelling.exact(), origin);
            origins.putIfAbsent(spelling.unaccented(), origin);
        }
        termsByUnaccented
                .computeIfAbsent(spelling.unaccented(), key -> new HashSet<>())
                .add(term);
        return Optional.ofNullable(before).filter(other -> !other.equals(term));
    }

    /** The term, by exact spelling; without accents only where no second term is written so. */
    Optional<String> find(Spelling spelling) {
        String exact = termByExact.get(spelling.exact());
        if (exact != null) {
            return Optional.of(exact);
        }
        Set<String> terms = termsByUnaccented.getOrDefault(spelling.unaccented(), Set.of());
        return terms.size() == 1 ? terms.stream().findFirst() : Optional.empty();
    }

    /** The line of a workspace by which {@link #find} finds it; empty for a spelling of the program. */
    Optional<String> origin(Spelling spelling) {
        return Optional.ofNullable(
                origins.get(termByExact.containsKey(spelling.exact()) ? spelling.exact() : spelling.unaccented()));
    }

    Set<String> spellings() {
        return termByExact.keySet();
    }
}
