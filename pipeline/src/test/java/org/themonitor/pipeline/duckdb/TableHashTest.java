package org.themonitor.pipeline.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableHashTest {
    private static final String ROWS =
            "(values (1, 'é', date '2012-01-04', 1.50), (2, '', null, 10.00)) as v(id, t, d, n)";

    private static String hash(int threads, String select) {
        try (Warehouse warehouse = Warehouse.inMemory(threads)) {
            warehouse.execute("create schema publish");
            warehouse.execute("create table publish.t as " + select);
            return TableHash.of(warehouse, "publish.t", List.of("id"));
        }
    }

    @Test
    void isTheSameWhateverTheOrderAndTheThreads() {
        String hash = hash(1, "select * from " + ROWS);
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(hash(4, "select * from " + ROWS + " order by id desc")).isEqualTo(hash);
        assertThat(hash(1, "select id, t, d, cast(n as decimal(18, 6)) as n from " + ROWS))
                .isEqualTo(hash);
        assertThat(hash(4, "select range as id from range(50000) order by hash(range)"))
                .isEqualTo(hash(1, "select range as id from range(50000)"));
    }

    @Test
    void followsEveryNameAndValue() {
        assertThat(List.of(
                        hash(1, "select * from " + ROWS),
                        hash(1, "select id, t as u, d, n from " + ROWS),
                        hash(1, "select id, nullif(t, '') as t, d, n from " + ROWS),
                        hash(1, "select id, t, d + 1 as d, n from " + ROWS),
                        hash(1, "select id, t, d, n + 0.01 as n from " + ROWS),
                        hash(1, "select id, n, d, t from " + ROWS),
                        hash(1, "select * from " + ROWS + " where id = 1")))
                .doesNotHaveDuplicates();
        assertThat(hash(1, "select 1 as id, 'ab' as x, 'c' as y"))
                .isNotEqualTo(hash(1, "select 1 as id, 'a' as x, 'bc' as y"));
    }

    @Test
    void refusesDoubles() {
        assertThatThrownBy(() -> hash(1, "select 1 as id, cast(1 as double) as share"))
                .hasMessage("column share is DOUBLE and has no stable hash");
    }
}
