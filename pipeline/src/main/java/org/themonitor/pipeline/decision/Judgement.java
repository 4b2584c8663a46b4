package org.themonitor.pipeline.decision;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an editor holds of a State's compliance, with its source. It is never computed: a deadline that has passed is no
 * violation until somebody says so and answers for it.
 *
 * @param treaty code of the treaty
 * @param area code of the State
 * @param obligation code of the obligation
 * @param from first day it holds
 * @param until first day it no longer holds, null = it still does
 * @param sourceTitle where it is printed
 * @param sourceUrl address of the source
 */
public record Judgement(
        Decided decided,
        String treaty,
        String area,
        String obligation,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String sourceTitle,
        String sourceUrl) {
    /** What is held. */
    public enum Kind {
        IN_VIOLATION,
        ON_TRACK,
        NOT_ON_TRACK,
        UNCLEAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Judgement {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("'until' %s is not after 'from' %s".formatted(until, from));
        }
    }
}
