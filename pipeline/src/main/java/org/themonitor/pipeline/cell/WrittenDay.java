package org.themonitor.pipeline.cell;

import java.time.LocalDate;
import java.util.Optional;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.vocabulary.Vocabulary;

/** Reads a day as workbooks may write it: as ISO, with dots or strokes, or with the month as a word. */
public final class WrittenDay {
    private final DateText text;

    public WrittenDay(Vocabularies vocabularies) {
        Vocabulary months = vocabularies.get("month");
        this.text = new DateText("", months);
    }

    /** The day; empty for what is none, is no whole day, or leaves open which number is the month. */
    public Optional<LocalDate> of(String written) {
        try {
            return text.read(written).flatMap(WrittenDay::whole);
        } catch (DateText.Ambiguous openWhichIsTheMonth) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> whole(PartialDate date) {
        Integer month = date.month();
        Integer day = date.day();
        return month == null || day == null ? Optional.empty() : Optional.of(LocalDate.of(date.year(), month, day));
    }
}
