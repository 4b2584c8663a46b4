package org.themonitor.pipeline.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;

/**
 * Reads a cover sheet: in each row a label, and the next filled cell is its value. The answer to a question stands in the
 * very next cell: what a blank suggests behind it is no answer.
 */
final class CoverMatch {
    private final CoverTemplate template;
    private final Headers labels;
    private final Map<String, CoverValue> values = new LinkedHashMap<>();
    private final Map<String, CoverAnswer> answers = new LinkedHashMap<>();
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

    /** Of the questions it asks. */
    Map<String, CoverAnswer> answers() {
        return answers;
    }

    List<Finding> findings() {
        return findings;
    }

    private boolean row(Sheet sheet, RawRow row) {
        RawCell label = row.cells().get(0);
        Optional<ColumnTemplate> known = labels.find(label.text());
        Optional<Mapped> question = known.flatMap(ColumnTemplate::read).filter(CoverTemplate::isQuestion);
        if (question.isPresent()) {
            answers.putIfAbsent(question.get().to(), answer(sheet, row));
        } else if (row.cells().size() > 1) {
            // a single cell is a title or a label whose value was left blank
            known.ifPresentOrElse(
                    said -> value(sheet, said, row.cells().get(1)), () -> findings.add(unknown(sheet, label)));
        }
        return true;
    }

    private static CoverAnswer answer(Sheet sheet, RawRow row) {
        CellAddress label = row.cells().get(0).address();
        CellAddress beside = new CellAddress(label.column() + 1, label.row());
        return new CoverAnswer(
                sheet.name(),
                beside,
                row.cells().stream()
                        .filter(cell -> cell.address().equals(beside))
                        .findFirst());
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
