package org.themonitor.pipeline.book;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.OneLine;

/**
 * Writes one table as CSV for people: UTF-8 with byte order mark (else Excel garbles accents), comma, CRLF, ISO dates.
 *
 * <p>Null is an empty cell. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not.
 */
public final class CsvTable {
    /** No cell begins with it: a line that begins with # is data too, and needs no quotes. */
    private static final char NO_COMMENTS = '\0';

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvTable() {}

    /** Writes the file anew. */
    public static void write(Path file, List<String> columns, Iterable<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
                csv.writeRecord(columns);
                for (List<? extends @Nullable Object> row : rows) {
                    csv.writeRecord(row.stream().map(CsvTable::text).toList());
                }
            }
        }
    }

    /**
     * The same table for a program that asks: without byte order mark, one line feed at the end of a line, and the empty text
     * in quotes, which tells it from null. A column's name is guarded as a text is.
     */
    public static String text(List<String> columns, Iterable<? extends List<? extends @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .commentCharacter(NO_COMMENTS)
                .build(text)) {
            csv.writeRecord(columns.stream().map(CsvTable::guarded).toList());
            for (List<? extends @Nullable Object> row : rows) {
                csv.writeRecord(row.stream().map(CsvTable::answer).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write into memory", impossible);
        }
        return text.toString();
    }

    private static @Nullable String answer(@Nullable Object value) {
        return value == null ? null : value instanceof Number ? value.toString() : guarded(value.toString());
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof String text ? guarded(text) : value.toString();
    }

    /** A text as it may stand in CSV: on one line, and with an apostrophe in front where a spreadsheet would run it. */
    public static String guarded(String written) {
        String text = OneLine.of(written);
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
