package org.themonitor.pipeline.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.cell.RowContext;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.CellAddress;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.template.StagingTable;
import org.themonitor.pipeline.workbook.RawCell;
import org.themonitor.pipeline.workbook.RawRow;

/** Numbers of a row that cannot be: with more digits than any table keeps, or above a limit and not confirmed. */
record NumberLimits(MatchedSheet sheet, RowContext context, RawRow row) {
    /** After the point: more than any table keeps. */
    private static final int DIGITS = 6;

    /** What is wrong with the value of a column, which a field has given; other values of the row may set the limit. */
    List<Finding> findings(String column, Map<String, Object> values, Field field, @Nullable RawCell cell) {
        List<Finding> findings = new ArrayList<>();
        if (values.get(column) instanceof Number number) {
            if (hasTooManyDigits(column, number)) {
                findings.add(finding(Cause.of(FindingCode.NUMBER_NOT_A_NUMBER), field, cell));
            }
            above(column, number, values, field.cell(row.number()))
                    .ifPresent(limit -> findings.add(
                            finding(Cause.of(FindingCode.COUNT_ABOVE_LIMIT).with("limit", limit), field, cell)));
        }
        return findings;
    }

    private boolean hasTooManyDigits(String column, Number number) {
        return number instanceof BigDecimal decimal
                && table().column(column)
                        .filter(c -> c.type().startsWith("decimal"))
                        .isPresent()
                && decimal.stripTrailingZeros().scale() > DIGITS;
    }

    private Optional<BigDecimal> above(String column, Number number, Map<String, Object> values, CellAddress place) {
        boolean isConfirmed = !table().has(HeldRow.COLUMN)
                && context.confirmed().has(sheet.sheet().name(), place);
        return isConfirmed
                ? CountLimits.BUILT_IN.farBelow(table().name(), column, number, values)
                : CountLimits.BUILT_IN.below(table().name(), column, number, values);
    }

    private StagingTable table() {
        return sheet.template().into();
    }

    private Finding finding(Cause cause, Field field, @Nullable RawCell cell) {
        return new Finding(cause, sheet.sheet().name(), field.cell(row.number()), cell == null ? null : cell.text());
    }
}
