package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a State is bound, from one deposit to the withdrawal from it.
 *
 * @param deposit the act of consent that opens the period
 * @param notice the notice of withdrawal that ends it, null while there is none
 */
record PartyPeriod(TreatyAct deposit, @Nullable TreatyAct notice) {

    /** Whether the State is no longer bound by this deposit; the day of withdrawal is the first such day. */
    boolean isOver(LocalDate day) {
        return Optional.ofNullable(notice)
                .flatMap(Withdrawal::effectiveOn)
                .filter(end -> !end.isAfter(day))
                .isPresent();
    }
}
