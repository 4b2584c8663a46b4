package org.themonitor.pipeline.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.cell.FieldReader;
import org.themonitor.pipeline.cell.FieldReaders;
import org.themonitor.pipeline.cell.Reading;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.ColumnTemplate;
import org.themonitor.pipeline.template.ColumnUse.Mapped;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * What the labels above the header say for every row.
 *
 * @param values Integer, Long, BigDecimal, LocalDate or String by staging column
 * @param findings labels that are missing, and values that cannot be read
 */
record LabelReading(Map<String, Object> values, List<Finding> findings) {
    static LabelReading of(MatchedSheet sheet, FieldReaders readers, RowContext context) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, RawCell> labelled = sheet.labelled();
        for (ColumnTemplate label : sheet.template().shape().labels()) {
            RawCell cell = labelled.get(label.header());
            label.read().ifPresent(mapped -> {
                Reading reading = reading(label, mapped, cell, sheet, readers, context);
                values.putAll(reading.values());
                reading.problem()
                        .ifPresent(problem ->
                                findings.add(finding(problem, cell, sheet).ofNumbers(Field.isOfNumbers(mapped))));
            });
        }
        return new LabelReading(values, findings);
    }

    private static Reading reading(
            ColumnTemplate label,
            Mapped mapped,
            @Nullable RawCell cell,
            MatchedSheet sheet,
            FieldReaders readers,
            RowContext context) {
        FieldReader reader = readers.of(mapped, sheet.template().into());
        if (cell != null) {
            return Reading.unreadable(cell).orElseGet(() -> reader.read(cell, context));
        }
        return mapped.required()
                ? Reading.problem(Cause.of(FindingCode.VALUE_MISSING, "label").with("header", label.header()))
                : reader.blank();
    }

    private static Finding finding(Cause cause, @Nullable RawCell cell, MatchedSheet sheet) {
        CellAddress address = cell == null ? new CellAddress(0, sheet.headerRow()) : cell.address();
        return new Finding(cause, sheet.sheet().name(), address, cell == null ? null : cell.text());
    }
}
