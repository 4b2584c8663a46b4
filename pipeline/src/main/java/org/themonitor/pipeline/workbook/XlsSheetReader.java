package org.themonitor.pipeline.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.UncalcedRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.workbook.Workbook.RowConsumer;

/**
 * Streams the rows of one sheet of an .xls file. Rows and cells have to stand in order, as Excel writes them: two values
 * for one address would otherwise pass unseen.
 */
final class XlsSheetReader {
    /** A text with formats in the cell itself ([MS-XLS] knows it no more, and POI does not read it). */
    private static final int RICH_TEXT_CELL = 0xD6;

    private final XlsRecords records;
    private final XlsCellReader cells;
    private final BitSet hiddenRows;
    private final SheetLayout layout = new SheetLayout();
    private List<RawCell> row = new ArrayList<>();
    private @Nullable CellAddress last;
    private boolean awaitsText;

    XlsSheetReader(XlsRecords records, XlsGlobals globals, BitSet hiddenRows) {
        this.records = records;
        this.cells = new XlsCellReader(records, globals);
        this.hiddenRows = hiddenRows;
    }

    void read(RowConsumer consumer) throws UnreadableWorkbookException {
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof CellValueRecordInterface cell) {
                textIsMissing();
                CellAddress address = next(cell);
                if (last != null && address.row() > last.row() && !handOver(consumer)) {
                    return;
                }
                last = address;
                cells.read(address, cell, row);
                awaitsText = cell instanceof FormulaRecord formula && cells.textFollows(formula);
            } else if (record instanceof StringRecord text && awaitsText && last != null) {
                awaitsText = false;
                cells.add(last, CellKind.TEXT, text.getString(), true, row);
            } else if (record instanceof UncalcedRecord) {
                cells.resultsAreOld();
            } else if (record.getSid() == RICH_TEXT_CELL) {
                throw records.damaged("it holds cells of Excel 95");
            } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
                layout.hide(columns.getFirstColumn(), columns.getLastColumn());
            } else if (record instanceof MergeCellsRecord ranges) {
                merge(ranges);
            }
        }
        textIsMissing();
        if (handOver(consumer)) {
            consumer.layout(layout);
        }
    }

    private void merge(MergeCellsRecord ranges) throws UnreadableWorkbookException {
        for (int i = 0; i < ranges.getNumAreas(); i++) {
            CellRangeAddress range = ranges.getAreaAt(i);
            if (range.getFirstRow() > range.getLastRow() || range.getFirstColumn() > range.getLastColumn()) {
                throw records.damaged("cells are merged that are none");
            }
            if (!layout.merge(new MergedCells(
                    range.getFirstColumn(), range.getFirstRow() + 1, range.getLastColumn(), range.getLastRow() + 1))) {
                throw records.tooManyMerged();
            }
        }
    }

    private CellAddress next(CellValueRecordInterface cell) throws UnreadableWorkbookException {
        CellAddress address = new CellAddress(cell.getColumn(), cell.getRow() + 1);
        records.at(address);
        if (last != null && address.compareTo(last) <= 0) {
            throw records.damaged("its cells do not stand in order");
        }
        return address;
    }

    /** A formula says that its result is a text, and none follows. */
    private void textIsMissing() {
        if (awaitsText && last != null) {
            awaitsText = false;
            cells.withoutValue(last, row);
        }
    }

    private boolean handOver(RowConsumer consumer) {
        if (row.isEmpty() || last == null) {
            return true;
        }
        RawRow read = new RawRow(last.row(), hiddenRows.get(last.row() - 1), row);
        row = new ArrayList<>();
        return consumer.row(read);
    }
}
