package org.themonitor.pipeline.decision;

import java.time.LocalDate;

/**
 * Where a decision is written, why it was taken, by whom and when.
 *
 * @param file file below the folder of decisions, with slashes
 * @param line one-based line in it
 * @param code why, from the closed list
 * @param reason why, as a sentence
 * @param author who decided
 * @param on the day, as the author gives it; it enters no figure
 */
public record Decided(String file, int line, ReasonCode code, String reason, String author, LocalDate on) {
    /** {@code lm2026/inclusions.yml:3}. */
    public String place() {
        return file + ":" + line;
    }
}
