package org.themonitor.pipeline.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.account.AccountBook;
import org.themonitor.pipeline.account.Accounting;
import org.themonitor.pipeline.account.UnseenCells;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.row.HeldRow;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.row.OtherRows;
import org.themonitor.pipeline.row.RowReader;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.SheetShape.Join;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** The rows of a sheet from which those of another take values, by their identifier; held in memory. */
final class JoinedRows implements OtherRows {
    static final String UNUSED = "no row of the other sheet names it";

    private final RowReader reader;
    private final MatchedColumn key;
    private final int identifier;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private final Set<Integer> used = new HashSet<>();

    /**
     * A row of the other sheet.
     *
     * @param number its row as Excel shows it
     * @param isUsable false when it was refused, or when two rows have its identifier
     */
    record Entry(int number, Map<String, Object> values, boolean isUsable) {
        boolean isHeld() {
            return values.containsKey(HeldRow.COLUMN);
        }
    }

    private JoinedRows(RowReader reader, MatchedColumn key, int identifier) {
        this.reader = reader;
        this.key = key;
        this.identifier = identifier;
    }

    /**
     * Reads the other sheet.
     *
     * @param others how its rows are read
     * @param key the column of this sheet that names its rows
     */
    static JoinedRows read(Workbook workbook, RowReader others, Join join, MatchedColumn key, FindingCollector findings)
            throws IOException, UnreadableWorkbookException {
        int identifier = others.sheet().column(join.with()).orElseThrow().index();
        JoinedRows rows = new JoinedRows(others, key, identifier);
        workbook.read(others.sheet().sheet(), row -> rows.add(row, findings));
        return rows;
    }

    private boolean add(RawRow row, FindingCollector findings) {
        NormalisedRow result = reader.readForOthers(row);
        findings.addAll(result.findings());
        if (result instanceof NormalisedRow.Ignored) {
            return true;
        }
        RawCell cell = row.byColumn().get(identifier);
        if (cell == null) {
            refused.add(row.number());
            Cause cause = Cause.of(FindingCode.VALUE_MISSING, "identifier");
            findings.add(finding(cause, new CellAddress(identifier, row.number()), null));
            return true;
        }
        Map<String, Object> values = result instanceof NormalisedRow.Accepted accepted ? accepted.values() : Map.of();
        boolean isUsable = result instanceof NormalisedRow.Accepted;
        if (!isUsable) {
            refused.add(row.number());
        }
        Entry entry = new Entry(row.number(), values, isUsable);
        Entry before = entries.putIfAbsent(id(cell.text()), entry);
        if (before != null && before.isHeld() != entry.isHeld()) {
            // of a record that its sender rejected the one that stands is meant
            entries.put(id(cell.text()), before.isHeld() ? entry : before);
            refused.add(before.isHeld() ? before.number() : entry.number());
        } else if (before != null) {
            twice(before, cell, row.number(), findings);
        }
        return true;
    }

    /** Which of two rows is meant is not guessed: neither is used. */
    private void twice(Entry before, RawCell cell, int number, FindingCollector findings) {
        entries.put(id(cell.text()), new Entry(before.number(), Map.of(), false));
        refused.add(before.number());
        refused.add(number);
        Cause cause = Cause.of(FindingCode.JOIN_ROW_TWICE).with("row", before.number());
        findings.add(finding(cause, cell.address(), cell.text()));
    }

    @Override
    public MatchedColumn key() {
        return key;
    }

    @Override
    public Taken take(String sheet, RawCell named) {
        Entry entry = entries.get(id(named.text()));
        if (entry == null || !entry.isUsable()) {
            return new Taken(Map.of(), "", Optional.of(missing(sheet, named, entry)));
        }
        used.add(entry.number());
        String suffix = "@" + reader.sheet().sheet().name() + "!" + entry.number();
        return new Taken(entry.values(), suffix, Optional.empty());
    }

    private Finding missing(String sheet, RawCell cell, @Nullable Entry entry) {
        // by its name in the template: that on the tab may be anybody's
        String other = reader.sheet().template().names().get(0);
        Cause cause = entry == null
                ? Cause.of(FindingCode.JOIN_ROW_MISSING)
                : Cause.of(FindingCode.JOIN_ROW_REFUSED).with("row", entry.number());
        return new Finding(cause.with("other", other), sheet, cell.address(), cell.text());
    }

    /** The account of the other sheet, once every row has taken its values. */
    Accounting accounting(Workbook workbook, FindingCollector findings)
            throws IOException, UnreadableWorkbookException {
        AccountBook book = new AccountBook(reader.sheet());
        UnseenCells unseen = new UnseenCells(reader.sheet());
        workbook.read(reader.sheet().sheet(), new Workbook.RowConsumer() {
            @Override
            public boolean row(RawRow row) {
                unseen.row(row);
                return account(row, book, findings);
            }

            @Override
            public void layout(SheetLayout layout) {
                unseen.layout(layout);
            }
        });
        Accounting account = book.accounting();
        unseen.tell(workbook, account, findings);
        return account;
    }

    private boolean account(RawRow row, AccountBook book, FindingCollector findings) {
        NormalisedRow result = result(row);
        if (result instanceof NormalisedRow.Ignored ignored && ignored.reason().equals(UNUSED)) {
            findings.add(finding(
                    Cause.of(FindingCode.JOIN_ROW_UNUSED), row.cells().get(0).address(), null));
        }
        book.add(row, result);
        return true;
    }

    private NormalisedRow result(RawRow row) {
        int number = row.number();
        if (refused.contains(number)) {
            return new NormalisedRow.Rejected(number, List.of(), Map.of());
        }
        if (used.contains(number)) {
            return new NormalisedRow.Spread(number, List.of(), List.of());
        }
        NormalisedRow result = reader.readForOthers(row);
        return result instanceof NormalisedRow.Accepted ? new NormalisedRow.Ignored(number, UNUSED, List.of()) : result;
    }

    private static String id(String written) {
        return Spelling.of(written).exact();
    }

    private Finding finding(Cause cause, CellAddress cell, @Nullable String rawText) {
        return new Finding(cause, reader.sheet().sheet().name(), cell, rawText);
    }
}
