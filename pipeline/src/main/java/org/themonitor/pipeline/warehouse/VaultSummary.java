package org.themonitor.pipeline.warehouse;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.themonitor.pipeline.archive.Receipt;

/** Sums up what a vault holds. */
final class VaultSummary {
    private static final int SHOWN = 15;
    private static final String GRAVEST_FIRST = "select * from staging.findings where severity <> 'note'"
            + " order by list_position(['blocks_workbook', 'blocks_sheet', 'blocks_row', 'warning'], severity),"
            + " receipt, number";

    private final Warehouse warehouse;

    VaultSummary(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    IntakeSummary of(Collection<Receipt> receipts) {
        Set<String> known = receipts.stream().map(Receipt::id).collect(Collectors.toSet());
        List<String> quarantined =
                warehouse
                        .query("select receipt from staging.workbooks where state = 'quarantined' order by receipt")
                        .stream()
                        .map(row -> workbook(known, row))
                        .toList();
        List<String> findings = warehouse.query(GRAVEST_FIRST + " limit " + SHOWN).stream()
                .map(row -> line(row, workbook(known, row)))
                .toList();
        return new IntakeSummary(
                (int) number("select count(*) from staging.workbooks where state = 'read'"),
                quarantined,
                counts(),
                number("select count(*) from staging.findings"),
                findings,
                (int) number("select count(*) from staging.workbooks where is_synthetic"),
                ShownSheets.names(warehouse));
    }

    /** By its place and content: the name of the file may be a person's, and is for its sender alone. */
    private static String workbook(Set<String> known, Row row) {
        String receipt = row.text("receipt");
        return known.contains(receipt) ? receipt : receipt + " (no longer received)";
    }

    /** {@code TERM_UNKNOWN COL-register-2025-1f3a9c2e · csv!L12 "text of 10 letters": expected …; fix}. */
    private static String line(Row row, String workbook) {
        String sheet = row.textOrNull("sheet");
        String cell = row.textOrNull("cell");
        String shown = row.textOrNull("shown_text");
        long more = row.number("count") - 1;
        return "%s  %s%s%s%s%s: expected %s; %s"
                .formatted(
                        row.text("code"),
                        workbook,
                        sheet == null ? "" : " · " + sheet,
                        cell == null ? "" : "!" + cell,
                        more == 0 ? "" : " and %d more".formatted(more),
                        shown == null ? "" : " \"" + shown + "\"",
                        row.text("expected"),
                        row.text("fix"));
    }

    private IntakeCounts counts() {
        Row row = warehouse
                .query("select coalesce(sum(rows_filled), 0) as filled, coalesce(sum(rows_used), 0) as used,"
                        + " coalesce(sum(rows_rejected), 0) as rejected, coalesce(sum(rows_ignored), 0) as ignored"
                        + " from staging.sheets")
                .get(0);
        return new IntakeCounts(
                row.number("filled"), row.number("used"), row.number("rejected"), row.number("ignored"));
    }

    private long number(String query) {
        return Long.parseLong(String.valueOf(warehouse.single(query)));
    }
}
