package org.themonitor.pipeline.cell;

import java.util.Optional;
import java.util.regex.Pattern;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/** A month by its number, by its name in any of the languages, or a date that is shown as a month. */
record MonthReader(String column, Vocabulary months) implements FieldReader {
    private static final Pattern SHOWN = Pattern.compile("[0-9]{4}-[0-9]{2}");

    @Override
    public Reading read(RawCell cell, RowContext context) {
        String text = Spelling.of(cell.text()).exact();
        if (cell.kind() == CellKind.DATE) {
            return SHOWN.matcher(text).matches()
                    ? Reading.of(column, Integer.valueOf(text.substring(5)))
                    : Reading.problem(Cause.of(FindingCode.MONTH_NOT_A_MONTH));
        }
        Optional<Integer> month = text.matches("(0?[1-9]|1[0-2])(\\.0+)?")
                ? Optional.of(Integer.valueOf(text.replaceFirst("\\.0+$", "")))
                : named(months, text);
        return month.map(m -> Reading.of(column, m))
                .orElseGet(() -> Reading.problem(Cause.of(FindingCode.MONTH_NOT_A_MONTH)));
    }

    /** The number of the month of that name. */
    static Optional<Integer> named(Vocabulary months, String name) {
        return months.find(name, "", "").map(term -> months.codes().indexOf(term) + 1);
    }
}
