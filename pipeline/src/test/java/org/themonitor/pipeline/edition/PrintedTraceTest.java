package org.themonitor.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.Warehouse;

class PrintedTraceTest {
    private static final String PRINTED = "total = printed(fact.value) from core.prints as fact"
            + " where fact.year = figure.year when figure.basis = 'printed'";

    private final Warehouse warehouse = Warehouse.inMemory(1);

    @BeforeEach
    void tables() {
        warehouse.execute("create schema core");
        warehouse.execute("create table core.prints as select 2016 as year, cast(9437 as decimal(24, 6)) as value");
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aLineMayBeAboutSomeOfTheFiguresOnly() {
        Trace some = Trace.parse(PRINTED);
        assertThat(some.kind()).isEqualTo(Trace.Kind.PRINTED);
        assertThat(some.condition()).isEqualTo("fact.year = figure.year");
        assertThat(some.when()).isEqualTo("figure.basis = 'printed'");
        assertThat(Trace.parse(PRINTED.replaceAll(" when .*", "")).when()).isEqualTo("true");
    }

    @Test
    void aPrintedFigureIsWhatItsOneRowSays() {
        assertThat(agrees("2016, 9437, 'printed'")).isTrue();
        assertThat(agrees("2016, 8605, 'printed'")).isFalse();
        assertThat(agrees("2016, null, 'printed'")).isFalse();
        assertThat(agrees("2017, null, 'printed'")).isTrue();
    }

    @Test
    void twoPrintsBehindAFigureAreNoticed() {
        warehouse.execute("insert into core.prints values (2016, 9437)");
        assertThat(agrees("2016, 9437, 'printed'")).isFalse();
    }

    @Test
    void figuresTheLineIsNotAboutAreLeftToOtherLines() {
        assertThat(agrees("2016, 3, 'recorded'")).isTrue();
    }

    @Test
    void aLineOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> Trace.parse("total = guess"))
                .hasMessageContaining("with sum, count, distinct, earliest, latest, date, printed, told or acts");
    }

    private boolean agrees(String figure) {
        String from = " from (values (" + figure + ")) as figure(year, total, basis) where ";
        return warehouse
                .query("select 1" + from + Trace.parse(PRINTED).disagreement())
                .isEmpty();
    }
}
