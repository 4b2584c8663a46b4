package org.themonitor.pipeline.decision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision which source counts where several report.
 *
 * @param area where the incidents happened
 * @param incidentYear calendar year of the incidents, null for all years
 * @param recordKind the staging table
 * @param source code of the source
 */
public record SourceUse(
        Decided decided, String area, @Nullable Integer incidentYear, String recordKind, String source, Use use) {
    /** What a source is used for. */
    public enum Use {
        PRIMARY,
        /** Counts too, for what the primary source does not have. */
        SUPPLEMENT,
        NOT_USED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
