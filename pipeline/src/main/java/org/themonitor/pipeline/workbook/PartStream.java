package org.themonitor.pipeline.workbook;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One part while it is unpacked: never more bytes than it declared, and at its end the declared checksum. */
final class PartStream extends FilterInputStream {
    private final String part;
    private final long size;
    private final long checksum;
    private final CRC32 crc = new CRC32();
    private final int elementBytes;
    private long count;
    private long elementFrom;
    private @Nullable IOException failure;

    PartStream(String part, InputStream in, long size, long checksum, int elementBytes) {
        super(in);
        this.part = part;
        this.size = size;
        this.checksum = checksum;
        this.elementBytes = elementBytes;
    }

    String part() {
        return part;
    }

    /** What went wrong below the XML parser, which forgets the cause; null if nothing did. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
                atEnd();
            } else {
                advance(buffer, offset, read);
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** The parser begins with the next element, or piece of text. */
    void nextElement() {
        elementFrom = count;
    }

    long size() {
        return size;
    }

    private void advance(byte[] buffer, int offset, int read) throws IOException {
        count += read;
        crc.update(buffer, offset, read);
        if (count > size) {
            throw new ZipException("larger than it declares");
        }
        if (count - elementFrom > elementBytes) {
            throw new LongElementException(elementBytes);
        }
    }

    private void atEnd() throws IOException {
        if (count < size) {
            throw new EOFException("shorter than it declares");
        }
        if (crc.getValue() != checksum) {
            throw new ZipException("wrong checksum");
        }
    }

    /** Reads the rest, so that the checksum of the whole part has been seen. */
    void drain() throws IOException {
        byte[] rest = new byte[8 * 1024];
        int read;
        do {
            nextElement(); // nothing of it is held
            read = read(rest, 0, rest.length);
        } while (read >= 0);
    }
}
