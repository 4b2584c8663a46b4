package org.themonitor.pipeline.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.workbook.PoiScratch;

/**
 * Writes many tables into one formatted .xlsx: a contents sheet, a sheet for each table, and one that explains the
 * columns. Rows are streamed; the same tables always give the same bytes. Close it after writing.
 */
public final class TableBook implements AutoCloseable {
    static {
        PoiScratch.use();
    }

    private static final int ROWS_IN_MEMORY = 100;
    private static final String CONTENTS = "Contents";
    private static final String COLUMNS = "Columns";

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final TableStyles styles = new TableStyles(workbook);
    private final SheetNames names = new SheetNames();
    private final String title;
    private final String subtitle;
    private final @Nullable String notice;
    private final ContentsSheet contents;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /** How a column's values are shown. */
    public enum Type {
        TEXT,
        /** A whole number, with thousands separators. */
        COUNT,
        /** A number with up to two decimals shown (all are stored), with thousands separators. */
        DECIMAL,
        /** A calendar year, without separators. */
        YEAR,
        /** A {@link java.time.LocalDate}, shown as 2026-03-01. */
        DATE
    }

    /**
     * A column of a table.
     *
     * @param name its header
     * @param meaning what it holds, for the sheet that explains the columns; may be empty
     * @param type how its values are shown
     */
    public record Column(String name, String meaning, Type type) {}

    /**
     * Starts a book.
     *
     * @param title what the tables are, for example the edition's title
     * @param subtitle edition and as-of days
     * @param notice a warning shown in red on the contents sheet, or null; each table has its own
     */
    public TableBook(String title, String subtitle, @Nullable String notice) {
        this.title = title;
        this.subtitle = subtitle;
        this.notice = notice;
        names.unique(COLUMNS);
        contents = new ContentsSheet(workbook.createSheet(names.unique(CONTENTS)), styles);
    }

    /**
     * Adds one table as a sheet.
     *
     * @param name its short name, for the tab
     * @param tableNotice a warning shown in red on the table's sheet, or null
     * @param rows its rows, read once; numbers, dates and booleans stay such, everything else becomes text
     * @throws IllegalArgumentException if a row has another number of values than there are columns
     */
    public void addTable(
            String name,
            String tableTitle,
            List<String> notes,
            @Nullable String tableNotice,
            List<Column> tableColumns,
            Iterable<List<@Nullable Object>> rows)
            throws IOException {
        String sheetName = names.unique(name);
        int count = sheet(sheetName, tableTitle, notes, tableNotice, tableColumns, rows);
        contents.add(sheetName, tableTitle, count);
        for (Column column : tableColumns) {
            columns.add(List.of(sheetName, column.name(), column.meaning()));
        }
    }

    private int sheet(
            String sheetName,
            String tableTitle,
            List<String> notes,
            @Nullable String tableNotice,
            List<Column> tableColumns,
            Iterable<List<@Nullable Object>> rows)
            throws IOException {
        TableSheet sheet = new TableSheet(workbook.createSheet(sheetName), styles, tableColumns);
        sheet.heading(tableTitle, title + " · " + subtitle, notes, tableNotice);
        return sheet.table(rows);
    }

    /** Writes the book; nothing can be added afterwards. */
    public void writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            writeTo(out);
        }
    }

    /** Writes the book; nothing can be added afterwards. The stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        List<Column> explained = List.of(
                new Column("table", "", Type.TEXT),
                new Column("column", "", Type.TEXT),
                new Column("meaning", "", Type.TEXT));
        sheet(COLUMNS, "What the columns mean", List.of(), null, explained, columns);
        contents.write(title, subtitle, notice, COLUMNS, columns.size());
        fixProperties();
        Path unfixed = Scratch.file("tables", ".xlsx");
        try {
            try (OutputStream temporary = Files.newOutputStream(unfixed)) {
                workbook.write(temporary);
            }
            ReproducibleZip.copy(unfixed, out);
        } finally {
            Files.delete(unfixed);
        }
    }

    /** The properties would hold the time of writing, and then no two files would be alike. */
    private void fixProperties() {
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("");
        properties.setTitle(title);
        properties.setSubjectProperty(subtitle);
        Optional<Date> fixed = Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z")));
        properties.setCreated(fixed);
        properties.setModified(fixed);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
