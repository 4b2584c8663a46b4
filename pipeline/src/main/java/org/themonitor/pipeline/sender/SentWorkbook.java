package org.themonitor.pipeline.sender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.Warehouse;

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

    /**
     * Those in the vault that nothing later has replaced, in the order of their arrival. A later workbook of the same
     * source, area and data year replaces the record kinds it has rows of, and any that could not be read.
     */
    static List<SentWorkbook> current(Warehouse vault, Collection<Receipt> receipts) {
        Map<String, Receipt> byId = receipts.stream().collect(Collectors.toMap(Receipt::id, Function.identity()));
        List<SentWorkbook> newestFirst = vault.query("select * from staging.workbooks").stream()
                .flatMap(row ->
                        Optional.ofNullable(byId.get(row.text("receipt"))).map(receipt -> of(row, receipt)).stream())
                .sorted(Comparator.comparing((SentWorkbook sent) -> sent.receipt.number())
                        .reversed())
                .toList();
        Set<String> replaced = new HashSet<>();
        List<SentWorkbook> current = new ArrayList<>();
        for (SentWorkbook sent : newestFirst) {
            if (sent.adds(sent.subjects(vault), replaced)) {
                current.add(0, sent);
            }
        }
        return current;
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

    /** Whether it is the last to say something of one of its subjects; what it says is said from then on. */
    private boolean adds(Set<String> subjects, Set<String> replaced) {
        String any = isRead() ? place() : place() + " not read";
        boolean isNew = !replaced.contains(place()) && !replaced.contains(any);
        boolean addsSome = subjects.stream().filter(replaced::add).count() > 0;
        replaced.add(any);
        return isNew || addsSome;
    }

    /** What it has rows of; a workbook that could not be read replaces nothing but one of the same place. */
    private Set<String> subjects(Warehouse vault) {
        String kinds = "select distinct record_kind from staging.sheets where receipt = ? and record_kind is not null"
                + " and rows_used + rows_rejected > 0";
        return vault.query(kinds, receipt.id()).stream()
                .map(row -> place() + "/" + row.text("record_kind"))
                .collect(Collectors.toSet());
    }

    private String place() {
        return area == null || source == null || dataYear == null ? receipt.id() : area + "/" + source + "/" + dataYear;
    }
}
