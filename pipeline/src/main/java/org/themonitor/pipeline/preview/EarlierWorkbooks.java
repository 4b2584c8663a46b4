package org.themonitor.pipeline.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.FileNames;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.duckdb.Row;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.vault.WorkbooksInForce;

/**
 * What has arrived before, asked and never changed.
 *
 * @param receipts all arrivals in their order
 * @param vault the vault; need not exist
 * @param now when a workbook would arrive
 */
public record EarlierWorkbooks(List<Receipt> receipts, Path vault, Instant now) {
    public EarlierWorkbooks {
        receipts = List.copyOf(receipts);
    }

    /** The receipt a workbook would get now. */
    Receipt next(String sha256, Path file, Coordinates place) {
        return new Receipt(receipts.size() + 1, sha256, FileNames.of(file), place, now.toString());
    }

    /**
     * What becomes of the rows of earlier workbooks of the same area, source and data year, kind by kind, by what the
     * intake would then have.
     *
     * @param trial the vault that holds this workbook alone
     */
    List<String> sentences(Receipt receipt, Vault trial, Definitions definitions, Set<String> kinds) {
        Optional<Receipt> same = receipts.stream()
                .filter(old -> old.sha256().equals(receipt.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return List.of("the same file has arrived already, as " + same.get().id()
                    + (same.get().id().equals(receipt.id()) ? ": receiving it changes nothing" : ""));
        }
        if (!Files.exists(vault)) {
            return List.of();
        }
        try (Warehouse open = Warehouse.openReadOnly(vault, 1)) {
            return new Comparison(open, trial, definitions, receipt).sentences(kinds);
        } catch (WarehouseException held) {
            return List.of("what it would replace cannot be said while a run holds the vault");
        }
    }

    /** Which workbooks are in use without this one, and with it. */
    private final class Comparison {
        private final List<Row> earlier;
        private final WorkbooksInForce before;
        private final WorkbooksInForce after;
        private final Receipt receipt;

        Comparison(Warehouse open, Vault trial, Definitions definitions, Receipt receipt) {
            List<Row> workbooks = open.query(WorkbooksInForce.WORKBOOKS);
            List<Row> sheets = open.query(WorkbooksInForce.SHEETS);
            Row workbook = trial.query(WorkbooksInForce.WORKBOOKS).get(0);
            this.receipt = receipt;
            this.earlier = workbooks.stream()
                    .filter(old -> Stream.of("area", "source", "data_year")
                            .allMatch(column -> Objects.equals(old.value(column), workbook.value(column))))
                    .toList();
            this.before = WorkbooksInForce.of(workbooks, sheets, definitions.sql(), definitions.decisions(), receipts);
            this.after = WorkbooksInForce.of(
                    both(workbooks, List.of(workbook)),
                    both(sheets, trial.query(WorkbooksInForce.SHEETS)),
                    definitions.sql(),
                    definitions.decisions(),
                    both(receipts, List.of(receipt)));
        }

        private static <T> List<T> both(List<T> some, List<T> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }

        List<String> sentences(Set<String> kinds) {
            if (after.state(receipt.id()).equals("waiting")) {
                return List.of(waits());
            }
            List<String> sentences = new ArrayList<>();
            for (Row old : earlier) {
                String id = old.text("receipt");
                before.used(id).forEach((kind, rows) -> sentences.add(sentence(kind, id, rows, kinds)));
            }
            sentences.sort(null);
            return sentences;
        }

        private String sentence(String kind, String id, long rows, Set<String> kinds) {
            if (!after.isUsed(id, kind)) {
                return "replaces %s of %s (%d rows)".formatted(kind, id, rows);
            }
            return kinds.contains(kind)
                    ? "%s of %s (%d rows) stays in use: that is the later version".formatted(kind, id, rows)
                    : "%s of %s (%d rows) stays in use: this workbook has none".formatted(kind, id, rows);
        }

        private String waits() {
            List<String> others = after.in("waiting").stream()
                    .filter(id ->
                            earlier.stream().anyMatch(old -> old.text("receipt").equals(id)))
                    .toList();
            return "nothing of it nor of %s would count: which is the later version is not known (%s); receive the later one with --replaces"
                    .formatted(String.join(", ", others), after.why(both(others, List.of(receipt.id()))));
        }
    }
}
