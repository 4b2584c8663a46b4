package org.themonitor.pipeline.workbook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;

/**
 * Pulls the records of one section of an .xls file: of the workbook as a whole, or of one sheet. Sections inside it
 * (embedded charts, which repeat cells of other sheets as cells of their own) are read over.
 */
final class XlsRecords implements AutoCloseable {
    /** Texts may be longer than a record; whatever else goes on in another record is not needed. */
    private static final Set<Integer> CONTINUED =
            Set.of((int) SSTRecord.sid, (int) StringRecord.sid, (int) LabelRecord.sid);

    private final InputStream stream;
    private final @Nullable String sheet;
    private @Nullable CellAddress cell;

    private XlsRecords(InputStream stream, @Nullable String sheet) {
        this.stream = stream;
        this.sheet = sheet;
    }

    static XlsRecords at(DirectoryNode root, @Nullable String sheet, long position)
            throws IOException, UnreadableWorkbookException {
        InputStream stream = root.createDocumentInputStream(Objects.requireNonNull(Ole2Content.workbook(root)));
        try {
            stream.skipNBytes(position);
            return new XlsRecords(new BufferedInputStream(stream), sheet);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw cannotBeRead(sheet, null, e);
        }
    }

    /** The record that begins the section; returns what kind of section it is. */
    XlsRecord start() throws UnreadableWorkbookException {
        XlsRecord record = pull();
        if (record.kind() != BOFRecord.sid || !record.has(0, 4)) {
            throw damaged("a part of it does not begin where it should");
        }
        return record;
    }

    /** The next record of the section itself, or null at its end. */
    @Nullable
    XlsRecord next() throws UnreadableWorkbookException {
        XlsRecord record = pull();
        for (int inside = 0; inside > 0 || record.kind() == BOFRecord.sid; record = pull()) {
            inside += record.kind() == BOFRecord.sid ? 1 : record.kind() == EOFRecord.sid ? -1 : 0;
        }
        return record.kind() == EOFRecord.sid ? null : record;
    }

    private XlsRecord pull() throws UnreadableWorkbookException {
        try {
            byte[] header = stream.readNBytes(XlsRecord.HEADER);
            int kind = LittleEndian.getUShort(header, 0);
            int length = LittleEndian.getUShort(header, 2);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(XlsRecord.HEADER + length);
            append(header, length, bytes);
            while (CONTINUED.contains(kind) && isContinued()) {
                byte[] next = stream.readNBytes(XlsRecord.HEADER);
                append(next, LittleEndian.getUShort(next, 2), bytes);
            }
            return new XlsRecord(kind, bytes.toByteArray(), length);
        } catch (IOException | RuntimeException e) {
            throw damaged("it breaks off");
        }
    }

    private void append(byte[] header, int length, ByteArrayOutputStream bytes) throws IOException {
        bytes.writeBytes(header);
        byte[] content = stream.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        bytes.writeBytes(content);
    }

    private boolean isContinued() throws IOException {
        stream.mark(XlsRecord.HEADER);
        byte[] header = stream.readNBytes(XlsRecord.HEADER);
        stream.reset();
        return header.length == XlsRecord.HEADER && LittleEndian.getUShort(header, 0) == ContinueRecord.sid;
    }

    /** Where the reading stands, for refusals. */
    void at(CellAddress address) {
        cell = address;
    }

    UnreadableWorkbookException damaged(String what) {
        return Refusals.damaged(sheet, cell, what);
    }

    /** A record that has to be understood and cannot be. */
    UnreadableWorkbookException cannotBeRead(RuntimeException cause) {
        return cannotBeRead(sheet, cell, cause);
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
