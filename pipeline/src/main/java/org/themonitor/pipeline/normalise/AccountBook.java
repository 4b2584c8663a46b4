package org.themonitor.pipeline.normalise;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** Keeps the account of one sheet while its rows are read. */
final class AccountBook {
    private final String sheet;
    private final Map<Integer, Tally> tallies = new TreeMap<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private int read;
    private int accepted;
    private int rejected;

    AccountBook(MatchedSheet sheet) {
        this.sheet = sheet.sheet().name();
        sheet.columns().forEach(column -> tallies.put(column.index(), new Tally(column, 0)));
    }

    void add(RawRow row, NormalisedRow result) {
        int before = rowsBelowHeader();
        read++;
        if (result instanceof NormalisedRow.Accepted || result instanceof NormalisedRow.Spread) {
            accepted++;
        } else if (result instanceof NormalisedRow.Rejected) {
            rejected++;
        } else if (result instanceof NormalisedRow.Ignored other) {
            ignored.merge(other.reason(), 1, Integer::sum);
        }
        if (rowsBelowHeader() > before) {
            cells(row, result, before);
        }
    }

    Accounting accounting() {
        return new Accounting(
                sheet,
                read,
                accepted,
                rejected,
                ignored,
                tallies.values().stream().map(Tally::account).toList());
    }

    private int rowsBelowHeader() {
        int above = RowNormaliser.NO_DATA.stream()
                .mapToInt(reason -> ignored.getOrDefault(reason, 0))
                .sum();
        return read - above;
    }

    private void cells(RawRow row, NormalisedRow result, int rowsBefore) {
        Map<Integer, RawCell> cells = RowNormaliser.byColumn(row);
        for (int column : cells.keySet()) {
            MatchedColumn unheaded = new MatchedColumn(column, "", Optional.empty());
            tallies.computeIfAbsent(column, key -> new Tally(unheaded, rowsBefore));
        }
        tallies.forEach((column, tally) -> tally.add(cells.containsKey(column), result));
    }

    private static final class Tally {
        private final MatchedColumn column;
        private int used;
        private int refused;
        private int blank;
        private int left;

        Tally(MatchedColumn column, int blank) {
            this.column = column;
            this.blank = blank;
        }

        void add(boolean filled, NormalisedRow result) {
            if (!filled) {
                blank++;
            } else if (result instanceof NormalisedRow.Ignored
                    || column.ignoredBecause().isPresent()) {
                left++;
            } else if (!(result instanceof NormalisedRow.Rejected)
                    && column.stagingColumn().isPresent()) {
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
