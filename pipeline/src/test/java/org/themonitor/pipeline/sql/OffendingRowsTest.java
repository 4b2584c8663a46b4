package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.duckdb.Warehouse;

/** A relation that data break names the rows behind it, and takes back what it tried. */
class OffendingRowsTest {
    private final Warehouse warehouse = Warehouse.inMemory(1);

    @BeforeEach
    void rows() {
        SmallProject project = project("select source_row_id as id from staging.counts");
        ModelRunner runner = SmallProject.prepared(warehouse, project.project());
        assertThat(runner.size()).isEqualTo(2);
        for (int row = 1; row <= 40; row++) {
            String receipt = row <= 20 ? "COL-nra-2025-1" : "LAO-nra-2025-2";
            count(receipt, row, String.valueOf(row));
        }
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void ofAValueThatCannotBeCast() {
        warehouse.execute("update staging.counts set amount = 'Jane Roe' where source_row_id like '%/17'");
        BrokenRelationException broken =
                broken("select source_row_id as id, cast(amount as integer) as n from staging.counts");
        assertThat(ids(broken)).containsExactly("COL-nra-2025-1/A sheet/17");
        assertThat(broken).hasMessage("core/a.sql: a value cannot be used (Conversion Error)");
    }

    @Test
    void ofAKeyThatIsNullInSeveralRows() {
        warehouse.execute("update staging.counts set amount = null where amount in ('3', '33')");
        assertThat(ids(broken("select amount as id from staging.counts")))
                .containsExactly("COL-nra-2025-1/A sheet/3", "LAO-nra-2025-2/A sheet/33");
    }

    @Test
    void ofAKeyThatTwoWorkbooksRepeat() {
        warehouse.execute("update staging.counts set amount = '5' where amount = '30'");
        BrokenRelationException broken = broken("select amount as id from staging.counts");
        assertThat(ids(broken)).containsExactly("COL-nra-2025-1/A sheet/5", "LAO-nra-2025-2/A sheet/30");
        assertThat(broken.problem()).isEqualTo("its key (id) comes twice");
    }

    @Test
    void ofASelectThatFindsMoreThanOneRow() {
        String one = "select 1 as id, (select amount from staging.counts where amount in ('8', '9')) as n";
        assertThat(ids(broken(one))).containsExactly("COL-nra-2025-1/A sheet/8", "COL-nra-2025-1/A sheet/9");
    }

    /** A value that no select can use, a blank where a value is needed, and what comes twice; else the row alone. */
    @Test
    void namesTheirCellsWhereTheSheetAccountsForThem() {
        accountFor("amount", "E");
        accountFor("place", "B");
        warehouse.execute("update staging.counts set amount = 'Jane Roe', place = 'x' where source_row_id like '%/17'");
        String cast = "select source_row_id as id, place, cast(amount as integer) as n from staging.counts";
        assertThat(broken(cast).rows()).containsExactly(new OffendingRow("COL-nra-2025-1/A sheet/17", List.of("E17")));

        warehouse.execute("update staging.counts set amount = null where source_row_id like '%/17'");
        assertThat(broken("select amount as id, place from staging.counts").rows())
                .containsExactly(new OffendingRow("COL-nra-2025-1/A sheet/17", List.of("E17")));

        warehouse.execute("update staging.counts set amount = '4' where source_row_id like '%/17'");
        assertThat(broken("select amount as id, place from staging.counts").rows())
                .containsExactly(
                        new OffendingRow("COL-nra-2025-1/A sheet/17", List.of("E17")),
                        new OffendingRow("COL-nra-2025-1/A sheet/4", List.of("E4")));
        assertThat(broken("select receipt as id from staging.counts where amount = '4'")
                        .rows())
                .extracting(OffendingRow::cells)
                .contains(List.of("E17"));
        assertThat(broken("select receipt as id from staging.counts").rows())
                .extracting(OffendingRow::cells)
                .containsOnly(List.of());
        assertThat(warehouse.single("select count(*) from staging.counts where amount = '4'"))
                .isEqualTo(2L);
    }

    @Test
    void namesTheCellOfAnotherSheetThatARowTakesValuesFrom() {
        warehouse.execute("insert into staging.columns values ('COL-nra-2025-1', 'Accidents', 'D', 'place')");
        accountFor("amount", "E");
        warehouse.execute(
                "insert into staging.counts values (?, 'COL-nra-2025-1', '50', 'Jane Roe')",
                "COL-nra-2025-1/A sheet/50@Accidents!7");
        String cast = "select source_row_id as id, amount, cast(place as integer) as n from staging.counts";
        assertThat(broken(cast).rows())
                .containsExactly(new OffendingRow("COL-nra-2025-1/A sheet/50@Accidents!7", List.of("Accidents!D7")));
    }

    @Test
    void andTheCheckNamesTheCells() {
        accountFor("amount", "E");
        warehouse.execute("update staging.counts set amount = null where amount = '3'");
        BrokenRelationException broken = broken("select amount as id from staging.counts");
        CheckResult result =
                new CheckRunner(warehouse, project("select 1 as id").project()).broken(broken);
        assertThat(result.examples()).containsExactly("source_row_id=COL-nra-2025-1/A sheet/3, cells=E3");
    }

    @Test
    void andTheCheckFailsWithThem() {
        warehouse.execute("update staging.counts set amount = null where amount = '3'");
        BrokenRelationException broken = broken("select amount as id from staging.counts");
        CheckResult result =
                new CheckRunner(warehouse, project("select 1 as id").project()).broken(broken);
        assertThat(result.failed()).isTrue();
        assertThat(result.examples()).containsExactly("source_row_id=COL-nra-2025-1/A sheet/3");
        assertThat(warehouse.single("select count(*) from staging.counts")).isEqualTo(40L);
    }

    @Test
    void aViewIsNamedAndNotWhoeverReadsIt() {
        warehouse.execute("update staging.counts set amount = 'many' where amount = '3'");
        BrokenRelationException cast = brokenView("select cast(amount as integer) as id from staging.counts");
        assertThat(cast.file().path()).isEqualTo("core/a.sql");
        assertThat(ids(cast)).containsExactly("COL-nra-2025-1/A sheet/3");
        warehouse.execute("update staging.counts set amount = null where amount = 'many'");
        BrokenRelationException key = brokenView("select amount as id from staging.counts");
        assertThat(key).hasMessage("core/a.sql: its key (id) is null in a row");
        assertThat(ids(key)).containsExactly("COL-nra-2025-1/A sheet/3");
    }

    @Test
    void aKeyIsToldBeforeWhatItBreaksLater() {
        warehouse.execute("update staging.counts set amount = 'many', place = '4' where amount = '3'");
        warehouse.execute("update staging.counts set place = '4' where amount = '4'");
        SmallProject project = project("select place as id from staging.counts where place is not null")
                .select("marts/of_a.sql", "select cast(amount as integer) as id from staging.counts, core.a");
        assertThat(broken(project)).hasMessage("core/a.sql: its key (id) comes twice");
    }

    private BrokenRelationException brokenView(String select) {
        return broken(project(select).with("core/a.sql", SmallProject.HEADER + "-- form: view\n" + select));
    }

    private BrokenRelationException broken(String select) {
        return broken(project(select));
    }

    private BrokenRelationException broken(SmallProject project) {
        ModelRunner runner = new ModelRunner(warehouse, project.project(), List.of());
        return catchThrowableOfType(BrokenRelationException.class, () -> runner.run(() -> false, run -> {}));
    }

    private static List<String> ids(BrokenRelationException broken) {
        return broken.rows().stream().map(OffendingRow::id).toList();
    }

    private void accountFor(String column, String letters) {
        for (String receipt : List.of("COL-nra-2025-1", "LAO-nra-2025-2")) {
            warehouse.execute("insert into staging.columns values (?, 'A sheet', ?, ?)", receipt, letters, column);
        }
    }

    private static SmallProject project(String select) {
        return new SmallProject()
                .with(
                        "staging/counts.sql",
                        "-- title: Counts\ncreate table staging.counts"
                                + " (source_row_id varchar, receipt varchar, amount varchar, place varchar);")
                .with(
                        "staging/columns.sql",
                        "-- title: Columns\ncreate table staging.columns"
                                + " (receipt varchar, sheet varchar, letters varchar, staging_column varchar);")
                .select("core/a.sql", select)
                .select("marts/of_a.sql", "select id from core.a");
    }

    private void count(String receipt, int row, String amount) {
        warehouse.execute(
                "insert into staging.counts values (?, ?, ?, null)", receipt + "/A sheet/" + row, receipt, amount);
    }
}
