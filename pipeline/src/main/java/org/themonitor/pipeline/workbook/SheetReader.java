package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.workbook.Workbook.RowConsumer;

/**
 * Streams the rows of one sheet. A row or cell without a position stands after the one before it; one that goes back
 * would give two values for one address, which no spreadsheet program accepts either: the file is refused.
 */
final class SheetReader {
    private final XmlPart xml;
    private final CellReader cells;
    private final SheetLayout layout = new SheetLayout();
    /** Reused for every row, which copies it. */
    private final List<RawCell> filled = new ArrayList<>();

    private final int lastRow;
    private int row;

    /** A reader of the rows up to one; with {@link Limits#ROWS} of all. */
    SheetReader(XmlPart xml, CellReader cells, int lastRow) {
        this.xml = xml;
        this.cells = cells;
        this.lastRow = lastRow;
    }

    void read(RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        String root = xml.nextStart();
        boolean found = !"worksheet".equals(root); // charts and dialogs have no cells
        for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
            if (name.equals("sheetData")) {
                found = true;
                if (!rows(consumer)) {
                    return;
                }
            } else if (name.equals("col")) {
                hiddenColumns();
            } else if (name.equals("mergeCell")) {
                mergedCells();
            }
        }
        xml.at(null);
        if (!found) {
            throw xml.damaged("the sheet's cells are missing");
        }
        xml.drain();
        consumer.layout(layout);
    }

    private void hiddenColumns() {
        String first = xml.attribute("min");
        String last = xml.attribute("max");
        if (first != null && last != null && (xml.flag("hidden") || "0".equals(xml.attribute("width")))) {
            layout.hide(Addresses.row(first) - 1, Addresses.row(last) - 1);
        }
    }

    private void mergedCells() throws UnreadableWorkbookException {
        xml.at(null);
        MergedCells range = SheetLayout.range(xml.attribute("ref"));
        if (range == null) {
            throw xml.damaged("cells are merged that are none");
        }
        if (!layout.merge(range)) {
            throw xml.limit("merged", Limits.MERGED_COLUMNS);
        }
    }

    private boolean rows(RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            if (!name.equals("row")) {
                throw xml.unknown(name);
            }
            RawRow read = row();
            if (row > lastRow || (read != null && !consumer.row(read))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable RawRow row() throws IOException, UnreadableWorkbookException {
        String declared = xml.attribute("r");
        boolean hidden = xml.flag("hidden") || "0".equals(xml.attribute("ht"));
        int before = row;
        moveTo(declared == null ? row + 1 : Addresses.row(declared));
        filled.clear();
        int column = -1;
        for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
            if (name.equals("c")) {
                CellAddress address = address(column, declared == null && column < 0 ? before : row);
                column = address.column();
                cells.read(xml, address, filled);
            } else if (name.equals("extLst")) {
                xml.skip();
            } else {
                throw xml.unknown(name);
            }
        }
        Set<Integer> struck = cells.struck();
        return filled.isEmpty() ? null : new RawRow(row, hidden, filled, struck);
    }

    private CellAddress address(int before, int rowBefore) throws UnreadableWorkbookException {
        String declared = xml.attribute("r");
        int column = declared == null ? before + 1 : Addresses.column(declared);
        int line = declared == null ? row : Addresses.rowOf(declared);
        if (line != row && rowBefore < row) {
            row = rowBefore; // the row does not say where it is, but its first cell does
            moveTo(line);
        }
        if (column >= Limits.COLUMNS) {
            throw xml.limit("columns", Limits.COLUMNS);
        }
        if (line != row || column <= before) {
            throw xml.damaged("row %d has a cell at a wrong place (%s)".formatted(row, declared));
        }
        CellAddress address = new CellAddress(column, row);
        xml.at(address);
        return address;
    }

    private void moveTo(int next) throws UnreadableWorkbookException {
        if (next > Limits.ROWS) {
            throw xml.limit("rows", Limits.ROWS);
        }
        if (next <= row) {
            throw xml.damaged("a row stands at a wrong place after row " + row);
        }
        row = next;
    }
}
