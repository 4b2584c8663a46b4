package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.PartialDate;

/**
 * The acts the depositary lists, each treaty's up to the day of its list: what others tell of acts is compared with it,
 * and it wins.
 */
public final class DepositaryList {
    private final Map<Treaty, LocalDate> listedOn;
    private final List<TreatyAct> acts;
    private @Nullable List<TreatyEffect> effects;

    /**
     * A list.
     *
     * @param listedOn for each treaty the day up to which its acts are listed
     * @param acts all acts listed under these treaties
     */
    public DepositaryList(Map<Treaty, LocalDate> listedOn, Collection<TreatyAct> acts) {
        this.listedOn = Map.copyOf(listedOn);
        this.acts = acts.stream().sorted(TreatyAct.IN_TIME).toList();
        for (TreatyAct act : this.acts) {
            if (!listedOn.containsKey(act.treaty())) {
                throw new IllegalArgumentException("%s: no day is known up to which the acts of the %s are listed"
                        .formatted(act.actId(), act.treaty()));
            }
        }
    }

    /** What the list says of an act that somebody reports. */
    public enum Verdict {
        /** The act is listed, on a day that the reported date includes. */
        LISTED,
        /** The State did this once, on another day. */
        OTHER_DAY,
        /** The State consented to be bound, but by another kind of act. */
        OTHER_CONSENT,
        /** The State did no such thing up to the day of the list. */
        NOT_LISTED,
        /** The reported date reaches beyond the day of the list. */
        NOT_YET_LISTED
    }

    /**
     * What the list says of a reported act.
     *
     * @param instead in time order what the State did: the acts that answer the reported one, else all under the treaty
     */
    public record Answer(Verdict verdict, List<TreatyAct> instead) {}

    /** The day up to which the acts of the treaty are listed. */
    public LocalDate listedOn(Treaty treaty) {
        return Optional.ofNullable(listedOn.get(treaty))
                .orElseThrow(() -> new IllegalArgumentException("no list of acts under the " + treaty));
    }

    /** Compares an act that somebody reports with the list. */
    public Answer answer(Treaty treaty, String area, ActKind kind, PartialDate on) {
        List<TreatyAct> all = acts(treaty, area);
        List<TreatyAct> same = all.stream().filter(act -> act.kind() == kind).toList();
        if (same.stream().anyMatch(act -> on.includes(act.happenedOn()))) {
            return new Answer(Verdict.LISTED, same);
        }
        List<TreatyAct> answering = same.isEmpty() && kind.isConsentToBeBound() ? consents(all) : same;
        boolean tooNew = on.mayBeAfter(listedOn(treaty));
        if (answering.isEmpty()) {
            return new Answer(tooNew ? Verdict.NOT_YET_LISTED : Verdict.NOT_LISTED, all);
        }
        // a State that has withdrawn may come back, and one that has come back may withdraw again
        boolean undone = undone(answering.get(answering.size() - 1), all);
        if (tooNew && undone) {
            return new Answer(Verdict.NOT_YET_LISTED, all);
        }
        return new Answer(same.isEmpty() ? Verdict.OTHER_CONSENT : Verdict.OTHER_DAY, answering);
    }

    /** The original deadlines of a State, one for each time it became a party; empty where none is set or runs. */
    public List<LocalDate> due(Obligation obligation, String area) {
        return obligation.dueEffect().stream()
                .flatMap(due -> effects().stream()
                        .filter(effect -> effect.effect() == due)
                        .filter(effect -> effect.treaty() == obligation.treaty())
                        .filter(effect -> effect.area().equals(area)))
                .map(TreatyEffect::effectiveOn)
                .toList();
    }

    /** The days on which the treaty entered into force for a State, one for each time it became a party. */
    public List<LocalDate> inForce(Treaty treaty, String area) {
        return effects().stream()
                .filter(effect -> effect.effect() == Effect.IN_FORCE)
                .filter(effect -> effect.treaty() == treaty && effect.area().equals(area))
                .map(TreatyEffect::effectiveOn)
                .toList();
    }

    /** What a State did under a treaty, in time order. */
    public List<TreatyAct> acts(Treaty treaty, String area) {
        return acts.stream()
                .filter(act -> act.treaty() == treaty && act.area().equals(area))
                .toList();
    }

    /** What the texts do not allow of further acts, given all that are listed. */
    public List<LawProblem> problemsOf(Collection<TreatyAct> further) {
        Set<String> asked = further.stream().map(TreatyAct::actId).collect(Collectors.toSet());
        return TreatyLaw.problems(Stream.concat(acts.stream(), further.stream()).toList()).stream()
                .filter(problem -> asked.contains(problem.actId()))
                .toList();
    }

    private static List<TreatyAct> consents(List<TreatyAct> all) {
        return all.stream().filter(act -> act.kind().isConsentToBeBound()).toList();
    }

    private static boolean undone(TreatyAct act, List<TreatyAct> all) {
        return all.subList(all.indexOf(act) + 1, all.size()).stream()
                .map(TreatyAct::kind)
                .anyMatch(later -> act.kind() == ActKind.WITHDRAWAL_NOTICE
                        ? later.isConsentToBeBound()
                        : later == ActKind.WITHDRAWAL_NOTICE);
    }

    /** Made when first asked for: most runs compare no deadline. */
    private synchronized List<TreatyEffect> effects() {
        List<TreatyEffect> made = effects;
        if (made == null) {
            made = TreatyLaw.effects(acts);
            effects = made;
        }
        return made;
    }
}
