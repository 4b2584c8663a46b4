package org.themonitor.pipeline.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * The top of a sheet, where its header row must be.
 *
 * @param sheet the sheet
 * @param rows its filled rows up to row 30
 */
record SheetHead(Sheet sheet, List<HeaderRow> rows) {
    static final int LAST_ROW = 30;

    static List<SheetHead> of(Workbook workbook) throws IOException, UnreadableWorkbookException {
        List<SheetHead> heads = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            List<HeaderRow> rows = new ArrayList<>();
            workbook.readTop(sheet, LAST_ROW, row -> rows.add(HeaderRow.of(row)));
            heads.add(new SheetHead(sheet, rows));
        }
        return heads;
    }

    /** The same of rows that were read. */
    static SheetHead of(Sheet sheet, List<RawRow> rows) {
        return new SheetHead(sheet, rows.stream().map(HeaderRow::of).toList());
    }
}
