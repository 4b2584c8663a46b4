package org.themonitor.pipeline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.sql.Layer;
import org.themonitor.pipeline.sql.SqlFile;
import org.themonitor.pipeline.sql.SqlProject;

/** Which workbook is used for what, by the project's own SQL. */
class SupersessionTest {
    private final Warehouse warehouse = Warehouse.inMemory(1);
    private final SqlProject sql = BuiltIn.DEFINITIONS.sql();
    private int arrivals;

    @BeforeEach
    void createTables() {
        sql.files(Layer.SCHEMA).forEach(file -> file.runIn(warehouse));
        sql.files(Layer.STAGING).forEach(file -> file.runIn(warehouse));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private void workbook(String receipt, String source) {
        arrivals++;
        warehouse.execute(
                "insert into intake.receipts values (?, ?, ?, 'name', 'LAO', ?, 2025, date '2026-01-01' + ?)",
                receipt,
                arrivals,
                receipt,
                source,
                arrivals);
        warehouse.execute(
                "insert into staging.workbooks (receipt, intake_key, template, area, source, data_year, state, is_synthetic)"
                        + " values (?, 'key', 'country-workbook', 'LAO', ?, 2025, 'read', false)",
                receipt,
                source);
    }

    private void sheet(String receipt, String kind, int rows) {
        warehouse.execute(
                "insert into staging.sheets (receipt, sheet, record_kind, rows_filled, rows_used, rows_given, rows_rejected,"
                        + " rows_ignored) values (?, ?, ?, ?, ?, ?, 0, 0)",
                receipt,
                kind,
                kind,
                rows,
                rows,
                rows);
    }

    private List<String> ask(String relation, String columns) {
        for (String name : List.of("workbook_versions", "workbook_uses", "workbooks", "sheets_no_longer_sent")) {
            SqlFile file = sql.files(Layer.CORE).stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            warehouse.execute("create or replace table core." + name + " as " + file.select());
        }
        return warehouse.query("select " + columns + " from core." + relation).stream()
                .map(row -> String.join(
                        " ", row.values().values().stream().map(String::valueOf).toList()))
                .toList();
    }

    @Test
    void aLaterWorkbookReplacesOnlyTheKindsItSends() {
        workbook("first", "nra");
        sheet("first", "casualties", 3);
        sheet("first", "land_release", 2);
        workbook("second", "nra");
        sheet("second", "casualties", 1);
        assertThat(ask("workbook_uses", "receipt, record_kind, is_used"))
                .containsExactly("first casualties false", "first land_release true", "second casualties true");
        assertThat(ask("workbooks", "receipt, is_used")).containsExactly("first true", "second true");
        assertThat(ask("sheets_no_longer_sent", "record_kind, receipt, later_receipt, reason, rows_in_use"))
                .containsExactly("land_release first second sheet_missing 2");
    }

    @Test
    void workbooksOfOtherSourcesStandBesideIt() {
        workbook("first", "nra");
        sheet("first", "casualties", 3);
        workbook("second", "hospital");
        sheet("second", "casualties", 1);
        assertThat(ask("workbook_uses", "receipt, is_used")).containsExactly("first true", "second true");
        assertThat(ask("sheets_no_longer_sent", "record_kind")).isEmpty();
    }

    @Test
    void aSheetWithoutRowsReplacesNothing() {
        workbook("first", "nra");
        sheet("first", "casualties", 3);
        workbook("second", "nra");
        sheet("second", "casualties", 0);
        assertThat(ask("workbook_uses", "receipt, is_used")).containsExactly("first true", "second false");
        assertThat(ask("sheets_no_longer_sent", "reason")).containsExactly("sheet_empty");
    }
}
