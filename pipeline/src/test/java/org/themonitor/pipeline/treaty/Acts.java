package org.themonitor.pipeline.treaty;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invented acts in one line each. */
final class Acts {
    private Acts() {}

    static TreatyAct act(Treaty treaty, String area, ActKind kind, String happenedOn) {
        return act(treaty, area, kind, LocalDate.parse(happenedOn), null);
    }

    static TreatyAct act(
            Treaty treaty, String area, ActKind kind, LocalDate happenedOn, @Nullable LocalDate effectiveOnByHand) {
        String id = String.join("-", treaty.code(), area, kind.code(), happenedOn.toString());
        return new TreatyAct(id, treaty, area, kind, happenedOn, happenedOn, effectiveOnByHand);
    }

    /** CCM acts of area AAA. */
    static TreatyAct act(ActKind kind, String happenedOn) {
        return act(Treaty.CCM, "AAA", kind, happenedOn);
    }

    static TreatyAct notice(String receivedOn, LocalDate conflictEnd) {
        return act(Treaty.CCM, "AAA", ActKind.WITHDRAWAL_NOTICE, LocalDate.parse(receivedOn), conflictEnd);
    }

    /** So many accessions of other States on one day, so that the treaty enters into force. */
    static List<TreatyAct> accessions(Treaty treaty, int states, String day) {
        return IntStream.range(0, states)
                .mapToObj(number -> act(treaty, "X%02d".formatted(number), ActKind.ACCESSION, day))
                .toList();
    }

    /** The acts given, beside thirty accessions that bring the CCM into force on 1 August 2010. */
    static List<TreatyAct> inForceWith(TreatyAct... acts) {
        return Stream.concat(accessions(Treaty.CCM, 30, "2010-02-16").stream(), Stream.of(acts))
                .toList();
    }
}
