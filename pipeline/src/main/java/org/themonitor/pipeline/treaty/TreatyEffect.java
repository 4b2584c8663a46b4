package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One effect of one act; {@code actId} and {@code effect} are its key.
 *
 * @param actId the act that causes it; for a deadline, the deposit it runs from
 * @param effectiveOn the day the effect starts, or the day something is due
 * @param knownOn the first day on which {@code effectiveOn} could be known
 * @param article the provision that gives the date, for example {@code CCM Article 17(2)}
 */
public record TreatyEffect(
        String actId,
        Treaty treaty,
        String area,
        Effect effect,
        LocalDate effectiveOn,
        LocalDate knownOn,
        String article) {

    static final Comparator<TreatyEffect> IN_ORDER = Comparator.comparing(TreatyEffect::treaty)
            .thenComparing(TreatyEffect::area)
            .thenComparing(TreatyEffect::effectiveOn)
            .thenComparing(TreatyEffect::effect)
            .thenComparing(TreatyEffect::actId);
}
