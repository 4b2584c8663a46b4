package org.themonitor.pipeline.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** Finds labels in the rows above a header: their value is the next filled cell, or follows a colon. */
final class LabelMatch {
    private LabelMatch() {}

    /** The values by main label; the first counts where a label stands twice. */
    static Map<String, RawCell> of(List<RawRow> titles, List<ColumnTemplate> labels) {
        Headers known = new Headers(labels);
        Map<String, RawCell> values = new LinkedHashMap<>();
        for (RawRow row : titles) {
            for (int i = 0; i < row.cells().size(); i++) {
                RawCell next = i + 1 < row.cells().size() ? row.cells().get(i + 1) : null;
                RawCell cell = row.cells().get(i);
                Optional<ColumnTemplate> label = known.find(cell.text());
                if (label.isPresent() && next != null) {
                    values.putIfAbsent(label.get().header(), next);
                } else {
                    afterColon(known, cell, values);
                }
            }
        }
        return values;
    }

    private static void afterColon(Headers known, RawCell cell, Map<String, RawCell> values) {
        int colon = cell.text().indexOf(':');
        String value = cell.text().substring(colon + 1).strip();
        if (colon > 0 && !value.isEmpty()) {
            known.find(cell.text().substring(0, colon))
                    .ifPresent(label -> values.putIfAbsent(
                            label.header(), new RawCell(cell.address(), CellKind.TEXT, value, false)));
        }
    }
}
