package org.themonitor.pipeline.workbook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.themonitor.pipeline.finding.Finding;

/** What tests do with workbooks: read all rows, or catch the refusal. */
public final class Reading {
    private Reading() {}

    static List<RawRow> rows(RawXlsx book, Path folder) throws IOException, UnreadableWorkbookException {
        return rows(Workbooks.open(book.write(folder)));
    }

    static List<RawRow> rows(Workbook opened) throws IOException, UnreadableWorkbookException {
        return rows(opened, 0);
    }

    static List<RawRow> rows(Workbook opened, int sheet) throws IOException, UnreadableWorkbookException {
        List<RawRow> rows = new ArrayList<>();
        try (Workbook workbook = opened) {
            workbook.read(workbook.sheets().get(sheet), rows::add);
        }
        return rows;
    }

    /** What the first sheet says after its rows. */
    static SheetLayout layout(Workbook opened) throws IOException, UnreadableWorkbookException {
        SheetLayout[] said = {SheetLayout.NONE};
        try (Workbook workbook = opened) {
            workbook.read(workbook.sheets().get(0), new Workbook.RowConsumer() {
                @Override
                public boolean row(RawRow row) {
                    return true;
                }

                @Override
                public void layout(SheetLayout layout) {
                    said[0] = layout;
                }
            });
        }
        return said[0];
    }

    /** Every cell as {@code A1 KIND text}, formulas with an = before the kind. */
    public static List<String> cells(List<RawRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.address().a1() + (cell.formula() ? " =" : " ") + cell.kind() + " " + cell.text())
                .toList();
    }

    public static List<String> cells(RawXlsx book, Path folder) throws IOException, UnreadableWorkbookException {
        return cells(rows(book, folder));
    }

    static Finding refusal(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableWorkbookException.class, reading).finding();
    }
}
