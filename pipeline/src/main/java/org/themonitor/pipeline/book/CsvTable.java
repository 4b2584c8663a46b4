package org.themonitor.pipeline.book;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
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
