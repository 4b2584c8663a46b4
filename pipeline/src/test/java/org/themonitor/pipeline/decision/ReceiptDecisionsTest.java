package org.themonitor.pipeline.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.ReceiptDecision.Kind;

class ReceiptDecisionsTest {
    private static final Coordinates LAOS = new Coordinates("LAO", "nra", 2025);
    private static final Coordinates CHAD = new Coordinates("TCD", "nra", 2025);

    private final Receipt one = new Receipt(1, "a".repeat(64), "a.xlsx", LAOS, "2026-01-01T00:00:00Z");
    private final Receipt other = new Receipt(2, "b".repeat(64), "b.xlsx", LAOS, "2026-01-02T00:00:00Z");
    private final List<Receipt> arrivals = List.of(one, other);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutADecisionEveryArrivalIsInForceWhereItArrived() {
        assertThat(load().inForce(arrivals)).containsExactly(one, other);
    }

    @Test
    void aRetractedReceiptIsNotInForce() throws Exception {
        decide(one, Kind.RETRACT, Coordinates.NONE);

        assertThat(load().inForce(arrivals)).containsExactly(other);
        assertThat(load().filed(arrivals)).extracting(FiledReceipt::isRetracted).containsExactly(true, false);
    }

    @Test
    void aRefiledReceiptKeepsItsIdAndItsNumber() throws Exception {
        decide(one, Kind.REFILE, new Coordinates("TCD", null, null));

        Receipt filed = load().inForce(arrivals).get(0);

        assertThat(filed.coordinates()).isEqualTo(CHAD);
        assertThat(filed.id()).isEqualTo(one.id());
        assertThat(filed.number()).isEqualTo(1);
        assertThat(filed.isRefiled()).isTrue();
    }

    /** Where it is filed stays, and the last name counts. */
    @Test
    void aTemplateMayBeNamedForAReceipt() throws Exception {
        decide(one, Kind.REFILE, CHAD);
        readWith("small");
        readWith("twin");

        Receipt filed = load().inForce(arrivals).get(0);

        assertThat(filed.template()).isEqualTo("twin");
        assertThat(filed.coordinates()).isEqualTo(CHAD);
        assertThat(load().inForce(arrivals).get(1).template()).isNull();

        decide(one, Kind.REFILE, LAOS);
        assertThat(load().inForce(arrivals).get(0).template()).isEqualTo("twin");
    }

    /** Archives from before sources were called by codes: their receipts stay, new folders lead to the old name. */
    @Test
    void aFolderMayBeOfASourceThatHasAnotherNameInTheArchive() throws Exception {
        Receipt old =
                new Receipt(1, "a".repeat(64), "a.xlsx", new Coordinates("LAO", "santé", 2025), "2026-01-01T00:00:00Z");
        Receipt fresh =
                new Receipt(2, "b".repeat(64), "b.xlsx", new Coordinates("LAO", "sante", 2025), "2026-01-02T00:00:00Z");
        Files.writeString(folder.resolve("source_folders.yml"), """
                source_folders:
                - {folder: sante, source: santé, reason: a, author: b, decided_on: 2026-05-01}
                """);

        List<Receipt> filed = load().inForce(List.of(old, fresh));

        assertThat(filed).extracting(receipt -> receipt.coordinates().source()).containsExactly("santé", "santé");
        assertThat(filed.get(0)).isEqualTo(old);
        assertThat(filed.get(1).id()).startsWith("LAO-sante-2025-");
        Files.writeString(folder.resolve("source_folders.yml"), """
                source_folders:
                - {folder: Santé, source: santé, reason: a, author: b, decided_on: 2026-05-01}
                """);
        assertThatThrownBy(this::load).hasMessageContaining("source_folders.yml line 2: a source is called by");
    }

    /** The last line counts, and a line that was there before is written again. */
    @Test
    void theFileOnlyGrows() throws Exception {
        decide(one, Kind.RETRACT, Coordinates.NONE);
        decide(one, Kind.REFILE, LAOS);
        assertThat(load().inForce(arrivals)).containsExactly(one, other);

        decide(one, Kind.RETRACT, Coordinates.NONE);

        assertThat(load().lines()).hasSize(3);
        assertThat(load().inForce(arrivals)).containsExactly(other);
    }

    /** It would be two versions of one workbook, of which nobody could say which is the later. */
    @Test
    void theSameFileUnderTheSamePlaceCountsOnce() throws Exception {
        Receipt again = new Receipt(3, one.sha256(), "a.xlsx", CHAD, "2026-01-03T00:00:00Z");
        decide(one, Kind.REFILE, CHAD);
        List<Receipt> all = List.of(one, other, again);

        assertThat(load().inForce(all)).extracting(Receipt::number).containsExactly(1, 2);
        assertThat(load().filed(all).get(2).repeats()).isEqualTo(one.filedUnder(CHAD));

        decide(one, Kind.RETRACT, Coordinates.NONE);
        assertThat(load().inForce(all)).extracting(Receipt::number).containsExactly(2, 3);
    }

    @Test
    void aReasonMayHoldAnyText() throws Exception {
        ReceiptDecisions.add(
                folder,
                new ReceiptDecision(
                        new Decided(
                                ReceiptDecisions.FILE,
                                0,
                                ReasonCode.OTHER,
                                "a \"stray\"\nfile: #1",
                                "é",
                                LocalDate.of(2026, 5, 1)),
                        one.id(),
                        Kind.RETRACT,
                        Coordinates.NONE));

        assertThat(load().lines().get(0).decided().reason()).isEqualTo("a \"stray\"\nfile: #1");
    }

    @Test
    void everyLineThatCannotBeFollowedIsTold() throws Exception {
        Files.writeString(folder.resolve(ReceiptDecisions.FILE), """
                receipts:
                - {receipt: A, decision: forget, reason: r, author: a, decided_on: 2026-05-01}
                - {receipt: A, decision: refile, reason: r, author: a, decided_on: 2026-05-01}
                - {receipt: A, decision: retract, area: LAO, reason: r, author: a, decided_on: 2026-05-01}
                - {receipt: A, decision: refile, source: "%s", reason: r, author: a, decided_on: 2026-05-01}
                - {receipt: A, decision: template, reason: r, author: a, decided_on: 2026-05-01}
                - {receipt: A, decision: retract, template: small, reason: r, author: a, decided_on: 2026-05-01}
                """.formatted("x".repeat(70)));

        assertThatThrownBy(this::load)
                .hasMessageContaining("line 2")
                .hasMessageContaining("line 3")
                .hasMessageContaining("line 4")
                .hasMessageContaining("line 5")
                .hasMessageContaining("line 6")
                .hasMessageContaining("line 7");
    }

    private ReceiptDecisions load() {
        return ReceiptDecisions.load(folder);
    }

    private void decide(Receipt receipt, Kind kind, Coordinates place) throws Exception {
        Decided decided = new Decided(ReceiptDecisions.FILE, 0, ReasonCode.OTHER, "r", "a", LocalDate.of(2026, 5, 1));
        ReceiptDecisions.add(folder, new ReceiptDecision(decided, receipt.id(), kind, place));
    }

    private void readWith(String template) throws Exception {
        Decided decided = new Decided(ReceiptDecisions.FILE, 0, ReasonCode.OTHER, "r", "a", LocalDate.of(2026, 5, 1));
        ReceiptDecisions.add(folder, ReceiptDecision.readWith(decided, one.id(), template));
    }
}
