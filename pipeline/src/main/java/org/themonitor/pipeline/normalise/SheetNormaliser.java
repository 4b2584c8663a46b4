package org.themonitor.pipeline.normalise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** Streams one sheet through its normaliser and accounts for every row and cell. */
public final class SheetNormaliser {
    /** Characters of the first rows that are kept until their contents are judged; wider sheets are read twice. */
    private static final int MOST_HELD = 4_000_000;

    /** What a cell weighs beside its text. */
    private static final int CELL_WEIGHT = 50;

    private RowNormaliser normaliser;
    private final FindingCollector findings;
    private final BiConsumer<RawRow, NormalisedRow> rows;
    private final AccountBook book;
    private final ControlTotals totals;
    private final UnseenCells unseen;
    private @Nullable ColumnContents contents;
    private final List<RawRow> held = new ArrayList<>();
    private long weight;

    private SheetNormaliser(
            RowNormaliser normaliser, FindingCollector findings, BiConsumer<RawRow, NormalisedRow> rows) {
        this.normaliser = normaliser;
        this.findings = findings;
        this.rows = rows;
        this.book = new AccountBook(normaliser.sheet());
        this.totals = normaliser.controlTotals();
        this.unseen = new UnseenCells(normaliser.sheet());
        ColumnContents asked = new ColumnContents(normaliser);
        this.contents = asked.isAsked() ? asked : null;
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
        normaliser.letters().look(workbook, normaliser);
        SheetNormaliser sheet = new SheetNormaliser(normaliser, findings, rows);
        sheet.pass(workbook, sheet::next);
        if (sheet.contents != null) {
            sheet.judge(sheet.contents); // it has fewer rows than are enough
        }
        if (sheet.isTooWide()) {
            sheet.pass(workbook, sheet::row);
        }
        Accounting account = sheet.book.accounting();
        sheet.unseen.tell(workbook, account, findings);
        return account;
    }

    private void pass(Workbook workbook, Predicate<RawRow> each) throws IOException, UnreadableWorkbookException {
        workbook.read(normaliser.sheet().sheet(), new Workbook.RowConsumer() {
            @Override
            public boolean row(RawRow row) {
                return each.test(row);
            }

            @Override
            public void layout(SheetLayout layout) {
                unseen.layout(layout);
            }
        });
    }

    /** The first rows wait until their contents have shown whether any may be used. */
    private boolean next(RawRow row) {
        if (contents == null) {
            return row(row);
        }
        hold(row);
        return contents.row(row) || judge(contents);
    }

    private void hold(RawRow row) {
        for (RawCell cell : row.cells()) {
            weight += cell.text().length() + CELL_WEIGHT;
        }
        if (isTooWide()) {
            held.clear();
        } else {
            held.add(row);
        }
    }

    private boolean isTooWide() {
        return weight > MOST_HELD;
    }

    /** Reads the rows that waited; false where they could not be kept and have to come again. */
    private boolean judge(ColumnContents seen) {
        contents = null;
        List<Finding> shifted = seen.findings();
        findings.addAll(shifted);
        normaliser = shifted.isEmpty() ? normaliser : normaliser.block();
        held.forEach(this::row);
        held.clear();
        return !isTooWide();
    }

    private boolean row(RawRow row) {
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
