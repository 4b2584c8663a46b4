package org.themonitor.pipeline.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
    @Test
    void opensWithTheSameSettingsEverywhere() {
        try (Warehouse warehouse = Warehouse.inMemory(2)) {
            assertThat(setting(warehouse, "TimeZone")).isEqualTo("UTC");
            assertThat(setting(warehouse, "threads")).isEqualTo("2");
            assertThat(setting(warehouse, "autoinstall_known_extensions")).isEqualTo("false");
            assertThat(setting(warehouse, "autoload_known_extensions")).isEqualTo("false");
            assertThat(setting(warehouse, "preserve_insertion_order")).isEqualTo("true");
        }
    }

    private static String setting(Warehouse warehouse, String name) {
        return String.valueOf(warehouse.single("select cast(current_setting(?) as varchar)", name));
    }

    @Test
    void givesRowsWithTypedValues() {
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            Row row = warehouse
                    .query("select ? as name, cast(7 as hugeint) as n, date '2012-01-04' as day, null as gap", "Peru")
                    .get(0);
            assertThat(row.text("name")).isEqualTo("Peru");
            assertThat(row.number("n")).isEqualTo(7);
            assertThat(row.date("day")).isEqualTo(LocalDate.of(2012, 1, 4));
            assertThat(row.textOrNull("gap")).isNull();
            assertThatThrownBy(() -> row.text("gap")).hasMessageContaining("gap is null");
            assertThatThrownBy(() -> row.value("nam")).hasMessage("no column nam; there are [name, n, day, gap]");
        }
    }

    @Test
    void saysWhichStatementFailedAndWhy() {
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            assertThatThrownBy(() -> warehouse.query("select *\nfrom   nowhere"))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageStartingWith("select * from nowhere: Catalog Error: Table with name nowhere");
            assertThat(warehouse.single("select 1")).isEqualTo(1);
        }
    }

    @Test
    void readOnlyRefusesToWrite(@TempDir Path folder) {
        Path file = folder.resolve("with a space.duckdb");
        try (Warehouse warehouse = Warehouse.open(file, 1)) {
            warehouse.execute("create table t as select 5 as five");
        }
        try (Warehouse warehouse = Warehouse.openReadOnly(file, 1)) {
            assertThat(warehouse.single("select five from t")).isEqualTo(5);
            assertThatThrownBy(() -> warehouse.execute("drop table t")).hasMessageContaining("read-only");
        }
    }

    @Test
    void lockedDownItReachesNoFileAndNoSetting(@TempDir Path folder) {
        String copy = "copy (select 1) to '" + folder.resolve("x.csv") + "'";
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            warehouse.lockDown();
            assertThatThrownBy(() -> warehouse.execute(copy)).hasMessageContaining("disabled by configuration");
            assertThatThrownBy(() -> warehouse.execute("set threads = 4")).hasMessageContaining("locked");
        }
    }

    @Test
    void variablesReachTheSelects() {
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            warehouse.setVariable("as_of_status", LocalDate.of(2025, 12, 31));
            assertThat(warehouse.single("select getvariable('as_of_status')")).isEqualTo(LocalDate.of(2025, 12, 31));
        }
    }

    @Test
    void aTransactionThatThrowsLeavesNothing() {
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            warehouse.execute("create table t (n integer)");
            assertThatThrownBy(() -> warehouse.inTransaction(() -> {
                        warehouse.inTransaction(() -> warehouse.execute("insert into t values (1)"));
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(warehouse.query("select * from t")).isEmpty();
            warehouse.inTransaction(() -> warehouse.execute("insert into t values (2)"));
            assertThat(warehouse.query("select * from t")).hasSize(1);
        }
    }

    @Test
    void refusesNoThreads() {
        assertThatThrownBy(() -> Warehouse.inMemory(0)).hasMessage("threads must be at least 1, not 0");
    }
}
