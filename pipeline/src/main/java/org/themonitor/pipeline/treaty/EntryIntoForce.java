package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entry into force of a treaty and, from it, for each State: Article 17 of both treaties.
 *
 * @param lastNeededDeposit day of the 40th (MBT) or 30th (CCM) deposit
 * @param knownOn the first day on which that many deposits were known: nobody could know the date before
 */
record EntryIntoForce(Treaty treaty, LocalDate lastNeededDeposit, LocalDate knownOn) {

    /** Article 17(1), from the acts themselves; null while there are too few deposits. */
    static @Nullable EntryIntoForce of(Treaty treaty, List<StateHistory> states) {
        List<TreatyAct> needed = states.stream()
                .flatMap(EntryIntoForce::firstDeposit)
                .filter(deposit -> deposit.kind().countsForEntryIntoForce())
                .sorted(TreatyAct.IN_TIME)
                .limit(treaty.depositsForEntryIntoForce())
                .toList();
        if (needed.size() < treaty.depositsForEntryIntoForce()) {
            return null;
        }
        LocalDate last = needed.get(needed.size() - 1).happenedOn();
        return new EntryIntoForce(
                treaty, last, needed.stream().map(TreatyAct::knownOn).reduce(last, EntryIntoForce::later));
    }

    /** The first day of the sixth month after the month of the last deposit needed: Article 17(1). */
    LocalDate ofTreaty() {
        return sixthMonthAfter(lastNeededDeposit);
    }

    /** The first day of the sixth month after the State's own deposit, never before the treaty itself: Article 17(2). */
    LocalDate after(TreatyAct deposit) {
        return later(ofTreaty(), sixthMonthAfter(deposit.happenedOn()));
    }

    LocalDate knownFor(TreatyAct deposit) {
        return later(knownOn, deposit.knownOn());
    }

    String articleFor(TreatyAct deposit) {
        // Art. 17(2) speaks of deposits after the date of the last one needed, not after the instrument
        return treaty.article(deposit.happenedOn().isAfter(lastNeededDeposit) ? "17(2)" : "17(1)");
    }

    private static Stream<TreatyAct> firstDeposit(StateHistory state) {
        return state.periods().stream().limit(1).map(PartyPeriod::deposit);
    }

    private static LocalDate sixthMonthAfter(LocalDate deposit) {
        return YearMonth.from(deposit).plusMonths(6).atDay(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
