package org.themonitor.pipeline.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;

/**
 * A {@link ListBook} as an editor gives it back.
 *
 * @param kind what the list is
 * @param edition the edition that is decided on
 * @param lines its rows in their order
 */
public record FilledList(String kind, String edition, List<Line> lines) {
    public FilledList {
        lines = List.copyOf(lines);
    }

    /**
     * A row of the list.
     *
     * @param number row as Excel shows it
     * @param columns position of each column, zero-based
     * @param values text of the filled cells by column
     */
    public record Line(int number, Map<String, Integer> columns, Map<String, String> values) {
        public Line {
            columns = Map.copyOf(columns);
            values = Map.copyOf(values);
        }

        /** The cell's text, empty for a blank one. */
        public String text(String column) {
            return values.getOrDefault(column, "");
        }

        /** The cell's address; of a column that was deleted, that of the row's first cell. */
        public String a1(String column) {
            return new CellAddress(columns.getOrDefault(column, 0), number).a1();
        }
    }

    /**
     * Reads a list.
     *
     * @throws UnreadableWorkbookException if the file is no workbook
     * @throws IllegalArgumentException if it is a workbook but none of these lists
     */
    public static FilledList read(Path file) throws IOException, UnreadableWorkbookException {
        try (Workbook workbook = Workbooks.open(file)) {
            List<String> about = new ArrayList<>();
            for (RawRow row : rows(workbook, ListBook.ABOUT)) {
                about.add(row.cells().get(0).text());
            }
            if (about.size() != 3 || !about.get(2).matches("[0-9]{1,6}")) {
                throw new IllegalArgumentException("%s is not one of the lists that `lists` writes".formatted(file));
            }
            int header = Integer.parseInt(about.get(2));
            return new FilledList(about.get(0), about.get(1), lines(rows(workbook, about.get(0)), header));
        }
    }

    private static List<RawRow> rows(Workbook workbook, String name) throws IOException, UnreadableWorkbookException {
        List<RawRow> rows = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.name().equals(name)) {
                workbook.read(sheet, rows::add);
            }
        }
        return rows;
    }

    private static List<Line> lines(List<RawRow> rows, int header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (RawRow row : rows) {
            if (row.number() == header) {
                row.cells()
                        .forEach(cell -> columns.put(cell.text(), cell.address().column()));
            } else if (row.number() > header) {
                lines.add(line(row, columns));
            }
        }
        return lines;
    }

    private static Line line(RawRow row, Map<String, Integer> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        columns.forEach((name, index) -> row.cells().stream()
                .filter(cell -> cell.address().column() == index)
                .forEach(cell -> values.put(name, text(cell))));
        return new Line(row.number(), columns, values);
    }

    /** A day alone where the cell holds no time of the day. */
    private static String text(RawCell cell) {
        return cell.kind() == CellKind.DATE ? cell.text().replaceFirst("T00:00.*$", "") : cell.text();
    }
}
