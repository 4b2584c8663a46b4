package org.themonitor.pipeline.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells by sheet and address, as {@code Casualties!B7,'Two words'!C7:D9}.
 *
 * @param ranges the ranges in their order
 */
public record CellsToBlank(List<Range> ranges) {
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(?:'((?:[^']|'')+)'|([^',!]+))!([A-Za-z]{1,3}[0-9]{1,7}(?::[A-Za-z]{1,3}[0-9]{1,7})?)\\s*(?:,|$)");

    /** Cells of one sheet. */
    public record Range(String sheet, MergedCells cells) {
        boolean covers(String name, int column, int row) {
            return sheet.equals(name)
                    && column >= cells.firstColumn()
                    && column <= cells.lastColumn()
                    && row >= cells.firstRow()
                    && row <= cells.lastRow();
        }
    }

    public CellsToBlank {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with what is expected
     */
    public static CellsToBlank of(String written) {
        List<Range> ranges = new ArrayList<>();
        Matcher next = RANGE.matcher(written);
        int end = 0;
        while (end < written.length() && next.find(end) && next.start() == end) {
            @Nullable MergedCells cells = SheetLayout.range(next.group(3));
            if (cells == null) {
                break;
            }
            String sheet = next.group(1) == null
                    ? next.group(2).strip()
                    : next.group(1).replace("''", "'");
            ranges.add(new Range(sheet, cells));
            end = next.end();
        }
        if (ranges.isEmpty() || end < written.length()) {
            throw new IllegalArgumentException("cells are named by sheet and address, with commas between, as in"
                    + " Casualties!B7,'Two words'!C7:D9; the sheet of a CSV file is called csv");
        }
        return new CellsToBlank(ranges);
    }

    /** Whether a cell such as {@code D17} is among them. */
    public boolean covers(String sheet, String address) {
        return covers(sheet, Addresses.column(address), Addresses.rowOf(address));
    }

    /** Whether a cell is among them. */
    boolean covers(String sheet, int column, int row) {
        return ranges.stream().anyMatch(range -> range.covers(sheet, column, row));
    }
}
