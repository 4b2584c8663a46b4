package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Optional;

/** When a notice of withdrawal takes effect: Article 20(3) of both treaties. */
final class Withdrawal {
    private static final int NOTICE_MONTHS = 6;

    private Withdrawal() {}

    /** Empty while an armed conflict that held the withdrawal up goes on. */
    static Optional<LocalDate> effectiveOn(TreatyAct notice) {
        LocalDate conflictEnd = notice.effectiveOnByHand();
        if (conflictEnd == null) {
            return Optional.of(sixMonthsAfter(notice.happenedOn()));
        }
        return Optional.of(conflictEnd).filter(end -> !end.equals(TreatyAct.CONFLICT_GOES_ON));
    }

    /** Known with the notice; but nobody knows the end of a conflict before it has ended. */
    static LocalDate knownOn(TreatyAct notice) {
        LocalDate conflictEnd = notice.effectiveOnByHand();
        return conflictEnd != null && conflictEnd.isAfter(notice.knownOn()) ? conflictEnd : notice.knownOn();
    }

    static void checkConflictEnd(String actId, LocalDate receivedOn, LocalDate conflictEnd) {
        // Art. 20(3): the conflict must last beyond the six months, otherwise it holds nothing up
        if (!conflictEnd.isAfter(sixMonthsAfter(receivedOn))) {
            throw new IllegalArgumentException(
                    "%s: an armed conflict that ended on %s does not hold up a withdrawal that takes effect on %s"
                            .formatted(actId, conflictEnd, sixMonthsAfter(receivedOn)));
        }
    }

    private static LocalDate sixMonthsAfter(LocalDate receivedOn) {
        // Art. 20(3): the same day of the month, or its last day where the month is too short
        return receivedOn.plusMonths(NOTICE_MONTHS);
    }
}
