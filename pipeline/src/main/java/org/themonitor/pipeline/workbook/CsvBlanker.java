package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies a CSV file letter by letter, but for the fields that are to be blank. */
final class CsvBlanker {
    private static final String SHEET = "csv";

    private final char delimiter;
    private final CellsToBlank cells;
    private final ForgottenTexts texts;
    private final StringBuilder field = new StringBuilder();
    private int row = 1;
    private int column;
    private int blanked;
    private boolean isQuoted;
    private boolean isFirstLine = true;
    private boolean isStart = true;

    CsvBlanker(char delimiter, CellsToBlank cells, ForgottenTexts texts) {
        this.delimiter = delimiter;
        this.cells = cells;
        this.texts = texts;
    }

    /** The encoding by which a byte order mark is a letter like others, that is written as it was read. */
    static Charset charset(Path file, Charset declared) throws IOException {
        if (!declared.name().equals("UTF-16")) {
            return declared;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
    }

    int copy(Reader reader, Writer writer) throws IOException {
        int before = -1;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            char letter = (char) c;
            if (isStart && letter == '\uFEFF') {
                writer.write(letter);
            } else if (before == '\r' && letter == '\n' && !isQuoted && field.isEmpty()) {
                // the second half of one line end
                writer.write(letter);
            } else {
                take(letter, writer);
            }
            isStart = false;
            before = c;
        }
        end(writer);
        return blanked;
    }

    private void take(char letter, Writer writer) throws IOException {
        boolean ends = !isQuoted && (letter == delimiter || letter == '\n' || letter == '\r');
        if (!ends) {
            // a quote mark counts where the field began with one; a doubled one closes and opens again
            if (letter == '"' && (field.isEmpty() || field.charAt(0) == '"')) {
                isQuoted = !isQuoted;
            }
            field.append(letter);
            return;
        }
        boolean isHint = end(writer);
        writer.write(letter);
        if (letter == delimiter) {
            column++;
            return;
        }
        // the line sep=; is an instruction, and no row
        row += isHint ? 0 : 1;
        column = 0;
        isFirstLine = false;
        wasHint = false;
    }

    private boolean wasHint;

    /** Writes the field, or nothing; whether its line is the one that names the delimiter. */
    private boolean end(Writer writer) throws IOException {
        String written = field.toString();
        field.setLength(0);
        if (isFirstLine && column == 0 && Whitespace.trim(written).equals("sep=")) {
            wasHint = true;
        } else if (!(wasHint && column == 1 && written.isEmpty())) {
            wasHint = false;
        }
        if (!wasHint && cells.covers(SHEET, column, row) && !written.isEmpty()) {
            texts.add(value(written));
            blanked++;
            return wasHint;
        }
        writer.write(written);
        return wasHint;
    }

    private static String value(String written) {
        return written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written;
    }
}
