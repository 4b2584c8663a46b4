package org.themonitor.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowKeysTest {
    private static final Map<String, Object> ONE = Map.of("area", "LAO", "killed", 1L);
    private static final Map<String, Object> TWO = Map.of("area", "LAO", "killed", 2L);

    @Test
    void keepsTheKeysOfRowsThatWereSorted() {
        RowKeys first = new RowKeys();
        RowKeys second = new RowKeys();

        Set<String> before = Set.of(first.next("totals", ONE), first.next("totals", TWO));
        Set<String> after = Set.of(second.next("totals", TWO), second.next("totals", ONE));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void numbersRowsThatSayTheSame() {
        RowKeys keys = new RowKeys();

        assertThat(keys.next("totals", ONE)).matches("content-[0-9a-f]{16}-1");
        assertThat(keys.next("totals", ONE)).matches("content-[0-9a-f]{16}-2");
        assertThat(keys.next("other", ONE)).endsWith("-1");
    }

    @Test
    void prefersTheHiddenIdWhateverTheRowSays() {
        RowKeys keys = new RowKeys();

        assertThat(keys.next("totals", Map.of("row_id", "r-7", "killed", 1L))).isEqualTo("r-7");
        assertThat(keys.next("totals", Map.of("row_id", "r-7", "killed", 2L))).isEqualTo("r-7#2");
    }
}
