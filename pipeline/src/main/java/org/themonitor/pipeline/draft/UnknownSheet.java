package org.themonitor.pipeline.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.themonitor.pipeline.template.HxlTag;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * The top of a sheet that no template knows.
 *
 * @param name name of the sheet
 * @param headers the cells of the row that looks most like a header
 * @param values the cells below each header, by column, of the first rows
 */
record UnknownSheet(String name, List<RawCell> headers, Map<Integer, List<RawCell>> values) {
    private static final int ROWS = 300;
    private static final int LAST_HEADER_ROW = 30;

    static List<UnknownSheet> of(Workbook workbook) throws IOException, UnreadableWorkbookException {
        List<UnknownSheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            List<RawRow> rows = new ArrayList<>();
            workbook.read(sheet, row -> rows.add(row) && rows.size() < ROWS);
            if (!rows.isEmpty()) {
                sheets.add(of(sheet.name(), rows));
            }
        }
        return sheets;
    }

    private static UnknownSheet of(String name, List<RawRow> rows) {
        RawRow header = header(rows);
        Map<Integer, List<RawCell>> values = new TreeMap<>();
        for (RawRow row : rows) {
            if (row.number() > header.number() && !HxlTag.isTagRow(row)) {
                row.cells()
                        .forEach(cell -> values.computeIfAbsent(cell.address().column(), column -> new ArrayList<>())
                                .add(cell));
            }
        }
        return new UnknownSheet(name, header.cells(), values);
    }

    /** The first row of words that is nearly as wide as the widest: titles are narrower, and data are not all words. */
    private static RawRow header(List<RawRow> rows) {
        List<RawRow> top =
                rows.stream().filter(row -> row.number() <= LAST_HEADER_ROW).toList();
        int widest = top.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return top.stream()
                .filter(row -> row.cells().size() * 10 >= widest * 6)
                .filter(row -> words(row) * 2 > row.cells().size())
                .findFirst()
                .orElse(rows.get(0));
    }

    private static long words(RawRow row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() == CellKind.TEXT && !cell.text().matches("[0-9.,/-]+"))
                .count();
    }

    List<RawCell> below(RawCell header) {
        return values.getOrDefault(header.address().column(), List.of());
    }
}
