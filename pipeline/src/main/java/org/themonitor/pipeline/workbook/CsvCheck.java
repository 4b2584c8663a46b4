package org.themonitor.pipeline.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;

/** Reads a whole CSV file once before its first row is used: declared encoding, and quote marks that close. */
final class CsvCheck {
    private static final int BLOCK = 8 * 1024;

    private final char delimiter;
    private long line = 1;
    private long quoteLine;
    private State state = State.FIELD_START;

    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private CsvCheck(char delimiter) {
        this.delimiter = delimiter;
    }

    static void check(Path file, CsvDialect dialect) throws IOException, UnreadableWorkbookException {
        checkMark(file, dialect.charset());
        CsvCheck check = new CsvCheck(dialect.delimiter());
        try (Reader reader = reader(file, dialect.charset())) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                check.next((char) c);
            }
        } catch (CharacterCodingException e) {
            throw Refusals.of(
                    wrongEncoding("", dialect.charset()).with("line", malformedLine(file, dialect.charset())));
        }
        if (check.state == State.QUOTED) {
            throw Refusals.of(Cause.of(FindingCode.FILE_DAMAGED, "quote").with("line", check.quoteLine));
        }
    }

    /** The file's text without its byte order mark; malformed bytes end in an exception, never in a replacement. */
    static Reader reader(Path file, Charset charset) throws IOException {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict));
        try {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    private void next(char c) {
        if (c == '\n') {
            line++;
        }
        boolean fieldEnds = c == delimiter || c == '\n' || c == '\r';
        switch (state) {
            case FIELD_START -> {
                if (c == '"') {
                    state = State.QUOTED;
                    quoteLine = line;
                } else if (!fieldEnds) {
                    state = State.UNQUOTED;
                }
            }
            case UNQUOTED -> state = fieldEnds ? State.FIELD_START : State.UNQUOTED;
            case QUOTED -> state = c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> state = c == '"' ? State.QUOTED : fieldEnds ? State.FIELD_START : State.UNQUOTED;
        }
    }

    /** A file that begins with the mark of one encoding is not written in another, whatever else decodes. */
    private static void checkMark(Path file, Charset charset) throws IOException, UnreadableWorkbookException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean utf8 = text.equals("\u00EF\u00BB\u00BF");
        boolean utf16 = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        boolean declared =
                utf8 ? charset.equals(StandardCharsets.UTF_8) : charset.name().startsWith("UTF-16");
        if ((utf8 || utf16) && !declared) {
            throw Refusals.of(wrongEncoding("mark", charset).with("mark", utf8 ? "UTF-8" : "UTF-16"));
        }
    }

    /** A reader decodes ahead in blocks, so the line is found by decoding again, one character at a time. */
    private static long malformedLine(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer one = CharBuffer.allocate(2);
        long line = 1;
        try (ReadableByteChannel in = Files.newByteChannel(file)) {
            for (boolean end = false; ; ) {
                end = in.read(bytes) < 0;
                bytes.flip();
                CoderResult result = CoderResult.OVERFLOW;
                while (result.isOverflow()) {
                    result = decoder.decode(bytes, one, end);
                    one.flip();
                    line += one.chars().filter(c -> c == '\n').count();
                    one.clear();
                }
                if (result.isError() || end) {
                    return line;
                }
                bytes.compact();
            }
        }
    }

    private static Cause wrongEncoding(String variant, Charset charset) {
        return Cause.of(FindingCode.FILE_WRONG_ENCODING, variant).with("charset", charset.name());
    }
}
