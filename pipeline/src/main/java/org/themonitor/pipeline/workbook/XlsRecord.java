package org.themonitor.pipeline.workbook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.LittleEndian;

/**
 * One record of an .xls file, as it stands there: nothing of it is judged before somebody asks for it, so that a record
 * that nobody needs may be as odd as it likes.
 *
 * @param kind its number
 * @param bytes its header and its bytes, and those of the records that continue it
 * @param length how many bytes it has itself, without header
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record XlsRecord(int kind, byte[] bytes, int length) {
    static final int HEADER = 4;

    /** The record as POI reads it; what is longer than POI knows it is read up to there. */
    <R> R as(Function<RecordInputStream, R> poi) {
        RecordInputStream stream = stream();
        stream.nextRecord();
        return poi.apply(stream);
    }

    /** The record and those that continue it, before the first of them. */
    RecordInputStream stream() {
        return new RecordInputStream(new ByteArrayInputStream(bytes));
    }

    int unsignedByte(int at) {
        return LittleEndian.getUByte(bytes, place(at, 1));
    }

    int unsignedShort(int at) {
        return LittleEndian.getUShort(bytes, place(at, 2));
    }

    int integer(int at) {
        return LittleEndian.getInt(bytes, place(at, 4));
    }

    double number(int at) {
        return LittleEndian.getDouble(bytes, place(at, 8));
    }

    /** Characters of one byte each, or of two. */
    String text(int at, int characters, boolean wide) {
        int from = place(at, wide ? 2 * characters : characters);
        return wide
                ? new String(bytes, from, 2 * characters, StandardCharsets.UTF_16LE)
                : new String(bytes, from, characters, StandardCharsets.ISO_8859_1);
    }

    boolean has(int at, int size) {
        return at + size <= length;
    }

    private int place(int at, int size) {
        if (!has(at, size)) {
            throw new IndexOutOfBoundsException("record 0x%04X of %d bytes ends before".formatted(kind, length));
        }
        return HEADER + at;
    }
}
