package org.themonitor.pipeline.sender;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.vault.WorkbooksInForce;

/**
 * A workbook that its sender should hear about.
 *
 * @param receipt its arrival
 * @param area the area it is about, null when nothing says it
 * @param source code of the source that sent it, null when nothing says it
 * @param dataYear the data year it was sent for, null when nothing says it
 * @param template the template it was read with, null when it could not be read
 */
record SentWorkbook(
        Receipt receipt,
        @Nullable String area,
        @Nullable String source,
        @Nullable Integer dataYear,
        @Nullable String template) {
    boolean isRead() {
        return template != null;
    }

    /** Those in the vault that are open, in the order of their ids. */
    static List<SentWorkbook> open(Warehouse vault, Collection<Receipt> receipts, WorkbooksInForce inForce) {
        Map<String, Receipt> byId = receipts.stream().collect(Collectors.toMap(Receipt::id, Function.identity()));
        return vault.query("select * from staging.workbooks order by receipt").stream()
                .filter(row -> inForce.isOpen(row.text("receipt")))
                .map(row -> of(row, Objects.requireNonNull(byId.get(row.text("receipt")))))
                .toList();
    }

    private static SentWorkbook of(Row row, Receipt receipt) {
        String year = row.textOrNull("data_year");
        return new SentWorkbook(
                receipt,
                row.textOrNull("area"),
                row.textOrNull("source"),
                year == null ? null : Integer.valueOf(year),
                row.text("state").equals("read") ? row.text("template") : null);
    }
}
