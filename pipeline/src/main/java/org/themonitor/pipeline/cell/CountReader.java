package org.themonitor.pipeline.cell;

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
 * A whole number of 0 or more, perhaps with "at least" or "about" in any language before or after it.
 *
 * @param column staging column of the number
 * @param qualifierColumn staging column of exact, at_least or estimate, empty when the table has none
 * @param qualifiers the vocabulary of the words
 * @param brackets what a number alone in brackets means
 */
record CountReader(String column, Optional<String> qualifierColumn, Vocabulary qualifiers, Brackets brackets)
        implements FieldReader {
    private static final String EXACT = "exact";
    private static final String ESTIMATE = "estimate";

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,4}) ?(?:-|to|à|a|до|إلى) ?[0-9]{1,9}");
    /** Not 1.000, which is a thousand in half of the languages. */
    private static final Pattern COUNT =
            Pattern.compile("([^0-9-]*)(-?[0-9]{1,3}(?: [0-9]{3})+|-?[0-9]+)(?:\\.0{1,2})?([^0-9]*)");

    @Override
    public Reading read(RawCell cell, RowContext context) {
        if (cell.kind() == CellKind.NUMBER) {
            return number(new BigDecimal(cell.text()), EXACT);
        }
        if (cell.kind() != CellKind.TEXT) {
            return notANumber("");
        }
        WrittenNumber written = WrittenNumber.of(cell.text());
        if (written.isInBrackets() && brackets != Brackets.COUNT) {
            return brackets == Brackets.LAST_YEAR
                    ? Reading.NOTHING
                    : Reading.problem(Cause.of(FindingCode.COUNT_NOT_A_NUMBER, "brackets"));
        }
        Reading reading = text(written.text(), context);
        boolean told = written.mark().isPresent() && reading.problem().isEmpty() && brackets != Brackets.LAST_YEAR;
        return told ? reading.with(Cause.of(FindingCode.COUNT_MARKED)) : reading;
    }

    private Reading text(String written, RowContext context) {
        String text = Spelling.of(written).exact();
        Matcher count = COUNT.matcher(text);
        if (written.contains("(") || !count.matches()) {
            return notANumber(text);
        }
        String words = (count.group(1) + " " + count.group(3)).strip();
        String qualifier = words.isEmpty()
                ? EXACT
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
            return qualifier.equals(EXACT) ? Reading.of(column, number.intValueExact()) : notANumber("");
        }
        Optional<Cause> problem =
                qualifier.equals(ESTIMATE) ? Optional.of(Cause.of(FindingCode.COUNT_ESTIMATED)) : Optional.empty();
        return new Reading(Map.of(column, number.intValueExact(), qualifierColumn.get(), qualifier), problem);
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
