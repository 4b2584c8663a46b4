package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** Blanks cells of an .xls; the table of texts, which keeps what no cell refers to any more, is blanked too. */
final class XlsBlanker {
    static {
        PoiScratch.use();
    }

    private final CellsToBlank cells;
    private final ForgottenTexts texts;

    XlsBlanker(CellsToBlank cells, ForgottenTexts texts) {
        this.cells = cells;
        this.texts = texts;
    }

    int write(Path file, Path copy) throws IOException {
        try (POIFSFileSystem open = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook book = new HSSFWorkbook(open.getRoot(), open, true)) {
            int blanked = new PoiBlanker(cells, texts).blank(book);
            blankTable(book);
            describe(book);
            try (OutputStream out = Files.newOutputStream(copy)) {
                book.write(out);
            }
            return blanked;
        } catch (RuntimeException cannot) {
            throw new IOException("the workbook cannot be written again; nothing was changed", cannot);
        }
    }

    private void blankTable(HSSFWorkbook book) {
        Set<String> used = new HashSet<>();
        for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        used.add(cell.getRichStringCellValue().getString());
                    }
                }
            }
        }
        InternalWorkbook records = book.getInternalWorkbook();
        if (records.findFirstRecordBySid(SSTRecord.sid) instanceof SSTRecord table) {
            for (int number = 0; number < table.getNumUniqueStrings(); number++) {
                UnicodeString text = table.getString(number);
                if (!used.contains(text.getString())) {
                    text.setOptionFlags((byte) 0);
                    text.clearFormatting();
                    text.setString("");
                }
            }
        }
    }

    /** Its title and the like may repeat a text, a picture of it shows cells; the days stay. */
    private void describe(HSSFWorkbook book) {
        SummaryInformation summary = book.getSummaryInformation();
        if (summary != null) {
            summary.removeThumbnail();
            summary.removeTitle();
            summary.removeSubject();
            summary.removeKeywords();
            summary.removeComments();
            summary.removeAuthor();
            summary.removeLastAuthor();
        }
        DocumentSummaryInformation more = book.getDocumentSummaryInformation();
        if (more != null) {
            if (more.getCustomProperties() != null) {
                more.removeCustomProperties();
            }
            more.removeCategory();
            more.removeManager();
            more.removeCompany();
        }
    }
}
