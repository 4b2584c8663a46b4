package org.themonitor.pipeline.workbook;

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
        String text = value.toString();
        boolean runs = value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}
