package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;

/**
 * Pulls the records of one section of an .xls file: of the workbook as a whole, or of one sheet. Sections inside it
 * (embedded charts, which repeat cells of other sheets as cells of their own) are read over.
 */
final class XlsRecords implements AutoCloseable {
    private final InputStream stream;
    private final RecordFactoryInputStream records;
    private final @Nullable String sheet;
    private @Nullable CellAddress cell;

    private XlsRecords(InputStream stream, RecordFactoryInputStream records, @Nullable String sheet) {
        this.stream = stream;
        this.records = records;
        this.sheet = sheet;
    }

    static XlsRecords at(DirectoryNode root, @Nullable String sheet, long position)
            throws IOException, UnreadableWorkbookException {
        InputStream stream = root.createDocumentInputStream(Objects.requireNonNull(Ole2Content.workbook(root)));
        try {
            stream.skipNBytes(position);
            return new XlsRecords(stream, new RecordFactoryInputStream(stream, false), sheet);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw cannotBeRead(sheet, null, e);
        }
    }

    /** The record that begins the section. */
    BOFRecord start() throws UnreadableWorkbookException {
        if (pull() instanceof BOFRecord start) {
            return start;
        }
        throw damaged("a part of it does not begin where it should");
    }

    /** The next record of the section itself, or null at its end. */
    @Nullable
    Record next() throws UnreadableWorkbookException {
        Record record = pull();
        for (int inside = 0; inside > 0 || record instanceof BOFRecord; record = pull()) {
            inside += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
        }
        return record instanceof EOFRecord ? null : record;
    }

    private Record pull() throws UnreadableWorkbookException {
        Record record;
        try {
            record = records.nextRecord();
        } catch (RuntimeException e) {
            throw cannotBeRead(sheet, cell, e);
        }
        if (record == null) {
            throw damaged("it breaks off");
        }
        return record;
    }

    /** Where the reading stands, for refusals. */
    void at(CellAddress address) {
        cell = address;
    }

    UnreadableWorkbookException damaged(String what) {
        return Refusals.damaged(sheet, cell, what);
    }

    UnreadableWorkbookException tooManyMerged() {
        return Refusals.limit(sheet, null, "merged", Limits.MERGED_COLUMNS);
    }

    private static UnreadableWorkbookException cannotBeRead(
            @Nullable String sheet, @Nullable CellAddress cell, Exception cause) {
        UnreadableWorkbookException refusal = Refusals.damaged(sheet, cell, "a part of it cannot be read");
        refusal.initCause(cause);
        return refusal;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
