package org.themonitor.pipeline.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.FileNames;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.warehouse.Row;
import org.themonitor.pipeline.warehouse.Warehouse;
import org.themonitor.pipeline.warehouse.WarehouseException;

/**
 * What has arrived before, asked and never changed.
 *
 * @param receipts all arrivals in their order
 * @param vault the vault; need not exist
 */
public record EarlierWorkbooks(List<Receipt> receipts, Path vault) {
    public EarlierWorkbooks {
        receipts = List.copyOf(receipts);
    }

    /** The receipt a workbook would get now. */
    Receipt next(String sha256, Path file, Coordinates place) {
        return new Receipt(receipts.size() + 1, sha256, FileNames.of(file), place, "");
    }

    /**
     * What becomes of the rows of earlier workbooks of the same area, source and data year: replaced kind by kind, as
     * core.workbook_uses does it.
     */
    List<String> sentences(Receipt receipt, Row workbook, Set<String> kinds) {
        List<String> sentences = new ArrayList<>();
        if (receipts.stream().anyMatch(old -> old.id().equals(receipt.id()))) {
            sentences.add("the same file has arrived already, as " + receipt.id() + ": receiving it changes nothing");
            return sentences;
        }
        if (!Files.exists(vault)) {
            return sentences;
        }
        try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
            inUse(open, workbook)
                    .forEach((kind, used) -> sentences.add(
                            kinds.contains(kind)
                                    ? "replaces %s of %s (%d rows)"
                                            .formatted(kind, used.receipt().id(), used.rows())
                                    : "%s of %s (%d rows) stays in use: this workbook has none"
                                            .formatted(kind, used.receipt().id(), used.rows())));
        } catch (WarehouseException held) {
            sentences.add("what it would replace cannot be said while a run holds the vault");
        }
        return sentences;
    }

    private record Used(Receipt receipt, long rows) {}

    private Map<String, Used> inUse(Warehouse open, Row workbook) {
        Map<String, Used> latest = new TreeMap<>();
        for (Row earlier : open.query(
                "select receipt from staging.workbooks where state = 'read' and area = ? and source = ?"
                        + " and data_year = ?",
                workbook.value("area"),
                workbook.value("source"),
                workbook.value("data_year"))) {
            Optional<Receipt> arrival = receipts.stream()
                    .filter(receipt -> receipt.id().equals(earlier.text("receipt")))
                    .max(Comparator.comparing(Receipt::number));
            arrival.ifPresent(receipt -> rows(open, receipt)
                    .forEach((kind, rows) -> latest.merge(kind, new Used(receipt, rows), EarlierWorkbooks::later)));
        }
        return latest;
    }

    private static Used later(Used one, Used other) {
        return one.receipt().number() > other.receipt().number() ? one : other;
    }

    private static Map<String, Long> rows(Warehouse open, Receipt receipt) {
        Map<String, Long> rows = new TreeMap<>();
        for (Row sheet : open.query(
                "select * from staging.sheets where record_kind is not null and receipt = ?", receipt.id())) {
            rows.merge(sheet.text("record_kind"), sheet.number("rows_used") + sheet.number("rows_rejected"), Long::sum);
        }
        rows.values().removeIf(none -> none == 0);
        return rows;
    }
}
