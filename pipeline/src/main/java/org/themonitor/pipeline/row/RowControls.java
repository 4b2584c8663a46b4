package org.themonitor.pipeline.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.cell.FieldReaders;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.MatchedColumn;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.workbook.RawCell;

/** Compares the sums that some columns repeat with the counts of the same row. */
final class RowControls {
    private final String sheet;
    private final List<Control> controls;

    /** A column that repeats a sum, and the columns it adds up. */
    private record Control(CountColumn column, List<CountColumn> of) {}

    private RowControls(String sheet, List<Control> controls) {
        this.sheet = sheet;
        this.controls = controls;
    }

    static RowControls of(MatchedSheet sheet, FieldReaders readers, RowRules rules) {
        List<CountColumn> counts = CountColumn.of(sheet, readers);
        List<Control> controls = new ArrayList<>();
        for (MatchedColumn column : sheet.columns()) {
            column.control().ifPresent(control -> {
                List<CountColumn> of = counts.stream()
                        .filter(count -> control.of().isEmpty()
                                || control.of()
                                        .contains(count.column()
                                                .template()
                                                .orElseThrow()
                                                .header()))
                        .toList();
                controls.add(new Control(CountColumn.control(column, rules.sums(), sheet, readers), of));
            });
        }
        return new RowControls(sheet.sheet().name(), controls);
    }

    List<Finding> findings(Map<Integer, RawCell> cells, RowContext context) {
        List<Finding> findings = new ArrayList<>();
        for (Control control : controls) {
            RawCell cell = cells.get(control.column().column().index());
            Optional<Long> sum = sum(control.of(), cells, context);
            if (cell != null && sum.isPresent() && !sum.equals(control.column().number(cell, context))) {
                findings.add(differs(sheet, cell, sum.get(), "row"));
            }
        }
        return findings;
    }

    /** Empty where one of the counts cannot be read: a finding at its cell says so already. */
    private static Optional<Long> sum(List<CountColumn> of, Map<Integer, RawCell> cells, RowContext context) {
        long sum = 0;
        for (CountColumn count : of) {
            RawCell cell = cells.get(count.column().index());
            Optional<Long> number = count.number(cell, context);
            if (cell != null && number.isEmpty()) {
                return Optional.empty();
            }
            sum += number.orElse(0L);
        }
        return Optional.of(sum);
    }

    /** A total that is not the sum of the counts above, or, as variant {@code row}, of its row. */
    static Finding differs(String sheet, RawCell cell, long sum, String variant) {
        Cause cause = Cause.of(FindingCode.CONTROL_TOTAL_DIFFERS, variant).with("sum", sum);
        return new Finding(cause, sheet, cell.address(), cell.text()).ofNumbers(true);
    }
}
