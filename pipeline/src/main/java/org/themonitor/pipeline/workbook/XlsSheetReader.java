package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.workbook.Workbook.RowConsumer;

/**
 * Streams the rows of one sheet of an .xls file. Excel writes cells in order; of a sheet where they are not, all are
 * held and put in order, and one that the file holds with two values has none.
 */
final class XlsSheetReader {
    /** Cells that are held to be put in order: as many as a tenth of the widest sheet has. */
    private static final int MOST_HELD = 1 << 21;

    private final XlsRecords records;
    private final XlsCellReader cells;
    private final XlsSheetScan scan;
    private final SheetLayout layout = new SheetLayout();
    private final Map<Integer, List<RawCell>> rows = new TreeMap<>();
    private final Map<Integer, Set<Integer>> struck = new HashMap<>();

    XlsSheetReader(XlsRecords records, XlsGlobals globals, XlsSheetScan scan) {
        this.records = records;
        this.cells = new XlsCellReader(globals);
        this.scan = scan;
    }

    void read(RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        if (!scan.isOrdered() && scan.cells() > MOST_HELD) {
            throw records.damaged("its cells do not stand in order");
        }
        for (XlsRecord record = records.next(); record != null; record = records.next()) {
            if (XlsKinds.CELLS.contains(record.kind())) {
                if (!cell(record, consumer)) {
                    return;
                }
            } else if (record.kind() == XlsKinds.STRING || record.kind() == XlsKinds.STRING_2) {
                cells.text(record).ifPresent(this::hold);
            } else if (record.kind() == XlsKinds.UNCALCED) {
                cells.resultsAreOld();
            } else if (record.kind() == XlsKinds.COL_INFO && record.has(0, 10) && (record.unsignedShort(8) & 1) != 0) {
                layout.hide(record.unsignedShort(0), record.unsignedShort(2));
            } else if (record.kind() == XlsKinds.MERGED) {
                merge(record);
            }
        }
        cells.textIsMissing().ifPresent(this::hold);
        if (handOver(consumer, Integer.MAX_VALUE)) {
            layout.unknown(scan.unknown());
            consumer.layout(layout);
        }
    }

    private boolean cell(XlsRecord record, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        cells.textIsMissing().ifPresent(this::hold);
        if (!record.has(0, 4)) {
            throw records.damaged("a cell does not say where it stands");
        }
        CellAddress address = new CellAddress(record.unsignedShort(2), record.unsignedShort(0) + 1);
        records.at(address);
        if (scan.isOrdered() && !handOver(consumer, address.row())) {
            return false;
        }
        cells.read(address, record).forEach(this::hold);
        cells.struck(address, record)
                .forEach(column -> struck.computeIfAbsent(address.row(), row -> new HashSet<>())
                        .add(column));
        return true;
    }

    private void hold(RawCell cell) {
        rows.computeIfAbsent(cell.address().row(), row -> new ArrayList<>()).add(cell);
    }

    private void merge(XlsRecord ranges) throws UnreadableWorkbookException {
        for (int at = 2; ranges.has(at, 8); at += 8) {
            int top = ranges.unsignedShort(at);
            int bottom = ranges.unsignedShort(at + 2);
            int left = ranges.unsignedShort(at + 4);
            int right = ranges.unsignedShort(at + 6);
            if (top > bottom || left > right) {
                throw records.damaged("cells are merged that are none");
            }
            if (!layout.merge(new MergedCells(left, top + 1, right, bottom + 1))) {
                throw records.tooManyMerged();
            }
        }
    }

    /** Hands over the rows above one; false when no more are wanted. */
    private boolean handOver(RowConsumer consumer, int before) throws IOException, UnreadableWorkbookException {
        var each = rows.entrySet().iterator();
        while (each.hasNext()) {
            var row = each.next();
            if (row.getKey() >= before) {
                return true;
            }
            List<RawCell> filled = scan.isOrdered() ? row.getValue() : inOrder(row.getValue());
            each.remove();
            Set<Integer> columns = Objects.requireNonNullElse(struck.remove(row.getKey()), Set.of());
            if (!consumer.row(new RawRow(row.getKey(), scan.isHidden(row.getKey()), filled, columns))) {
                return false;
            }
        }
        return true;
    }

    private static List<RawCell> inOrder(List<RawCell> cells) {
        List<RawCell> sorted = new ArrayList<>();
        cells.sort(Comparator.comparing(RawCell::address));
        for (RawCell cell : cells) {
            @Nullable RawCell last = sorted.isEmpty() ? null : sorted.get(sorted.size() - 1);
            if (last == null || !last.address().equals(cell.address())) {
                sorted.add(cell);
            } else if (!last.equals(cell)) {
                sorted.set(sorted.size() - 1, RawCell.damaged(cell.address(), "the file holds two values of it"));
            }
        }
        return sorted;
    }
}
