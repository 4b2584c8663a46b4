package org.themonitor.pipeline.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/** Reads a cover sheet: in each row a label, and the next filled cell is its value. */
final class CoverMatch {
    private final CoverTemplate template;
    private final Headers labels;
    private final Map<String, CoverValue> values = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    CoverMatch(CoverTemplate template) {
        this.template = template;
        this.labels = new Headers(template.labels());
    }

    void read(Workbook workbook) throws IOException, UnreadableWorkbookException {
        for (Sheet sheet : workbook.sheets()) {
            if (template.mayBe(sheet.name())) {
                workbook.read(sheet, row -> row(sheet, row));
            }
        }
    }

    Map<String, CoverValue> values() {
        return values;
    }

    List<Finding> findings() {
        return findings;
    }

    private boolean row(Sheet sheet, RawRow row) {
        // a single cell is a title or a label whose value was left blank
        if (row.cells().size() > 1) {
            RawCell label = row.cells().get(0);
            labels.find(label.text())
                    .ifPresentOrElse(
                            known -> value(sheet, known, row.cells().get(1)),
                            () -> findings.add(unknown(sheet, label)));
        }
        return true;
    }

    private void value(Sheet sheet, ColumnTemplate label, RawCell cell) {
        if (label.use() instanceof Mapped mapped) {
            values.putIfAbsent(mapped.to(), new CoverValue(sheet.name(), cell));
        }
    }

    private Finding unknown(Sheet sheet, RawCell label) {
        String known = String.join(
                ", ", template.labels().stream().map(ColumnTemplate::header).toList());
        Cause cause = labels.nearest(label.text())
                .map(nearest -> Cause.of(FindingCode.LABEL_UNKNOWN, "nearest").with("nearest", nearest))
                .orElse(Cause.of(FindingCode.LABEL_UNKNOWN));
        return new Finding(cause.with("labels", known), sheet.name(), label.address(), label.text());
    }
}
