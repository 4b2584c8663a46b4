package org.themonitor.pipeline.reliability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.reliability.Trial.Ending;
import org.themonitor.pipeline.reliability.Trial.Verdict;

/** Counts how trials ended, by what was changed, and keeps those that ended as none may. */
final class Tally {
    private final Map<String, Map<Ending, Integer>> byKind = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final @Nullable Tally whole;

    Tally() {
        this(null);
    }

    /** A part of a whole, which counts everything too. */
    Tally(@Nullable Tally whole) {
        this.whole = whole;
    }

    void add(String kind, String what, Verdict verdict) {
        byKind.computeIfAbsent(kind, key -> new EnumMap<>(Ending.class)).merge(verdict.ending(), 1, Integer::sum);
        if (whole != null) {
            whole.add(kind, what, verdict);
        }
        if (!verdict.isSound()) {
            wrong.add("%s: %s: %s".formatted(verdict.ending(), what, verdict.why()));
        }
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** One line for each kind of file, such as {@code csv: 120 tried = 30 used + 60 finding + 30 quarantine}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        byKind.forEach((kind, endings) -> {
            int all = endings.values().stream().mapToInt(Integer::intValue).sum();
            List<String> parts = new ArrayList<>();
            endings.forEach(
                    (ending, count) -> parts.add(count + " " + ending.name().toLowerCase(java.util.Locale.ROOT)));
            lines.add("%s: %d tried = %s".formatted(kind, all, String.join(" + ", parts)));
        });
        return lines;
    }
}
