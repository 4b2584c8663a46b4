package org.themonitor.pipeline.cell;

import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.value.Spelling;
import org.themonitor.pipeline.vocabulary.Vocabulary;
import org.themonitor.pipeline.workbook.RawCell;

/**
 * A term of a vocabulary.
 *
 * @param column staging column
 * @param vocabulary the vocabulary
 * @param ownTerms terms by spelling that hold for this column only, and before the vocabulary
 */
public record TermReader(String column, Vocabulary vocabulary, Map<Spelling, String> ownTerms) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        return find(cell, context).map(term -> Reading.of(column, term)).orElseGet(() -> unknown(cell));
    }

    /** Without looking for the nearest word, which only a finding needs. */
    @Override
    public boolean knows(RawCell cell, RowContext context) {
        return find(cell, context).isPresent();
    }

    @Override
    public Reading blank() {
        Reading blank =
                vocabulary.blankTerm().map(term -> Reading.of(column, term)).orElse(Reading.NOTHING);
        return vocabulary.blankWarns()
                ? blank.with(Cause.of(FindingCode.OUTCOME_BLANK)
                        .with("terms", choices())
                        .with("vocabulary", vocabulary.name()))
                : blank;
    }

    @Override
    public Reading unreadable() {
        return Optional.of("unknown")
                .filter(vocabulary::has)
                .or(vocabulary::blankTerm)
                .map(term -> Reading.of(column, term))
                .orElse(Reading.NOTHING);
    }

    Optional<String> find(RawCell cell, RowContext context) {
        String own = ownTerms.get(Spelling.of(cell.text()));
        return own != null
                ? Optional.of(own)
                : vocabulary.find(cell.text(), context.area().code(), context.source());
    }

    Reading unknown(RawCell cell) {
        Cause cause = vocabulary
                .nearest(cell.text())
                .map(nearest -> Cause.of(FindingCode.TERM_UNKNOWN, "nearest").with("nearest", nearest))
                .orElse(Cause.of(FindingCode.TERM_UNKNOWN));
        return Reading.problem(cause.with("terms", choices()).with("vocabulary", vocabulary.name()));
    }

    private String choices() {
        return String.join(", ", vocabulary.codes());
    }
}
