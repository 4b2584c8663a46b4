package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing a State did towards a treaty, as the depositary recorded it.
 *
 * @param actId readable and unique, for example {@code ccm-ITA-ratification-2011-09-21}
 * @param area code of the State
 * @param happenedOn the depositary's date: of signature, of deposit, or of receipt of the notice
 * @param knownOn the first day on which the Monitor could know of it; acts at the depositary are known on receipt
 * @param effectiveOnByHand only for a succession (the day from which the State is bound; null = not known) and for a
 *     withdrawal held up by an armed conflict (the day the conflict ended, or {@link #CONFLICT_GOES_ON})
 */
public record TreatyAct(
        String actId,
        Treaty treaty,
        String area,
        ActKind kind,
        LocalDate happenedOn,
        LocalDate knownOn,
        @Nullable LocalDate effectiveOnByHand) {

    /** Article 20(3): stands for the end of an armed conflict that has not ended yet. */
    public static final LocalDate CONFLICT_GOES_ON = LocalDate.of(9999, 12, 31);

    /** The order in which a State's acts follow each other; total as long as act ids are unique. */
    static final Comparator<TreatyAct> IN_TIME = Comparator.comparing(TreatyAct::happenedOn)
            .thenComparing(TreatyAct::kind)
            .thenComparing(TreatyAct::knownOn)
            .thenComparing(TreatyAct::actId);

    public TreatyAct {
        if (actId.isBlank() || area.isBlank()) {
            throw new IllegalArgumentException("an act needs an id and an area: id '%s', area '%s', %s of %s"
                    .formatted(actId, area, kind.code(), happenedOn));
        }
        if (knownOn.isBefore(happenedOn)) {
            throw new IllegalArgumentException(
                    "%s: known on %s, before it happened on %s".formatted(actId, knownOn, happenedOn));
        }
        if (effectiveOnByHand != null) {
            checkByHand(actId, kind, happenedOn, effectiveOnByHand);
        }
    }

    private static void checkByHand(String actId, ActKind kind, LocalDate happenedOn, LocalDate byHand) {
        switch (kind) {
            case SUCCESSION -> {}
            case WITHDRAWAL_NOTICE -> Withdrawal.checkConflictEnd(actId, happenedOn, byHand);
            default ->
                throw new IllegalArgumentException(
                        "%s: the text dates the effect of a %s; %s by hand is for successions and withdrawals"
                                .formatted(actId, kind.code(), byHand));
        }
    }
}
