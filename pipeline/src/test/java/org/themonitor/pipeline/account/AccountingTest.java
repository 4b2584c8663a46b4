package org.themonitor.pipeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.themonitor.pipeline.BuiltIn;
import org.themonitor.pipeline.sheet.CasualtySheet;
import org.themonitor.pipeline.template.WorkbookOf;

class AccountingTest {
    @Test
    void accountsForEveryRowAndCell() {
        Accounting accounting = CasualtySheet.of(
                        BuiltIn.DEFINITIONS.templates(),
                        "LAO",
                        2024,
                        WorkbookOf.sheet(
                                "Casualties",
                                "Casualties of 2024",
                                CasualtySheet.HEADERS + "|Colour",
                                "|2024|||1|killed||||||note|red",
                                "|2024|||x|killed||||||note|red|stray",
                                "|2024|||1|killed",
                                "Total||||2"))
                .accounting();

        assertThat(accounting.problems()).isEmpty();
        assertThat(accounting.read()).isEqualTo(6);
        assertThat(accounting.accepted()).isEqualTo(2);
        assertThat(accounting.rejected()).isEqualTo(1);
        assertThat(accounting.ignored())
                .isEqualTo(Map.of("header row", 1, "title above the header", 1, "totals row", 1));
        assertThat(accounting.columns())
                .contains(
                        new ColumnAccount("A", "Date", Optional.of("incident_date"), Optional.empty(), 0, 0, 3, 1),
                        new ColumnAccount("E", "People", Optional.of("people"), Optional.empty(), 2, 1, 0, 1),
                        new ColumnAccount(
                                "L",
                                "Note",
                                Optional.empty(),
                                Optional.of("free text that may hold personal data"),
                                0,
                                0,
                                2,
                                2),
                        new ColumnAccount("M", "Colour", Optional.empty(), Optional.empty(), 0, 2, 2, 0),
                        new ColumnAccount("N", "", Optional.empty(), Optional.empty(), 0, 1, 3, 0));
    }

    /** Rows too heavy to wait until their contents are judged come a second time, and count once. */
    @Test
    void countsTheRowsOfASheetOfLongTextsOnce() {
        String[] rows = new String[420];
        Arrays.fill(rows, "|2024||" + "long ".repeat(2000) + "|1|killed|civilian");

        CasualtySheet read = CasualtySheet.of(rows);

        assertThat(read.rows()).hasSize(420);
        assertThat(read.accounting().accepted()).isEqualTo(420);
    }

    @Test
    void saysWhereItDoesNotAddUp() {
        ColumnAccount column = new ColumnAccount("A", "Year", Optional.of("y"), Optional.empty(), 1, 0, 0, 0);

        assertThat(new Accounting("List", 4, 1, 1, Map.of("header row", 1), List.of(column)).problems())
                .containsExactly(
                        "sheet List: 4 rows read, but 1 accepted + 1 rejected + 1 ignored",
                        "sheet List, column A: 1 used + 0 rejected + 0 blank + 0 ignored are not 3 rows");
    }
}
