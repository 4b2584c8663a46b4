package org.themonitor.pipeline.treaty;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The law of both treaties: which effects the acts of States have, and from when.
 *
 * <p>A treaty's entry into force is counted from the acts given, so always give all acts of a treaty: with fewer
 * deposits than Article 17(1) asks for, nothing is in force and nothing is due.
 */
public final class TreatyLaw {
    private TreatyLaw() {}

    /**
     * All effects of all acts, by treaty, area and day; the same list for the same acts in any order.
     *
     * <p>Acts with a {@linkplain #problems problem} do not throw: the first signature in the time for signing counts, the
     * first deposit opens a party period, the first notice ends it, and what else comes in between has no effect.
     */
    public static List<TreatyEffect> effects(Collection<TreatyAct> acts) {
        return Stream.of(Treaty.values())
                .flatMap(treaty -> effects(treaty, StateHistory.of(treaty, acts)))
                .sorted(TreatyEffect.IN_ORDER)
                .toList();
    }

    private static Stream<TreatyEffect> effects(Treaty treaty, List<StateHistory> states) {
        EntryIntoForce inForce = EntryIntoForce.of(treaty, states);
        return states.stream().flatMap(state -> new StateEffects(state, inForce).all());
    }

    /** What the acts say that the texts do not allow, by act; empty for a sound list. */
    public static List<LawProblem> problems(Collection<TreatyAct> acts) {
        Stream<LawProblem> ofStates =
                Stream.of(Treaty.values()).flatMap(treaty -> problems(treaty, StateHistory.of(treaty, acts)));
        return Stream.concat(ofStates, RepeatedActs.in(acts).stream())
                .distinct()
                .sorted(LawProblem.IN_ORDER)
                .toList();
    }

    private static Stream<LawProblem> problems(Treaty treaty, List<StateHistory> states) {
        EntryIntoForce inForce = EntryIntoForce.of(treaty, states);
        return states.stream()
                .flatMap(state ->
                        Stream.concat(new SignatureProblems(state, inForce).all(), new PartyProblems(state).all()));
    }
}
