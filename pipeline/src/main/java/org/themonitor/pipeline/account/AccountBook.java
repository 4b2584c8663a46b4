package org.themonitor.pipeline.account;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.row.NormalisedRow;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** Keeps the account of one sheet while its rows are read. */
public final class AccountBook {
    private final String sheet;
    private final Map<Integer, Tally> tallies = new TreeMap<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private int read;
    private int accepted;
    private int rejected;
    private int above;

    public AccountBook(MatchedSheet sheet) {
        this.sheet = sheet.sheet().name();
        sheet.columns().forEach(column -> tallies.put(column.index(), new Tally(column, 0)));
    }

    public void add(RawRow row, NormalisedRow result) {
        int before = rowsBelowHeader();
        read++;
        if (result instanceof NormalisedRow.Accepted || result instanceof NormalisedRow.Spread) {
            accepted++;
        } else if (result instanceof NormalisedRow.Rejected) {
            rejected++;
        } else if (result instanceof NormalisedRow.Ignored other) {
            ignored.merge(other.reason(), 1, Integer::sum);
            above += NormalisedRow.Ignored.NO_DATA.contains(other.reason()) ? 1 : 0;
        }
        if (rowsBelowHeader() > before) {
            cells(row, result, before);
        }
    }

    public Accounting accounting() {
        return new Accounting(
                sheet,
                read,
                accepted,
                rejected,
                ignored,
                tallies.values().stream().map(Tally::account).toList());
    }

    private int rowsBelowHeader() {
        return read - above;
    }

    private void cells(RawRow row, NormalisedRow result, int rowsBefore) {
        BitSet filled = new BitSet();
        for (RawCell cell : row.cells()) {
            int column = cell.address().column();
            filled.set(column);
            tallies.computeIfAbsent(column, key -> new Tally(new MatchedColumn(key, "", Optional.empty()), rowsBefore));
        }
        tallies.forEach((column, tally) -> tally.add(filled.get(column), result));
    }

    private static final class Tally {
        private final MatchedColumn column;
        private final boolean isIgnored;
        private final boolean isRead;
        private int used;
        private int refused;
        private int blank;
        private int left;

        Tally(MatchedColumn column, int blank) {
            this.column = column;
            this.isIgnored = column.ignoredBecause().isPresent();
            this.isRead = column.stagingColumn().isPresent();
            this.blank = blank;
        }

        void add(boolean filled, NormalisedRow result) {
            if (!filled) {
                blank++;
            } else if (result instanceof NormalisedRow.Ignored || isIgnored) {
                left++;
            } else if (!(result instanceof NormalisedRow.Rejected) && isRead) {
                used++;
            } else {
                refused++;
            }
        }

        ColumnAccount account() {
            return new ColumnAccount(
                    CellAddress.columnLetters(column.index()),
                    column.header(),
                    column.stagingColumn(),
                    column.ignoredBecause(),
                    used,
                    refused,
                    blank,
                    left);
        }
    }
}
