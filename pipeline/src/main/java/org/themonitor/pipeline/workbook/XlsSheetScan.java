package org.themonitor.pipeline.workbook;

import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;

/**
 * What is looked up beforehand in a sheet of an .xls file, for not every program writes its records in order: which rows
 * are hidden, whether the cells stand in order, and records among them that nobody knows.
 */
final class XlsSheetScan {
    private final BitSet hiddenRows = new BitSet();
    private final SortedSet<String> unknown = new TreeSet<>();
    private @Nullable CellAddress last;
    private boolean ordered = true;
    private boolean amongCells;
    private int cells;

    static XlsSheetScan of(XlsRecords records) throws UnreadableWorkbookException {
        XlsSheetScan scan = new XlsSheetScan();
        records.start();
        for (XlsRecord record = records.next(); record != null; record = records.next()) {
            scan.take(record);
        }
        return scan;
    }

    private void take(XlsRecord record) {
        int kind = record.kind();
        if ((kind == XlsKinds.ROW || kind == XlsKinds.ROW_2) && record.has(0, 8)) {
            amongCells = true;
            row(record);
        } else if (XlsKinds.CELLS.contains(kind) && record.has(0, 4)) {
            amongCells = true;
            cell(new CellAddress(record.unsignedShort(2), record.unsignedShort(0) + 1));
        } else if (kind == XlsKinds.WINDOW_2) {
            amongCells = false;
        } else if (amongCells && !XlsKinds.isKnown(kind)) {
            unknown.add("0x%04X".formatted(kind));
        }
    }

    private void row(XlsRecord record) {
        boolean flagged = record.has(12, 2) && (record.unsignedShort(12) & 0x20) != 0;
        if (flagged || record.unsignedShort(6) == 0) {
            hiddenRows.set(record.unsignedShort(0));
        }
    }

    private void cell(CellAddress address) {
        cells++;
        ordered = ordered && (last == null || address.compareTo(last) > 0);
        last = address;
    }

    /** Whether nobody sees the row, one-based. */
    boolean isHidden(int row) {
        return hiddenRows.get(row - 1);
    }

    boolean isOrdered() {
        return ordered;
    }

    int cells() {
        return cells;
    }

    /** The numbers of records among the cells that are of no known kind: one of them may be a cell. */
    SortedSet<String> unknown() {
        return unknown;
    }
}
