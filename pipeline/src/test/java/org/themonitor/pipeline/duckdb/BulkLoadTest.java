package org.themonitor.pipeline.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkLoadTest {
    private final Warehouse warehouse = Warehouse.inMemory(1);

    @BeforeEach
    void createTables() {
        warehouse.execute("create schema staging");
        warehouse.execute("create table staging.t (code varchar primary key, n integer, big bigint, day date,"
                + " yes boolean, area decimal(18, 4))");
        warehouse.execute("create table staging.one (n integer not null)");
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @Test
    void loadsEachTypeAndNull() {
        long rows = BulkLoad.into(warehouse, "staging.t")
                .load(List.of(
                        row("é", 1, 2L, LocalDate.of(1997, 12, 3), true, new BigDecimal("1.25")),
                        row("x", null, 3, null, null, null)));
        assertThat(rows).isEqualTo(2);
        assertThat(warehouse.query("select * from staging.t").get(0).values().values())
                .containsExactly("é", 1, 2L, LocalDate.of(1997, 12, 3), true, new BigDecimal("1.2500"));
        assertThat(warehouse.query("select * from staging.t where n is null")).hasSize(1);
    }

    @Test
    void rowsOfAFailedTransactionAreGoneThoughTheyCameFirst() {
        // made outside, so that appending is the first thing that happens in the transaction
        BulkLoad one = BulkLoad.into(warehouse, "staging.one");
        assertThatThrownBy(() -> warehouse.inTransaction(() -> {
                    one.load(List.of(row(1)));
                    throw new IllegalStateException("a later sheet is broken");
                }))
                .hasMessage("a later sheet is broken");
        assertThat(warehouse.query("select * from staging.one")).isEmpty();
    }

    @Test
    void aDuplicateKeyIsNotSwallowed() {
        List<List<@Nullable Object>> twice =
                List.of(row("a", 1, 1, null, true, null), row("a", 2, 1, null, true, null));
        assertThatThrownBy(() -> BulkLoad.into(warehouse, "staging.t").load(twice))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("load staging.t: ")
                .hasMessageContaining("uplicate key");
        assertThat(warehouse.query("select * from staging.t")).isEmpty();
        BulkLoad.into(warehouse, "staging.one").load(List.of(row(1)));
        assertThat(warehouse.query("select * from staging.one")).hasSize(1);
    }

    @Test
    void aDecimalMayHaveFewerDigitsThanItsColumn() {
        BulkLoad.into(warehouse, "staging.t").load(List.of(row("a", 1, 1, null, null, new BigDecimal("3.500000"))));
        assertThat(warehouse.single("select area from staging.t")).isEqualTo(new BigDecimal("3.5000"));
    }

    @Test
    void aDecimalIsNeverRounded() {
        List<List<@Nullable Object>> tooFine = List.of(row("a", 1, 1, null, null, new BigDecimal("0.00005")));
        assertThatThrownBy(() -> BulkLoad.into(warehouse, "staging.t").load(tooFine))
                .hasMessage("row 1, column staging.t.area: 0.00005 has more than 4 digits after the point");
    }

    @Test
    void aBadRowAmongGoodOnesLoadsNone() {
        List<List<@Nullable Object>> mixed = List.of(row(1), row("two"));
        assertThatThrownBy(() -> BulkLoad.into(warehouse, "staging.one").load(mixed))
                .hasMessage("row 2, column staging.one.n: a String does not go into INTEGER");
        assertThatThrownBy(() -> BulkLoad.into(warehouse, "staging.one").load(List.of(row(1, 2))))
                .hasMessage("row 1 for staging.one has 2 values for 1 columns");
        assertThatThrownBy(() -> BulkLoad.into(warehouse, "staging.one").load(List.of(row((Object) null))))
                .hasMessageContaining("NOT NULL");
        assertThat(warehouse.query("select * from staging.one")).isEmpty();
    }

    @Test
    void aMissingTableIsNamed() {
        assertThatThrownBy(() -> BulkLoad.into(warehouse, "staging.nowhere"))
                .hasMessageContaining("Table with name nowhere does not exist");
    }
}
