package org.themonitor.pipeline.workbook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 97 to 2003 (.xls, BIFF8), read record by record through POI's event reader; only the shared texts
 * and the cell formats are held in memory.
 */
final class XlsWorkbook implements Workbook {
    private final POIFSFileSystem file;
    private final XlsGlobals globals;

    private XlsWorkbook(POIFSFileSystem file, XlsGlobals globals) {
        this.file = file;
        this.globals = globals;
    }

    static XlsWorkbook open(Path path, Limits limits) throws IOException, UnreadableWorkbookException {
        if (Files.size(path) > limits.sharedBytes()) {
            throw Refusals.limit("file", limits.sharedBytes() >> 20);
        }
        POIFSFileSystem file;
        try {
            file = new POIFSFileSystem(path.toFile(), true);
        } catch (FileSystemException | FileNotFoundException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged("its directory cannot be read");
        }
        try {
            return read(file, limits);
        } catch (UnreadableWorkbookException | IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static XlsWorkbook read(POIFSFileSystem file, Limits limits)
            throws IOException, UnreadableWorkbookException {
        checkTexts(file, limits);
        try (XlsRecords records = records(file, null, 0)) {
            return new XlsWorkbook(file, XlsGlobals.read(records, limits));
        }
    }

    private static void checkTexts(POIFSFileSystem file, Limits limits) throws UnreadableWorkbookException {
        long most = limits.sharedBytes() / Limits.XLS_TEXT_BYTES;
        long texts;
        try {
            texts = Ole2Content.texts(file.getRoot());
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged("it breaks off");
        }
        if (texts > most) {
            throw Refusals.limit("texts", most);
        }
    }

    private static XlsRecords records(POIFSFileSystem file, @Nullable String sheet, long position)
            throws IOException, UnreadableWorkbookException {
        return XlsRecords.at(file.getRoot(), sheet, position);
    }

    @Override
    public List<Sheet> sheets() {
        return globals.sheets();
    }

    @Override
    public void read(Sheet sheet, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        long position = globals.position(sheet);
        BitSet hidden = hiddenRows(sheet, position);
        try (XlsRecords records = records(file, sheet.name(), position)) {
            if (hasCells(records)) {
                new XlsSheetReader(records, globals, hidden).read(consumer);
            }
        }
    }

    /** Charts and modules have none; what a chart holds in cell records is a copy of what sheets hold. */
    private static boolean hasCells(XlsRecords records) throws IOException, UnreadableWorkbookException {
        int type = records.start().getType();
        return type == BOFRecord.TYPE_WORKSHEET || type == BOFRecord.TYPE_EXCEL_4_MACRO;
    }

    /** Looked up beforehand: not every program writes what it says about a row before the row's cells. */
    private BitSet hiddenRows(Sheet sheet, long position) throws IOException, UnreadableWorkbookException {
        BitSet hidden = new BitSet();
        try (XlsRecords records = records(file, sheet.name(), position)) {
            records.start();
            for (Record record = records.next(); record != null; record = records.next()) {
                if (record instanceof RowRecord row && (row.getZeroHeight() || row.getHeight() == 0)) {
                    hidden.set(row.getRowNumber());
                }
            }
        }
        return hidden;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
