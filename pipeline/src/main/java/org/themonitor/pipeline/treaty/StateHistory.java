package org.themonitor.pipeline.treaty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one State did towards one treaty, and the periods in which it is bound.
 *
 * @param acts in time order; an act told twice is here twice
 * @param periods in time order, never overlapping
 */
record StateHistory(Treaty treaty, List<TreatyAct> acts, List<PartyPeriod> periods) {

    /** The histories of all States with an act towards the treaty, by area; the order of the acts does not matter. */
    static List<StateHistory> of(Treaty treaty, Collection<TreatyAct> acts) {
        return acts.stream()
                .filter(act -> act.treaty() == treaty)
                .sorted(TreatyAct.IN_TIME)
                .collect(Collectors.groupingBy(TreatyAct::area, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofState -> new StateHistory(treaty, List.copyOf(ofState), periodsOf(ofState)))
                .toList();
    }

    /** The first deposit opens a period and the first notice ends it; another one in between has no effect. */
    private static List<PartyPeriod> periodsOf(List<TreatyAct> acts) {
        List<PartyPeriod> periods = new ArrayList<>();
        for (TreatyAct act : acts) {
            PartyPeriod last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (act.kind().isConsentToBeBound() && (last == null || last.isOver(act.happenedOn()))) {
                periods.add(new PartyPeriod(act, null));
            } else if (act.kind() == ActKind.WITHDRAWAL_NOTICE && last != null && last.notice() == null) {
                periods.set(periods.size() - 1, new PartyPeriod(last.deposit(), act));
            }
        }
        return List.copyOf(periods);
    }

    Stream<TreatyAct> actsOf(ActKind kind) {
        return acts.stream().filter(act -> act.kind() == kind);
    }

    /**
     * The signature that counts: the first within the time for signing of Article 15.
     *
     * @param inForce null while the treaty is not in force, and signing does not end
     */
    @Nullable
    TreatyAct signature(@Nullable EntryIntoForce inForce) {
        return actsOf(ActKind.SIGNATURE)
                .filter(act -> !act.happenedOn().isBefore(treaty.openedForSignatureOn()))
                .filter(act -> inForce == null || act.happenedOn().isBefore(inForce.ofTreaty()))
                .findFirst()
                .orElse(null);
    }
}
