package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One template tried on one workbook.
 *
 * @param template the template
 * @param recognised for each sheet it recognises, the best of its sheet templates
 * @param nearly for each sheet it does not quite recognise, the best of its sheet templates
 */
record Candidate(Template template, List<SheetMatch> recognised, List<SheetMatch> nearly) {
    static Candidate of(Template template, List<SheetHead> heads) {
        List<SheetMatch> recognised = new ArrayList<>();
        List<SheetMatch> nearly = new ArrayList<>();
        Comparator<SheetMatch> order = Comparator.comparing(SheetMatch::recognised)
                .thenComparing(SheetMatch::knownHeaders)
                .thenComparing(SheetMatch::headersRecognised);
        for (SheetHead head : heads) {
            template.sheets().stream()
                    .flatMap(sheet -> SheetMatch.best(head, sheet).stream())
                    .max(order)
                    .ifPresent(match -> (match.recognised() ? recognised : nearly).add(match));
        }
        return new Candidate(template, recognised, nearly);
    }

    boolean isRecognised() {
        return !recognised.isEmpty();
    }

    int score() {
        return recognised.stream().mapToInt(SheetMatch::knownHeaders).sum();
    }
}
