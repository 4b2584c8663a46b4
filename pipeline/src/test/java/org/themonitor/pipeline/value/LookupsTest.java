package org.themonitor.pipeline.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookupsTest {
    private final Lookups lookups = new Lookups();

    @Test
    void aQuestionIsNotedOnce() {
        lookups.ask("term", "outcome", "dead");
        lookups.ask("term", "outcome", "dead");
        assertThat(lookups.questions()).hasSize(1);
    }

    @Test
    void pagesOfTextInCellsAreNotKept() {
        for (int cell = 0; cell < 100; cell++) {
            lookups.ask("term", "outcome", cell + "x".repeat(32_000));
        }
        assertThat(lookups.questions()).containsExactly(Lookups.EVERYTHING);
    }

    @Test
    void ofTooManyWordsEachCounts() {
        for (int cell = 0; cell < 30_000; cell++) {
            lookups.ask("area", "" + cell);
        }
        assertThat(lookups.questions()).containsExactly(Lookups.EVERYTHING);
    }
}
