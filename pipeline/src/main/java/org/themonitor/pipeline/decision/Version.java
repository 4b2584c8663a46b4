package org.themonitor.pipeline.decision;

import java.util.Set;

/**
 * A decision which of two workbooks of one source, area and data year is the later.
 *
 * @param receipt the arrival of the later one
 * @param replaces the arrival of the one it replaces
 */
public record Version(Decided decided, String receipt, String replaces) {
    /** The file of these decisions, below their folder. */
    public static final String FILE = "versions.yml";

    public Version {
        if (receipt.equals(replaces)) {
            throw new IllegalArgumentException("a workbook cannot replace itself; name two receipts");
        }
    }

    /** What is decided on: the two workbooks, whichever is written first. */
    public Set<String> workbooks() {
        return Set.of(receipt, replaces);
    }
}
