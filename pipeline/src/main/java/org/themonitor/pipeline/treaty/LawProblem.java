package org.themonitor.pipeline.treaty;

import java.util.Comparator;

/**
 * An act that the text of the treaty does not allow as told.
 *
 * @param article the provision it disagrees with
 * @param sentence what is wrong and with which other act, for the person who entered it
 */
public record LawProblem(String actId, String article, String sentence) {

    static final Comparator<LawProblem> IN_ORDER = Comparator.comparing(LawProblem::actId)
            .thenComparing(LawProblem::article)
            .thenComparing(LawProblem::sentence);
}
