package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An .xlsx workbook; only the shared texts and the cell formats are held in memory. */
final class XlsxWorkbook implements Workbook {
    private final ZipParts parts;
    private final WorkbookXml book;
    private final CellReader cells;

    private XlsxWorkbook(ZipParts parts, WorkbookXml book, CellReader cells) {
        this.parts = parts;
        this.book = book;
        this.cells = cells;
    }

    static XlsxWorkbook open(Path file, Limits limits) throws IOException, UnreadableWorkbookException {
        ZipParts parts = ZipParts.open(file, limits);
        try {
            return read(parts, limits);
        } catch (UnreadableWorkbookException | IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static XlsxWorkbook read(ZipParts parts, Limits limits) throws IOException, UnreadableWorkbookException {
        @Nullable String part = Relationships.of(parts, "").partOfType("officeDocument");
        if (part == null) {
            throw Refusals.damaged("nothing in it says which part is the workbook");
        }
        Relationships links = Relationships.of(parts, part);
        WorkbookXml book = WorkbookXml.read(parts, part, links, limits);
        SharedStrings texts = SharedStrings.read(parts, links.partOfType("sharedStrings"), limits);
        CellFormats formats = CellFormats.read(parts, links.partOfType("styles"));
        return new XlsxWorkbook(parts, book, new CellReader(book, texts, formats, limits));
    }

    @Override
    public List<Sheet> sheets() {
        return book.sheets();
    }

    @Override
    public void read(Sheet sheet, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        readTop(sheet, Limits.ROWS, consumer);
    }

    @Override
    public void readTop(Sheet sheet, int lastRow, RowConsumer consumer)
            throws IOException, UnreadableWorkbookException {
        try (XmlPart xml = new XmlPart(parts.open(book.part(sheet)), sheet.name())) {
            new SheetReader(xml, cells, lastRow).read(consumer);
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
