package org.themonitor.pipeline.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.finding.FindingCollector;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.MergedCells;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Looks, row by row, for cells that merging makes say something else than they show: a value over several rows, which
 * is read for the first alone, and a value under others, which nobody sees.
 */
final class MergedRanges {
    private final MatchedSheet sheet;
    private final List<MergedCells> ranges;
    private final Set<Integer> readColumns;
    private final int last;
    /** The range a column is in at the row looked at, the last one begun; ranges do not overlap in sound files. */
    private final Map<Integer, MergedCells> open = new HashMap<>();

    private final FindingCollector findings;
    private int next;

    /** With the ranges in the order of their first rows. */
    MergedRanges(MatchedSheet sheet, List<MergedCells> ranges, FindingCollector findings) {
        this.sheet = sheet;
        this.ranges = ranges;
        this.readColumns = sheet.columns().stream()
                .filter(column -> column.stagingColumn().isPresent())
                .map(MatchedColumn::index)
                .collect(Collectors.toSet());
        this.findings = findings;
        this.last = ranges.stream().mapToInt(MergedCells::lastRow).max().orElse(0);
    }

    /** Takes the next row; false when no range reaches further down. */
    boolean row(RawRow row) {
        for (; next < ranges.size() && ranges.get(next).firstRow() <= row.number(); next++) {
            MergedCells range = ranges.get(next);
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                open.put(column, range);
            }
        }
        for (RawCell cell : row.cells()) {
            MergedCells range = open.get(cell.address().column());
            if (range != null && range.lastRow() >= row.number()) {
                cell(cell, range);
            }
        }
        return row.number() < last;
    }

    private void cell(RawCell cell, MergedCells range) {
        int row = cell.address().row();
        int column = cell.address().column();
        boolean isShown = row == range.firstRow() && column == range.firstColumn();
        boolean isData = row > sheet.headerRow();
        boolean isRead = readColumns.contains(column)
                || (!isData
                        && row > sheet.headerRow() - sheet.template().shape().headerRows());
        if (isRead && !isShown) {
            add(Cause.of(FindingCode.CELLS_MERGED, "covered"), cell);
        } else if (isRead && isData && range.lastRow() > row) {
            add(Cause.of(FindingCode.CELLS_MERGED), cell);
        }
    }

    private void add(Cause cause, RawCell cell) {
        findings.add(new Finding(cause, sheet.sheet().name(), cell.address(), cell.text()));
    }
}
