package org.themonitor.pipeline.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the findings of one workbook: the first 50 of a code on a sheet in full, the rest as one finding with their
 * number. Memory stays bounded however bad the workbook is.
 */
public final class FindingCollector {
    static final int IN_FULL = 50;

    private final Map<Group, Repeats> groups = new LinkedHashMap<>();
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);

    /** Adds one finding. */
    public void add(Finding finding) {
        counts.merge(finding.code(), 1, Integer::sum);
        groups.computeIfAbsent(new Group(finding.code(), finding.sheet()), key -> new Repeats())
                .add(finding);
    }

    /** Adds findings in their order. */
    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    /** The findings by sheet and code in order of first appearance; a group's rest is its last finding. */
    public List<Finding> findings() {
        return groups.values().stream()
                .flatMap(repeats -> repeats.findings().stream())
                .toList();
    }

    /** How many findings of each code were added, those not listed in full included. */
    public Map<FindingCode, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    private record Group(FindingCode code, @Nullable String sheet) {}

    private static final class Repeats {
        private final List<Finding> inFull = new ArrayList<>();
        private int more;
        private @Nullable Finding last;

        void add(Finding finding) {
            if (inFull.size() < IN_FULL) {
                inFull.add(finding);
            } else {
                more++;
                last = finding;
            }
        }

        List<Finding> findings() {
            Finding end = last;
            if (end == null) {
                return inFull;
            }
            String until =
                    end.cell() == null ? "" : ", the last at " + end.cell().a1();
            String fix = "%d more of this kind on the sheet%s: %s"
                    .formatted(more, until, inFull.get(0).fix());
            List<Finding> all = new ArrayList<>(inFull);
            all.add(new Finding(end.code(), end.sheet(), null, end.expected(), fix, null));
            return all;
        }
    }
}
