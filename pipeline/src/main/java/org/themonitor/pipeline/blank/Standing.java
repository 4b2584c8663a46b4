package org.themonitor.pipeline.blank;

import java.util.List;
import java.util.Map;

/** What was reported before and may still stand. */
@FunctionalInterface
public interface Standing {
    /** Nothing was reported before. */
    Standing NOTHING = (table, blank) -> new Facts(List.of(), false);

    /** The rows of a staging table that may still stand for a blank's area. */
    Facts of(String table, Blank blank);

    /**
     * Rows of earlier workbooks.
     *
     * @param rows values by staging column; a column that was not reported is absent
     * @param areOwnWords whether one source wrote them all, to whom its own words may be shown
     */
    record Facts(List<Map<String, Object>> rows, boolean areOwnWords) {
        public Facts {
            rows = List.copyOf(rows);
        }
    }
}
