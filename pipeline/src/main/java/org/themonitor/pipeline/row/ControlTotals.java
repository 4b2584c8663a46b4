package org.themonitor.pipeline.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themonitor.pipeline.cell.FieldReaders;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Compares totals rows with the rows above: a subtotal adds up the rows since the last totals row, a grand total all of
 * them. Rows that are refused for another reason count too, for the sender has added them up.
 */
public final class ControlTotals {
    private final String sheet;
    private final RowContext context;
    private final List<CountColumn> columns;
    private final Map<Integer, Long> all = new HashMap<>();
    private final Map<Integer, Long> sinceTotal = new HashMap<>();
    private final Set<Integer> unreadable = new HashSet<>();

    ControlTotals(MatchedSheet sheet, FieldReaders readers, RowContext context) {
        this.sheet = sheet.sheet().name();
        this.context = context;
        this.columns = sheet.template().ignoreTotals() ? CountColumn.of(sheet, readers) : List.of();
    }

    /** Adds a row of data, or compares a totals row with those added. */
    public List<Finding> next(RawRow row, NormalisedRow result) {
        if (columns.isEmpty()) {
            return List.of();
        }
        if (!(result instanceof NormalisedRow.Ignored ignored)) {
            add(row);
            return List.of();
        }
        return ignored.reason().equals(NormalisedRow.Ignored.TOTALS) ? compare(row) : List.of();
    }

    private void add(RawRow row) {
        Map<Integer, RawCell> cells = row.byColumn();
        for (CountColumn column : columns) {
            int index = column.column().index();
            RawCell cell = cells.get(index);
            if (cell != null) {
                column.number(cell, context).ifPresentOrElse(number -> add(index, number), () -> unreadable.add(index));
            }
        }
    }

    private void add(int column, long number) {
        all.merge(column, number, Long::sum);
        sinceTotal.merge(column, number, Long::sum);
    }

    private List<Finding> compare(RawRow row) {
        Map<Integer, RawCell> cells = row.byColumn();
        List<Finding> findings = new ArrayList<>();
        for (CountColumn column : columns) {
            int index = column.column().index();
            RawCell cell = cells.get(index);
            long grand = all.getOrDefault(index, 0L);
            Optional<Long> total = column.number(cell, context);
            boolean same =
                    total.equals(Optional.of(grand)) || total.equals(Optional.of(sinceTotal.getOrDefault(index, 0L)));
            if (cell != null && !same && !unreadable.contains(index)) {
                findings.add(RowControls.differs(sheet, cell, grand, ""));
            }
        }
        sinceTotal.clear();
        return findings;
    }
}
