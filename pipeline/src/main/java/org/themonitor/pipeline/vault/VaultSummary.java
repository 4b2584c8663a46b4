package org.themonitor.pipeline.vault;

import java.util.List;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;

/** Sums up what a vault holds, as far as it is open: what later workbooks have replaced is told of no more. */
final class VaultSummary {
    private static final int SHOWN = 15;
    private static final String GRAVEST_FIRST = "select * from staging.findings"
            + " order by list_position(['blocks_workbook', 'blocks_sheet', 'blocks_row', 'row_not_used', 'warning', 'note'], severity),"
            + " receipt, number";

    private final Warehouse warehouse;
    private final WorkbooksInForce inForce;

    VaultSummary(Warehouse warehouse, WorkbooksInForce inForce) {
        this.warehouse = warehouse;
        this.inForce = inForce;
    }

    IntakeSummary summary() {
        OpenFindings open = new OpenFindings(warehouse::query, inForce);
        List<Row> findings =
                warehouse.query(GRAVEST_FIRST).stream().filter(open::includes).toList();
        List<Row> sheets = warehouse.query(WorkbooksInForce.SHEETS).stream()
                .filter(sheet -> inForce.isOpen(sheet.text("receipt")))
                .toList();
        return new IntakeSummary(
                inForce.count("in_use") + inForce.count("nothing_used"),
                inForce.waiting(),
                inForce.count("replaced") + inForce.count("not_read_and_replaced"),
                inForce.in("not_read"),
                counts(sheets),
                findings.size(),
                findings.stream()
                        .filter(finding -> !finding.text("severity").equals("note"))
                        .limit(SHOWN)
                        .map(VaultSummary::line)
                        .toList(),
                synthetic(),
                ShownSheets.names(warehouse));
    }

    /**
     * {@code TERM_UNKNOWN COL-register-2025-1f3a9c2e · csv!L12 "text of 10 letters": expected …; fix}. The workbook by its
     * place and content: the name of the file may be a person's, and is for its sender alone.
     */
    private static String line(Row row) {
        String sheet = row.textOrNull("sheet");
        String cell = row.textOrNull("cell");
        String shown = row.textOrNull("shown_text");
        long more = row.number("count") - 1;
        return "%s  %s%s%s%s%s: expected %s; %s"
                .formatted(
                        row.text("code"),
                        row.text("receipt"),
                        sheet == null ? "" : " · " + sheet,
                        cell == null ? "" : "!" + cell,
                        more == 0 ? "" : " and %d more".formatted(more),
                        shown == null ? "" : " \"" + shown + "\"",
                        row.text("expected"),
                        row.text("fix"));
    }

    private static IntakeCounts counts(List<Row> sheets) {
        return new IntakeCounts(
                sum(sheets, "rows_filled"),
                sum(sheets, "rows_used"),
                sum(sheets, "rows_rejected"),
                sum(sheets, "rows_ignored"));
    }

    private static long sum(List<Row> sheets, String column) {
        return sheets.stream().mapToLong(sheet -> sheet.number(column)).sum();
    }

    private int synthetic() {
        return (int) warehouse.query("select receipt from staging.workbooks where is_synthetic").stream()
                .filter(workbook -> inForce.isOpen(workbook.text("receipt")))
                .count();
    }
}
