package org.themonitor.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;

/** What {@code receive --replaces} writes down, once, and what it refuses. */
class ReplacementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Receipt EARLIER =
            new Receipt(1, "1".repeat(64), "a.xlsx", new Coordinates("TCD", "nra", 2025), "2026-05-01T00:00:00Z");
    private static final Receipt LATER =
            new Receipt(2, "2".repeat(64), "b.xlsx", new Coordinates("TCD", "nra", 2025), "2026-05-01T00:00:00Z");

    @TempDir
    private Path decisions = Path.of("");

    @Test
    void itIsALineOfDecisionsThatARepeatDoesNotDouble() throws Exception {
        Replacement replacement = new Replacement(LATER.id(), EARLIER.id(), decisions);

        assertThat(replacement.problem(List.of(EARLIER))).isEmpty();
        replacement.record(DAY);
        replacement.record(DAY.plusDays(1));

        assertThat(CommonDecisions.load(decisions).versions()).singleElement().satisfies(version -> {
            assertThat(version.receipt()).isEqualTo(LATER.id());
            assertThat(version.replaces()).isEqualTo(EARLIER.id());
            assertThat(version.decided().on()).isEqualTo(DAY);
        });
    }

    @Test
    void whatIsNoReceiptItselfOrDecidedTheOtherWayIsRefusedAndNothingWritten() throws Exception {
        assertThat(new Replacement(LATER.id(), "TCD v2 FINAL.xlsx", decisions).problem(List.of(EARLIER)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("'TCD v2 FINAL.xlsx' is none"));
        assertThat(new Replacement(EARLIER.id(), EARLIER.id(), decisions).problem(List.of(EARLIER)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("cannot replace itself"));
        assertThat(Files.exists(decisions.resolve("versions.yml"))).isFalse();

        new Replacement(EARLIER.id(), LATER.id(), decisions).record(DAY);
        assertThat(new Replacement(LATER.id(), EARLIER.id(), decisions).problem(List.of(EARLIER, LATER)))
                .hasValueSatisfying(problem ->
                        assertThat(problem).contains("versions.yml:2").contains("delete that line"));
    }
}
