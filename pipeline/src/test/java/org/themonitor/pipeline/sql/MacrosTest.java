package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.duckdb.Warehouse;

/** The scalar macros of the project's own schema scripts. */
class MacrosTest {
    private final Warehouse warehouse = Warehouse.inMemory(1);

    @BeforeEach
    void createSchema() {
        BuiltIn.DEFINITIONS.sql().files(Layer.SCHEMA).forEach(file -> file.runIn(warehouse));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aShareOfNothingIsUnknown() {
        assertThat(warehouse.single("select pct(1, 3)")).isEqualTo(new BigDecimal("33.3"));
        assertThat(warehouse.single("select pct(0, 0)")).isNull();
        assertThat(warehouse.single("select pct(null, 3)")).isNull();
    }

    @Test
    void halvesGoUpExactlyAsWithWholeNumbers() {
        String exact = "cast((2000 * n + b) // (2 * b) as decimal(9, 0)) / 10";
        assertThat(warehouse.query("select n, b, pct(n, b) as share from range(500) as ns(n), range(1, 2001) as bs(b)"
                        + " where pct(n, b) <> cast(" + exact + " as decimal(9, 1))"))
                .isEmpty();
    }

    @Test
    void aPartialDateEndsWithItsYearOrMonth() {
        assertThat(warehouse.single("select partial_date(2014, null, null)")).isEqualTo("2014");
        assertThat(warehouse.single("select partial_date(2014, 2, null)")).isEqualTo("2014-02");
        assertThat(warehouse.single("select partial_date(2014, 2, 3)")).isEqualTo("2014-02-03");
        assertThat(warehouse.single("select partial_date(null, null, null)")).isNull();
        assertThat(warehouse.single("select cast(end_of_partial_date('2014') as varchar)"))
                .isEqualTo("2014-12-31");
        assertThat(warehouse.single("select cast(end_of_partial_date('2016-02') as varchar)"))
                .isEqualTo("2016-02-29");
        assertThat(warehouse.single("select cast(end_of_partial_date('2014-02-03') as varchar)"))
                .isEqualTo("2014-02-03");
        assertThat(warehouse.single("select end_of_partial_date(null)")).isNull();
    }
}
