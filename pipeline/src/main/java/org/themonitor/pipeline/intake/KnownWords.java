package org.themonitor.pipeline.intake;

import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.finding.SafeText;
import org.themonitor.pipeline.vocabulary.Vocabularies;

/** Words that tell nothing about a person: terms of vocabularies and names of areas. */
public final class KnownWords {
    private KnownWords() {}

    /** What may be shown of a cell's text outside, given these words. */
    public static SafeText safeText(Vocabularies vocabularies, Areas areas) {
        return new SafeText(text -> vocabularies.knows(text) || areas.find(text).isPresent());
    }
}
