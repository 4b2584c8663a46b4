package org.themonitor.pipeline.normalise;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A whole number of 0 or more, perhaps with "at least" in any language before or after it.
 *
 * @param column staging column of the number
 * @param qualifierColumn staging column of exact or at_least, empty when the table has none
 * @param qualifiers the vocabulary of the words
 */
record CountReader(String column, Optional<String> qualifierColumn, Vocabulary qualifiers) implements FieldReader {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9}) ?(?:-|to|à|a|до|إلى) ?[0-9]{1,9}");
    /** Not 1.000, which is a thousand in half of the languages. */
    private static final Pattern COUNT =
            Pattern.compile("([^0-9-]*)(-?[0-9]{1,3}(?: [0-9]{3})+|-?[0-9]+)(?:\\.0{1,2})?([^0-9]*)");

    @Override
    public Reading read(RawCell cell, RowContext context) {
        if (cell.kind() == CellKind.NUMBER) {
            return number(new BigDecimal(cell.text()), "exact");
        }
        String text = Spelling.of(cell.text()).exact();
        Matcher count = COUNT.matcher(text);
        // in accounting "(3)" is minus three
        if (cell.kind() != CellKind.TEXT || cell.text().contains("(") || !count.matches()) {
            return notANumber(text);
        }
        String words = (count.group(1) + " " + count.group(3)).strip();
        String qualifier = words.isEmpty()
                ? "exact"
                : qualifiers
                        .find(words, context.area().code(), context.source())
                        .orElse("");
        if (qualifier.isEmpty()) {
            return notANumber(text);
        }
        return number(new BigDecimal(count.group(2).replace(" ", "")), qualifier);
    }

    private Reading number(BigDecimal number, String qualifier) {
        if (number.signum() < 0) {
            return Reading.problem(Cause.of(FindingCode.COUNT_NEGATIVE));
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return notANumber("");
        }
        if (qualifierColumn.isEmpty()) {
            return qualifier.equals("exact") ? Reading.of(column, number.intValueExact()) : notANumber("");
        }
        return new Reading(Map.of(column, number.intValueExact(), qualifierColumn.get(), qualifier), Optional.empty());
    }

    private Reading notANumber(String text) {
        if (qualifierColumn.isEmpty()) {
            return Reading.problem(Cause.of(FindingCode.COUNT_NOT_A_NUMBER));
        }
        Matcher range = RANGE.matcher(text);
        return Reading.problem(
                range.matches()
                        ? Cause.of(FindingCode.COUNT_NOT_A_NUMBER, "range").with("low", range.group(1))
                        : Cause.of(FindingCode.COUNT_NOT_A_NUMBER, "at_least"));
    }
}
