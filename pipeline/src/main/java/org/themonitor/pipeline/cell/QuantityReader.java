package org.themonitor.pipeline.cell;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.CellKind;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A quantity of 0 or more, perhaps with a word such as "at least" or "about", or only a word for why there is none: not
 * reported, unknown, withheld, not yet received and not applicable are five things, and none of them is 0.
 *
 * @param column staging column of the number
 * @param qualifierColumn staging column of the word, empty when the table has none
 * @param qualifiers the vocabulary of the words
 * @param measure what is counted, and in which unit
 * @param brackets what a number alone in brackets means
 */
record QuantityReader(
        String column, Optional<String> qualifierColumn, Vocabulary qualifiers, Measure measure, Brackets brackets)
        implements FieldReader {
    static final String EXACT = "exact";

    /** Words that stand in place of a number, not beside one. */
    static final Set<String> WITHOUT_NUMBER =
            Set.of("not_reported", "unknown", "withheld", "not_yet_received", "not_applicable");

    private static final Pattern PARTS = Pattern.compile("([^0-9-]*?)(-?[0-9](?:[0-9 .,]*[0-9])?)([^0-9]*)");

    @Override
    public Reading read(RawCell cell, RowContext context) {
        if (cell.kind() == CellKind.NUMBER) {
            return number(new BigDecimal(cell.text()), EXACT);
        }
        WrittenNumber written = WrittenNumber.of(cell.text());
        if (cell.kind() != CellKind.TEXT || written.text().contains("(")) {
            return refused();
        }
        if (written.isInBrackets() && brackets != Brackets.COUNT) {
            return brackets == Brackets.LAST_YEAR ? Reading.NOTHING : inBrackets();
        }
        Reading reading = unit(Spelling.of(written.text()).exact(), context);
        boolean told = written.mark().isPresent() && reading.problem().isEmpty() && brackets != Brackets.LAST_YEAR;
        return told ? reading.with(Cause.of(FindingCode.COUNT_MARKED)) : reading;
    }

    private Reading unit(String text, RowContext context) {
        Optional<WrittenUnit> unit = measure.unit().isEmpty() ? Optional.empty() : WrittenUnit.of(text);
        return unit.map(found -> in(found).text(found.before(), context)).orElseGet(() -> text(text, context));
    }

    private QuantityReader in(WrittenUnit unit) {
        return new QuantityReader(column, qualifierColumn, qualifiers, measure.in(unit), brackets);
    }

    private Reading text(String text, RowContext context) {
        Matcher parts = PARTS.matcher(text);
        return parts.matches() ? written(parts, context) : word(text, context);
    }

    private Reading written(Matcher parts, RowContext context) {
        String words = (parts.group(1) + " " + parts.group(3)).strip();
        Optional<String> qualifier = words.isEmpty() ? Optional.of(EXACT) : qualifier(words, context);
        Optional<BigDecimal> number = measure.parse(parts.group(2));
        return qualifier.isEmpty() || number.isEmpty() || WITHOUT_NUMBER.contains(qualifier.get())
                ? refused()
                : number(number.get(), qualifier.get());
    }

    private Reading word(String text, RowContext context) {
        return qualifier(text, context)
                .filter(WITHOUT_NUMBER::contains)
                .flatMap(word -> qualifierColumn.map(to -> Reading.of(to, word)))
                .orElseGet(this::refused);
    }

    private Optional<String> qualifier(String words, RowContext context) {
        return qualifiers.find(words, context.area().code(), context.source());
    }

    private Reading number(BigDecimal written, String qualifier) {
        if (written.signum() < 0) {
            return Reading.problem(Cause.of(FindingCode.COUNT_NEGATIVE));
        }
        Optional<BigDecimal> exact = measure.exact(written);
        if (exact.isEmpty() || (qualifierColumn.isEmpty() && !qualifier.equals(EXACT))) {
            return refused();
        }
        Object value = measure.stored(exact.get());
        return qualifierColumn
                .map(to -> new Reading(Map.of(column, value, to, qualifier), Optional.empty()))
                .orElseGet(() -> Reading.of(column, value));
    }

    private Reading inBrackets() {
        return measure.scale() == 0 ? Reading.problem(Cause.of(FindingCode.COUNT_NOT_A_NUMBER, "brackets")) : refused();
    }

    private Reading refused() {
        boolean word = qualifierColumn.isPresent();
        if (measure.scale() == 0) {
            return Reading.problem(Cause.of(FindingCode.COUNT_NOT_A_NUMBER, word ? "word" : ""));
        }
        String what = measure.unit().isEmpty() ? "amount" : "area";
        Cause cause = Cause.of(FindingCode.NUMBER_NOT_A_NUMBER, word ? what + "_or_word" : what)
                .with("mark", measure.decimalComma() ? "," : ".");
        return Reading.problem(measure.unit().isEmpty() ? cause : cause.with("unit", measure.unit()));
    }
}
