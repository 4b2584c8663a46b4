package org.themonitor.pipeline.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;

/** A CSV file as a workbook with one sheet; a record is a row, a blank line is an empty one. */
final class CsvWorkbook implements Workbook {
    private static final String SHEET = "csv";

    private final Path file;
    private final CsvDialect dialect;
    private final Limits limits;
    private final Sheet sheet;

    CsvWorkbook(Path file, CsvDialect dialect, Limits limits) {
        this.file = file;
        this.dialect = dialect;
        this.limits = limits;
        this.sheet = new Sheet(0, SHEET, Sheet.Visibility.VISIBLE);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public void read(Sheet wanted, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        if (!wanted.equals(sheet)) {
            throw new IllegalArgumentException("not a sheet of this workbook: " + wanted);
        }
        try (CsvReader<CsvRecord> records = records()) {
            read(records, consumer);
        } catch (CsvParseException e) {
            throw Refusals.damaged(sheet.name(), null, "it is not well-formed CSV: " + causeOf(e));
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private CsvReader<CsvRecord> records() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(Limits.COLUMNS + 1)),
                        CsvCheck.reader(file, dialect.charset()));
    }

    private void read(CsvReader<CsvRecord> records, RowConsumer consumer)
            throws IOException, UnreadableWorkbookException {
        int number = 0;
        for (CsvRecord line : records) {
            if (line.getStartingLineNumber() == 1 && isSeparatorHint(line)) {
                continue; // Excel reads this line as an instruction and does not show it
            }
            number++;
            RawRow row = row(number, line.getFields());
            if (row != null && !consumer.row(row)) {
                return;
            }
        }
    }

    /** The line {@code sep=;} that some programs write for Excel, split at the delimiter it names. */
    private static boolean isSeparatorHint(CsvRecord line) {
        return line.getFieldCount() == 2
                && Whitespace.trim(line.getField(0)).equals("sep=")
                && line.getField(1).isEmpty();
    }

    private @Nullable RawRow row(int number, List<String> fields) throws UnreadableWorkbookException {
        if (fields.size() > Limits.COLUMNS) {
            throw Refusals.limit(sheet.name(), null, "columns", Limits.COLUMNS);
        }
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            String text = Whitespace.trim(fields.get(column));
            CellAddress address = new CellAddress(column, number);
            if (text.length() > limits.cellCharacters()) {
                throw Refusals.limit(sheet.name(), address, "cell", limits.cellCharacters());
            }
            if (!text.isEmpty()) {
                cells.add(new RawCell(address, CellKind.TEXT, text, false));
            }
        }
        return cells.isEmpty() ? null : new RawRow(number, false, cells);
    }

    private static String causeOf(CsvParseException e) {
        Throwable cause = e.getCause();
        return e.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }

    @Override
    public void close() {}
}
