package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The effects of what one State did towards one treaty.
 *
 * @param treatyInForce null while the treaty has too few deposits
 */
record StateEffects(StateHistory state, @Nullable EntryIntoForce treatyInForce) {

    Stream<TreatyEffect> all() {
        return Stream.concat(
                Stream.ofNullable(state.signature(treatyInForce)).map(act -> ofAct(act, Effect.SIGNED)),
                state.periods().stream().flatMap(this::ofPeriod));
    }

    private Stream<TreatyEffect> ofPeriod(PartyPeriod period) {
        return Stream.of(
                        Stream.of(ofAct(period.deposit(), Effect.BOUND)),
                        inForce(period).stream().flatMap(StateEffects::withDeadlines),
                        declaredWith(period.deposit()),
                        Stream.ofNullable(period.notice()).flatMap(StateEffects::ofNotice))
                .flatMap(effects -> effects);
    }

    /** Empty before Article 17(1) is met, for a succession of unknown effect, and after a withdrawal before that day. */
    private Optional<TreatyEffect> inForce(PartyPeriod period) {
        TreatyAct deposit = period.deposit();
        Optional<TreatyEffect> effect =
                deposit.kind() == ActKind.SUCCESSION ? succeeded(deposit) : enteredIntoForce(deposit);
        return effect.filter(inForce -> !period.isOver(inForce.effectiveOn()));
    }

    private static Optional<TreatyEffect> succeeded(TreatyAct deposit) {
        // the text does not date a succession: the day comes by hand, or is not known and nothing runs from it
        return Optional.ofNullable(deposit.effectiveOnByHand())
                .map(day -> effect(
                        deposit,
                        Effect.IN_FORCE,
                        day,
                        deposit.knownOn(),
                        deposit.kind().article(deposit.treaty())));
    }

    private Optional<TreatyEffect> enteredIntoForce(TreatyAct deposit) {
        return Optional.ofNullable(treatyInForce)
                .map(rule -> effect(
                        deposit,
                        Effect.IN_FORCE,
                        rule.after(deposit),
                        rule.knownFor(deposit),
                        rule.articleFor(deposit)));
    }

    private static Stream<TreatyEffect> withDeadlines(TreatyEffect inForce) {
        Stream<TreatyEffect> deadlines =
                inForce.treaty().obligations().stream().flatMap(obligation -> deadline(inForce, obligation).stream());
        return Stream.concat(Stream.of(inForce), deadlines.flatMap(StateEffects::withFirstAnnualReport));
    }

    private static Stream<TreatyEffect> withFirstAnnualReport(TreatyEffect due) {
        if (due.effect() != Effect.INITIAL_REPORT_DUE) {
            return Stream.of(due);
        }
        LocalDate first = AnnualReport.dueOn(AnnualReport.firstReportYear(due.effectiveOn()));
        return Stream.of(
                due,
                new TreatyEffect(
                        due.actId(),
                        due.treaty(),
                        due.area(),
                        Effect.FIRST_ANNUAL_REPORT_DUE,
                        first,
                        due.knownOn(),
                        due.treaty().article("7(2)")));
    }

    private static Optional<TreatyEffect> deadline(TreatyEffect inForce, Obligation obligation) {
        return obligation
                .dueEffect()
                .flatMap(effect -> obligation
                        .dueOn(inForce.effectiveOn())
                        .map(due -> new TreatyEffect(
                                inForce.actId(),
                                inForce.treaty(),
                                inForce.area(),
                                effect,
                                due,
                                inForce.knownOn(),
                                obligation.article())));
    }

    /** Article 18: provisional application is declared at the time of the deposit. */
    private Stream<TreatyEffect> declaredWith(TreatyAct deposit) {
        return state.actsOf(ActKind.PROVISIONAL_APPLICATION)
                .filter(act -> act.happenedOn().equals(deposit.happenedOn()))
                .limit(1)
                .map(act -> ofAct(act, Effect.PROVISIONALLY_APPLIED));
    }

    private static Stream<TreatyEffect> ofNotice(TreatyAct notice) {
        Stream<TreatyEffect> withdrawn = Withdrawal.effectiveOn(notice)
                .map(day -> effect(
                        notice,
                        Effect.WITHDRAWN,
                        day,
                        Withdrawal.knownOn(notice),
                        notice.treaty().article("20(3)")))
                .stream();
        return Stream.concat(Stream.of(ofAct(notice, Effect.WITHDRAWAL_NOTIFIED)), withdrawn);
    }

    private static TreatyEffect ofAct(TreatyAct act, Effect effect) {
        return effect(act, effect, act.happenedOn(), act.knownOn(), act.kind().article(act.treaty()));
    }

    private static TreatyEffect effect(TreatyAct act, Effect effect, LocalDate on, LocalDate known, String article) {
        return new TreatyEffect(act.actId(), act.treaty(), act.area(), effect, on, known, article);
    }
}
