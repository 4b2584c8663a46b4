package org.themonitor.pipeline.normalise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbook.RowConsumer;

/** Streams one sheet through its normaliser and accounts for every row and cell. */
public final class SheetNormaliser {
    /** Characters of the first rows that are kept until their contents are judged; wider sheets are read twice. */
    private static final int MOST_HELD = 4_000_000;

    /** What a cell weighs beside its text. */
    private static final int CELL_WEIGHT = 50;

    private RowNormaliser normaliser;
    private final SheetCopies copies;
    private final FindingCollector findings;
    private final EachRow rows;
    private final AccountBook book;
    private ControlTotals totals;
    private final UnseenCells unseen;
    private @Nullable ColumnContents contents;
    private final List<RawRow> held = new ArrayList<>();
    private long weight;

    /** Takes a row with the cells it was read from and how it was read. */
    @FunctionalInterface
    interface EachRow {
        void row(RowNormaliser by, RawRow raw, NormalisedRow row);
    }

    private SheetNormaliser(RowNormaliser normaliser, SheetCopies copies, FindingCollector findings, EachRow rows) {
        this.normaliser = normaliser;
        this.copies = copies;
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
        return readBoth(workbook, normaliser, SheetCopies.none(), findings, (by, raw, row) -> rows.accept(row));
    }

    /** The same with the cells each row was read from. */
    static Accounting readBoth(
            Workbook workbook, RowNormaliser normaliser, SheetCopies copies, FindingCollector findings, EachRow rows)
            throws IOException, UnreadableWorkbookException {
        findings.addAll(normaliser.sheetFindings());
        normaliser.letters().look(workbook, normaliser);
        SheetNormaliser sheet = new SheetNormaliser(normaliser, copies, findings, rows);
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

    private void pass(Workbook workbook, RowConsumer each) throws IOException, UnreadableWorkbookException {
        workbook.read(normaliser.sheet().sheet(), new RowConsumer() {
            @Override
            public boolean row(RawRow row) throws IOException, UnreadableWorkbookException {
                return each.row(row);
            }

            @Override
            public void layout(SheetLayout layout) {
                unseen.layout(layout);
            }
        });
    }

    /** The first rows wait until their contents have shown whether any may be used. */
    private boolean next(RawRow row) throws IOException, UnreadableWorkbookException {
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
    private boolean judge(ColumnContents seen) throws IOException, UnreadableWorkbookException {
        contents = null;
        List<Finding> shifted = seen.findings();
        findings.addAll(shifted);
        normaliser = shifted.isEmpty() ? normaliser : normaliser.block();
        for (RawRow row : held) {
            row(row);
        }
        held.clear();
        return !isTooWide();
    }

    private boolean row(RawRow row) throws IOException, UnreadableWorkbookException {
        if (normaliser.isEmpty(row)) {
            return true;
        }
        NormalisedRow read = header(row).orElseGet(() -> normaliser.normalise(row));
        NormalisedRow result = copies.hold(normaliser.sheet(), row, read);
        book.add(row, result);
        if (result instanceof NormalisedRow.Rejected) {
            findings.refused(normaliser.sheet().sheet().name(), row.number());
        }
        findings.addAll(result.findings());
        findings.addAll(totals.next(row, result));
        unseen.row(row);
        rows.row(normaliser, row, result);
        return true;
    }

    /**
     * A row made of headers: the same ones again, as on each page, or those of another table, which is read under them
     * from here on, or not at all where they leave open what the cells mean.
     */
    private Optional<NormalisedRow> header(RawRow row) {
        MatchedSheet above = normaliser.sheet();
        Optional<MatchedSheet> below = row.number() > above.headerRow() ? above.under(row) : Optional.empty();
        return below.map(table -> {
            List<Finding> told =
                    above.blocked() || table.hasColumnsOf(above) ? List.of() : List.of(another(table, row));
            if (!told.isEmpty()) {
                boolean isUnclear = told.get(0).code() == FindingCode.TABLE_BELOW_UNCLEAR;
                normaliser = normaliser.under(isUnclear ? table.block() : table);
                totals = normaliser.controlTotals();
            }
            return new NormalisedRow.Ignored(row.number(), RowNormaliser.HEADER, told);
        });
    }

    private Finding another(MatchedSheet table, RawRow row) {
        boolean isUnclear = table.blocked() || normaliser.joined().isPresent();
        Cause cause = Cause.of(isUnclear ? FindingCode.TABLE_BELOW_UNCLEAR : FindingCode.TABLE_BELOW);
        return new Finding(cause, table.sheet().name(), row.cells().get(0).address(), null);
    }
}
