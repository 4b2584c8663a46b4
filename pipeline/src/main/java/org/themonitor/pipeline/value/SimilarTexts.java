package org.themonitor.pipeline.value;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Known texts among which the one written most alike is looked for; made once, for whole columns may ask it. */
public final class SimilarTexts {
    /** A longer text is a note, no slip of the pen, and comparing notes letter by letter would take minutes. */
    private static final int LONGEST = 200;

    private final List<String> known;

    /** Filled when first asked: most lists are never asked, and none of them before a text is unknown. */
    private final Map<String, String> unaccented = new ConcurrentHashMap<>();

    /** Of texts as they are to be shown; of two that are equally alike the first is found. */
    public SimilarTexts(Collection<String> known) {
        this.known = List.copyOf(known);
    }

    /** The known text that is written most alike, if any is alike enough to be worth showing. */
    public Optional<String> nearest(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = Spelling.of(written).unaccented();
        String best = null;
        // two changes: in short words a swap of neighbours is the commonest slip
        int least = (wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3)) + 1;
        for (String candidate : known) {
            String spelled = unaccented.computeIfAbsent(
                    candidate, text -> Spelling.of(text).unaccented());
            int distance = EditDistance.below(least, wanted, spelled);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SimilarTexts texts && known.equals(texts.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }
}
