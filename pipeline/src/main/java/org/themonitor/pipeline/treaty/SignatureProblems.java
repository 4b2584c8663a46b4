package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds signatures, and deposits that need one, that Articles 15 and 16 of both treaties do not allow. */
record SignatureProblems(StateHistory state, @Nullable EntryIntoForce treatyInForce) {

    Stream<LawProblem> all() {
        return Stream.of(tooEarly(), tooLate(), signedTwice(), signedAfterDeposit(), accessionOfSignatory(), unsigned())
                .flatMap(problems -> problems);
    }

    private Stream<LawProblem> tooEarly() {
        LocalDate opened = state.treaty().openedForSignatureOn();
        return state.acts().stream()
                .filter(act -> act.happenedOn().isBefore(opened))
                .map(act -> problem(
                        act, "15", "dated %s, before the treaty was opened on %s".formatted(act.happenedOn(), opened)));
    }

    private Stream<LawProblem> tooLate() {
        return Stream.ofNullable(treatyInForce)
                .map(EntryIntoForce::ofTreaty)
                .flatMap(inForce -> state.actsOf(ActKind.SIGNATURE)
                        .filter(act -> !act.happenedOn().isBefore(inForce))
                        .map(act -> problem(
                                act,
                                "15",
                                "signed on %s, but signing ended when the treaty entered into force on %s"
                                        .formatted(act.happenedOn(), inForce))));
    }

    private Stream<LawProblem> signedTwice() {
        return firstSignature().stream()
                .flatMap(first -> state.actsOf(ActKind.SIGNATURE)
                        .filter(act -> act.happenedOn().isAfter(first.happenedOn()))
                        .map(act -> problem(
                                act,
                                "15",
                                "signed on %s, but already on %s".formatted(act.happenedOn(), first.happenedOn()))));
    }

    /** Check E1: signing and depositing on the same day is real (Norway, the Holy See), the reverse order is not. */
    private Stream<LawProblem> signedAfterDeposit() {
        return firstDeposit().stream()
                .flatMap(deposit -> state.actsOf(ActKind.SIGNATURE)
                        .filter(act -> act.happenedOn().isAfter(deposit.happenedOn()))
                        .map(act -> problem(
                                act,
                                "16(1)",
                                "signed on %s, after the %s of %s"
                                        .formatted(
                                                act.happenedOn(), deposit.kind().code(), deposit.happenedOn()))));
    }

    /** Only of the first deposit: the text does not say how a State that signed returns after its withdrawal. */
    private Stream<LawProblem> accessionOfSignatory() {
        return firstDeposit().filter(deposit -> deposit.kind() == ActKind.ACCESSION).stream()
                .flatMap(deposit -> state.actsOf(ActKind.SIGNATURE)
                        .filter(act -> !act.happenedOn().isAfter(deposit.happenedOn()))
                        .limit(1)
                        .map(act -> problem(
                                deposit,
                                "16(2)",
                                "accession on %s, but the State signed on %s, and a signatory ratifies"
                                        .formatted(deposit.happenedOn(), act.happenedOn()))));
    }

    private Stream<LawProblem> unsigned() {
        return state.acts().stream()
                .filter(act -> act.kind().isOpenToSignatoriesOnly())
                .filter(act -> firstSignature().isEmpty())
                .map(act -> problem(
                        act,
                        "16(1)",
                        "%s on %s without a signature; a State that has not signed accedes"
                                .formatted(act.kind().code(), act.happenedOn())));
    }

    private Optional<TreatyAct> firstSignature() {
        return state.actsOf(ActKind.SIGNATURE).findFirst();
    }

    private Optional<TreatyAct> firstDeposit() {
        return state.periods().stream().map(PartyPeriod::deposit).findFirst();
    }

    private LawProblem problem(TreatyAct act, String article, String sentence) {
        return new LawProblem(act.actId(), state.treaty().article(article), sentence);
    }
}
