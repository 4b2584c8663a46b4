package org.themonitor.pipeline.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.Finding;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.template.FieldType.Kind;
import org.themonitor.pipeline.template.MatchedSheet;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.RawRow;

/**
 * Numbers of a row whose term counts people or things ({@code counts: true} in its vocabulary): whole, and none below
 * 0. A number with a unit is a size, a share or an amount, whatever its term.
 */
final class CountedNumbers {
    private final MatchedSheet sheet;
    private final List<Field> fields;
    private final List<Field> numbers;
    private final List<Field> terms;
    private final Vocabularies vocabularies;

    CountedNumbers(MatchedSheet sheet, List<Field> fields, Vocabularies vocabularies) {
        this.sheet = sheet;
        this.fields = fields;
        this.numbers = of(Kind.NUMBER, fields);
        this.terms = of(Kind.TERM, fields);
        this.vocabularies = vocabularies;
    }

    private static List<Field> of(Kind kind, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.mapped().as().kind() == kind)
                .toList();
    }

    /** What of a row cannot be a count. */
    List<Finding> findings(Map<String, Object> values, RawRow row) {
        if (numbers.isEmpty() || values.containsKey("unit") || terms.stream().noneMatch(term -> counts(term, values))) {
            return List.of();
        }
        return numbers.stream()
                .flatMap(number -> problem(values.get(number.mapped().to()))
                        .map(code -> new RowCells(sheet, fields, row)
                                .finding(Cause.of(code), number.mapped().to())
                                // the row says that it counts
                                .ofNumbers(true))
                        .stream())
                .toList();
    }

    private boolean counts(Field field, Map<String, Object> values) {
        return values.get(field.mapped().to()) instanceof String term
                && vocabularies.get(field.mapped().as().argument()).counts(term);
    }

    private static Optional<FindingCode> problem(@Nullable Object value) {
        if (!(value instanceof BigDecimal number)) {
            return Optional.empty();
        }
        if (number.signum() < 0) {
            return Optional.of(FindingCode.COUNT_NEGATIVE);
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole ? Optional.empty() : Optional.of(FindingCode.COUNT_NOT_A_NUMBER);
    }
}
