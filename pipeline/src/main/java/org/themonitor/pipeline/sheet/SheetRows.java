package org.themonitor.pipeline.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.account.AccountBook;
import org.themonitor.pipeline.account.Accounting;
import org.themonitor.pipeline.account.UnseenCells;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.row.ControlTotals;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.row.RowReader;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbook.RowConsumer;

/** Streams one sheet through its reader and accounts for every row and cell. */
final class SheetRows {
    /** Characters of the first rows that are kept until their contents are judged; wider sheets are read twice. */
    private static final int MOST_HELD = 4_000_000;

    /** What a cell weighs beside its text. */
    private static final int CELL_WEIGHT = 50;

    private RowReader reader;
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
        void row(RowReader by, RawRow raw, NormalisedRow row);
    }

    private SheetRows(RowReader reader, SheetCopies copies, FindingCollector findings, EachRow rows) {
        this.reader = reader;
        this.copies = copies;
        this.findings = findings;
        this.rows = rows;
        this.book = new AccountBook(reader.sheet());
        this.totals = reader.plan().controlTotals();
        this.unseen = new UnseenCells(reader.sheet());
        ColumnContents asked = new ColumnContents(reader.plan());
        this.contents = asked.isAsked() ? asked : null;
    }

    /** Hands every row to the consumer, the findings to the collector, and returns the account. */
    public static Accounting read(
            Workbook workbook, RowReader reader, FindingCollector findings, Consumer<NormalisedRow> rows)
            throws IOException, UnreadableWorkbookException {
        return readBoth(workbook, reader, SheetCopies.none(), findings, (by, raw, row) -> rows.accept(row));
    }

    /** The same with the cells each row was read from. */
    static Accounting readBoth(
            Workbook workbook, RowReader reader, SheetCopies copies, FindingCollector findings, EachRow rows)
            throws IOException, UnreadableWorkbookException {
        findings.addAll(reader.plan().sheetFindings());
        reader.plan().rules().look(workbook);
        SheetRows sheet = new SheetRows(reader, copies, findings, rows);
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
        workbook.read(reader.sheet().sheet(), new RowConsumer() {
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
        reader = shifted.isEmpty() ? reader : reader.block();
        for (RawRow row : held) {
            row(row);
        }
        held.clear();
        return !isTooWide();
    }

    private boolean row(RawRow row) throws IOException, UnreadableWorkbookException {
        if (reader.isEmpty(row)) {
            return true;
        }
        NormalisedRow read = header(row).orElseGet(() -> reader.read(row));
        NormalisedRow result = copies.hold(reader.sheet(), row, read);
        book.add(row, result);
        if (result instanceof NormalisedRow.Rejected) {
            findings.refused(reader.sheet().sheet().name(), row.number());
        }
        findings.addAll(result.findings());
        findings.addAll(totals.next(row, result));
        unseen.row(row);
        rows.row(reader, row, result);
        return true;
    }

    /**
     * A row made of headers: the same ones again, as on each page, or those of another table, which is read under them
     * from here on, or not at all where they leave open what the cells mean.
     */
    private Optional<NormalisedRow> header(RawRow row) {
        MatchedSheet above = reader.sheet();
        Optional<MatchedSheet> below = row.number() > above.headerRow() ? above.under(row) : Optional.empty();
        return below.map(table -> {
            List<Finding> told =
                    above.blocked() || table.hasColumnsOf(above) ? List.of() : List.of(another(table, row));
            if (!told.isEmpty()) {
                boolean isUnclear = told.get(0).code() == FindingCode.TABLE_BELOW_UNCLEAR;
                reader = reader.under(isUnclear ? table.block() : table);
                totals = reader.plan().controlTotals();
            }
            return new NormalisedRow.Ignored(row.number(), NormalisedRow.Ignored.HEADER, told);
        });
    }

    private Finding another(MatchedSheet table, RawRow row) {
        boolean isUnclear = table.blocked() || reader.isJoining();
        Cause cause = Cause.of(isUnclear ? FindingCode.TABLE_BELOW_UNCLEAR : FindingCode.TABLE_BELOW);
        return new Finding(cause, table.sheet().name(), row.cells().get(0).address(), null);
    }
}
