package org.themonitor.pipeline.workbook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 97 to 2003 (.xls, BIFF8), read record by record through POI's event reader; only the shared texts
 * and the cell formats are held in memory.
 */
final class XlsWorkbook implements Workbook {
    static {
        PoiScratch.use();
    }

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
        try (XlsRecords records = records(file, null, 0)) {
            boolean computed = Ole2Content.isOfOpenOffice(file.getRoot());
            return new XlsWorkbook(file, XlsGlobals.read(records, limits, computed));
        } catch (RuntimeException e) {
            throw Refusals.damaged("it breaks off");
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
        XlsSheetScan scan = scan(sheet, position);
        try (XlsRecords records = records(file, sheet.name(), position)) {
            if (hasCells(records)) {
                new XlsSheetReader(records, globals, scan).read(consumer);
            }
        }
    }

    /** Charts and modules have none; what a chart holds in cell records is a copy of what sheets hold. */
    private static boolean hasCells(XlsRecords records) throws UnreadableWorkbookException {
        int type = records.start().unsignedShort(2);
        return type == BOFRecord.TYPE_WORKSHEET || type == BOFRecord.TYPE_EXCEL_4_MACRO;
    }

    private XlsSheetScan scan(Sheet sheet, long position) throws IOException, UnreadableWorkbookException {
        try (XlsRecords records = records(file, sheet.name(), position)) {
            return XlsSheetScan.of(records);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
