package org.themonitor.pipeline.treaty;

import java.util.stream.Stream;

/** Finds deposits, declarations and withdrawals that do not fit a State's party periods: Articles 16, 18 and 20. */
record PartyProblems(StateHistory state) {

    Stream<LawProblem> all() {
        return state.acts().stream().flatMap(act -> switch (act.kind()) {
            case SIGNATURE -> Stream.empty();
            case RATIFICATION, ACCEPTANCE, APPROVAL, ACCESSION, SUCCESSION -> depositWhileBound(act);
            case PROVISIONAL_APPLICATION -> declarationWithoutDeposit(act);
            case WITHDRAWAL_NOTICE -> withdrawalOfNonParty(act);
        });
    }

    private Stream<LawProblem> depositWhileBound(TreatyAct act) {
        return periodBegunBy(act)
                .map(PartyPeriod::deposit)
                .filter(deposit -> !deposit.equals(act))
                .map(deposit -> problem(
                        act,
                        "16",
                        "%s on %s, but the State is bound since its %s of %s"
                                .formatted(
                                        act.kind().code(),
                                        act.happenedOn(),
                                        deposit.kind().code(),
                                        deposit.happenedOn())));
    }

    private Stream<LawProblem> declarationWithoutDeposit(TreatyAct act) {
        boolean withDeposit = state.periods().stream()
                .anyMatch(period -> period.deposit().happenedOn().equals(act.happenedOn()));
        return Stream.of(act)
                .filter(declared -> !withDeposit)
                .map(declared -> problem(
                        declared,
                        "18",
                        "provisional application declared on %s, but it is declared at the time of the deposit"
                                .formatted(declared.happenedOn())));
    }

    private Stream<LawProblem> withdrawalOfNonParty(TreatyAct act) {
        boolean endsPeriod = state.periods().stream().anyMatch(period -> act.equals(period.notice()));
        return Stream.of(act)
                .filter(notice -> !endsPeriod)
                .map(notice -> problem(
                        notice,
                        "20(2)",
                        "notice of withdrawal on %s, but the State is not bound or its withdrawal is under way"
                                .formatted(notice.happenedOn())));
    }

    private Stream<PartyPeriod> periodBegunBy(TreatyAct act) {
        return state.periods().stream()
                .filter(period -> !period.deposit().happenedOn().isAfter(act.happenedOn()))
                .reduce((one, next) -> next)
                .stream();
    }

    private LawProblem problem(TreatyAct act, String article, String sentence) {
        return new LawProblem(act.actId(), state.treaty().article(article), sentence);
    }
}
