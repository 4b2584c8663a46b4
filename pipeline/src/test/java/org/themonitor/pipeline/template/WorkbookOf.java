package org.themonitor.pipeline.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.Sheet.Visibility;
import org.themonitor.pipeline.workbook.SheetLayout;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * A workbook from lines of text: cells between bars, {@code date:} before a date, {@code =} before a formula without a
 * value, {@code #} before an error, {@code text:} before a number stored as text, {@code hidden:} before a hidden row.
 */
public final class WorkbookOf implements Workbook {
    private final Map<Sheet, List<RawRow>> rows = new LinkedHashMap<>();
    private final Map<String, SheetLayout> layouts = new HashMap<>();

    public static WorkbookOf sheet(String name, String... lines) {
        return new WorkbookOf().and(name, Visibility.VISIBLE, lines);
    }

    public WorkbookOf and(String name, String... lines) {
        return and(name, Visibility.VISIBLE, lines);
    }

    public WorkbookOf and(String name, Visibility visibility, String... lines) {
        List<RawRow> sheetRows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            boolean hidden = lines[i].startsWith("hidden:");
            List<RawCell> cells = cells(i + 1, lines[i].substring(hidden ? 7 : 0));
            if (!cells.isEmpty()) {
                sheetRows.add(new RawRow(i + 1, hidden, cells));
            }
        }
        rows.put(new Sheet(rows.size(), name, visibility), sheetRows);
        return this;
    }

    /** What a sheet says of its cells' looks after its last row. */
    public WorkbookOf layout(String sheet, SheetLayout layout) {
        layouts.put(sheet, layout);
        return this;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(rows.keySet());
    }

    @Override
    public void read(Sheet sheet, RowConsumer consumer) throws IOException, UnreadableWorkbookException {
        for (RawRow row : rows.getOrDefault(sheet, List.of())) {
            if (!consumer.row(row)) {
                return;
            }
        }
        consumer.layout(layouts.getOrDefault(sheet.name(), SheetLayout.NONE));
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static List<RawCell> cells(int row, String line) {
        List<RawCell> cells = new ArrayList<>();
        String[] texts = line.split("\\|", -1);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isBlank()) {
                cells.add(cell(new CellAddress(column, row), texts[column].strip()));
            }
        }
        return cells;
    }

    public static RawCell cell(CellAddress address, String text) {
        if (text.startsWith("date:")) {
            return new RawCell(address, CellKind.DATE, text.substring(5), false);
        }
        if (text.startsWith("text:")) {
            return new RawCell(address, CellKind.TEXT, text.substring(5), false);
        }
        if (text.startsWith("=")) {
            return new RawCell(address, CellKind.FORMULA_WITHOUT_VALUE, text, true);
        }
        if (text.startsWith("#")) {
            return new RawCell(address, CellKind.ERROR, text, true);
        }
        boolean number = text.matches("-?[0-9]+(\\.[0-9]+)?");
        return new RawCell(address, number ? CellKind.NUMBER : CellKind.TEXT, text, false);
    }
}
