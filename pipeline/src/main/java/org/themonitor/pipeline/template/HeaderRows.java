package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * The rows that may be a sheet's header. Of a header of two rows, the upper holds groups, in merged cells whose value
 * stands at the left only: it holds for the columns to its right until the next value, as far as the lower row is
 * filled. Where the template knows the lower header alone but not under that group, it stands alone.
 */
final class HeaderRows {
    private HeaderRows() {}

    static List<HeaderRow> of(List<HeaderRow> rows, SheetTemplate template, Headers headers) {
        if (template.shape().headerRows() == 1) {
            return rows;
        }
        List<HeaderRow> joined = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            RawRow upper = rows.get(i - 1).row();
            RawRow lower = rows.get(i).row();
            if (lower.number() == upper.number() + 1) {
                joined.add(HeaderRow.of(join(upper, lower, headers)));
            }
        }
        return joined;
    }

    private static RawRow join(RawRow upper, RawRow lower, Headers headers) {
        Map<Integer, RawCell> groups = byColumn(upper);
        Map<Integer, RawCell> cells = new TreeMap<>(groups);
        @Nullable RawCell group = null;
        int last = lower.cells().get(lower.cells().size() - 1).address().column();
        Map<Integer, RawCell> parts = byColumn(lower);
        for (int column = 0; column <= last; column++) {
            group = groups.getOrDefault(column, group);
            RawCell part = parts.get(column);
            if (part != null) {
                cells.put(column, group == null ? part : joined(group, part, headers));
            }
        }
        return new RawRow(lower.number(), lower.hidden(), List.copyOf(cells.values()));
    }

    private static RawCell joined(RawCell group, RawCell part, Headers headers) {
        String both = group.text() + " / " + part.text();
        boolean carried = group.address().column() < part.address().column();
        boolean alone = carried
                && headers.find(both).isEmpty()
                && headers.find(part.text()).isPresent();
        return alone ? part : new RawCell(part.address(), CellKind.TEXT, both, false);
    }

    private static Map<Integer, RawCell> byColumn(RawRow row) {
        Map<Integer, RawCell> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.address().column(), cell));
        return cells;
    }
}
