package org.themonitor.pipeline.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.book.TableBook.Column;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.workbook.PoiScratch;

/**
 * Writes a few tables for one reader into one .xlsx, in the direction of the reader's language and with no word of its
 * own. The same tables always give the same bytes. Close it after writing.
 */
public final class PlainBook implements AutoCloseable {
    static {
        PoiScratch.use();
    }

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
    private final TableStyles styles = new TableStyles(workbook);
    private final SheetNames names = new SheetNames();
    private final boolean rightToLeft;

    public PlainBook(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
        if (rightToLeft) {
            // a text that begins with a Latin word would be shown from the left otherwise
            List.of(
                            styles.title,
                            styles.subtitle,
                            styles.note,
                            styles.notice,
                            styles.text,
                            styles.quoted,
                            styles.headerText)
                    .forEach(style -> {
                        style.setAlignment(HorizontalAlignment.RIGHT);
                        ((XSSFCellStyle) style).setReadingOrder(ReadingOrder.RIGHT_TO_LEFT);
                    });
        }
    }

    /**
     * Adds a sheet with one table.
     *
     * @param notice a warning shown in red, or null
     * @param rows its rows; numbers, dates and booleans stay such, everything else becomes text, never a formula
     */
    public void addSheet(
            String name,
            String title,
            String subtitle,
            List<String> notes,
            @Nullable String notice,
            List<Column> columns,
            List<List<@Nullable Object>> rows) {
        SXSSFSheet sheet = workbook.createSheet(names.unique(name));
        sheet.setRightToLeft(rightToLeft);
        TableSheet table = new TableSheet(sheet, styles, columns);
        table.heading(title, subtitle, notes, notice);
        table.table(rows);
        sheet.getFooter().setRight("&P / &N");
    }

    /** Writes the book; nothing can be added afterwards. */
    public void writeTo(Path file) throws IOException {
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("");
        Optional<Date> fixed = Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z")));
        properties.setCreated(fixed);
        properties.setModified(fixed);
        Path unfixed = Scratch.file("plain", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            try (OutputStream temporary = Files.newOutputStream(unfixed)) {
                workbook.write(temporary);
            }
            ReproducibleZip.copy(unfixed, out);
        } finally {
            Files.delete(unfixed);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
