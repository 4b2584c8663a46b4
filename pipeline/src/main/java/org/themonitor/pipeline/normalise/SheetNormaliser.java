package org.themonitor.pipeline.normalise;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** Streams one sheet through its normaliser and accounts for every row and cell. */
public final class SheetNormaliser {
    private final RowNormaliser normaliser;
    private final FindingCollector findings;
    private final AccountBook book;
    private final ControlTotals totals;
    private final UnseenCells unseen;

    private SheetNormaliser(RowNormaliser normaliser, FindingCollector findings) {
        this.normaliser = normaliser;
        this.findings = findings;
        this.book = new AccountBook(normaliser.sheet());
        this.totals = normaliser.controlTotals();
        this.unseen = new UnseenCells(normaliser.sheet());
    }

    /** Hands every row to the consumer, the findings to the collector, and returns the account. */
    public static Accounting read(
            Workbook workbook, RowNormaliser normaliser, FindingCollector findings, Consumer<NormalisedRow> rows)
            throws IOException, UnreadableWorkbookException {
        return readBoth(workbook, normaliser, findings, (raw, row) -> rows.accept(row));
    }

    /** The same with the cells each row was read from. */
    static Accounting readBoth(
            Workbook workbook,
            RowNormaliser normaliser,
            FindingCollector findings,
            BiConsumer<RawRow, NormalisedRow> rows)
            throws IOException, UnreadableWorkbookException {
        findings.addAll(normaliser.sheetFindings());
        List<Finding> contents = ColumnContents.findings(workbook, normaliser);
        findings.addAll(contents);
        SheetNormaliser sheet = new SheetNormaliser(contents.isEmpty() ? normaliser : normaliser.block(), findings);
        workbook.read(normaliser.sheet().sheet(), new Workbook.RowConsumer() {
            @Override
            public boolean row(RawRow row) {
                return sheet.row(row, rows);
            }

            @Override
            public void layout(SheetLayout layout) {
                sheet.unseen.layout(layout);
            }
        });
        Accounting account = sheet.book.accounting();
        sheet.unseen.tell(workbook, account, findings);
        return account;
    }

    private boolean row(RawRow row, BiConsumer<RawRow, NormalisedRow> rows) {
        if (normaliser.isEmpty(row)) {
            return true;
        }
        NormalisedRow result = normaliser.normalise(row);
        book.add(row, result);
        findings.addAll(result.findings());
        findings.addAll(totals.next(row, result));
        unseen.row(row);
        rows.accept(row, result);
        return true;
    }
}
