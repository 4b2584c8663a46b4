package org.themonitor.pipeline.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One template tried on one workbook.
 *
 * @param template the template
 * @param recognised for each sheet it recognises, the best of its sheet templates
 * @param nearly for each sheet it does not quite recognise, the best of its sheet templates
 * @param renamed of the recognised, those that have another name than the template gives them
 */
record Candidate(Template template, List<SheetMatch> recognised, List<SheetMatch> nearly, List<SheetMatch> renamed) {
    static Candidate of(Template template, List<SheetHead> heads) {
        return of(template, heads, false);
    }

    /** The same with sheets that have another name, where their headers leave no doubt. */
    static Candidate byHeaders(Template template, List<SheetHead> heads) {
        return of(template, heads, true);
    }

    private static Candidate of(Template template, List<SheetHead> heads, boolean byHeaders) {
        List<SheetMatch> recognised = new ArrayList<>();
        List<SheetMatch> nearly = new ArrayList<>();
        List<SheetMatch> renamed = new ArrayList<>();
        Comparator<SheetMatch> order = Comparator.comparing(SheetMatch::recognised)
                .thenComparing(SheetMatch::knownHeaders)
                .thenComparing(SheetMatch::headersRecognised);
        for (SheetHead head : heads) {
            Optional<SheetMatch> named = template.sheets().stream()
                    .filter(sheet -> sheet.mayBe(head.sheet().name()))
                    .flatMap(sheet -> SheetMatch.best(head, sheet).stream())
                    .max(order);
            Optional<SheetMatch> other = byHeaders
                            && !template.needsNoMapping(head.sheet().name())
                            && named.filter(SheetMatch::recognised).isEmpty()
                    ? onlySure(template, head)
                    : Optional.empty();
            other.ifPresent(renamed::add);
            other.or(() -> named).ifPresent(match -> (match.recognised() ? recognised : nearly).add(match));
        }
        return new Candidate(template, recognised, nearly, renamed);
    }

    private static Optional<SheetMatch> onlySure(Template template, SheetHead head) {
        List<SheetMatch> sure = template.sheets().stream()
                .flatMap(sheet -> SheetMatch.best(head, sheet).stream())
                .filter(SheetMatch::isSure)
                .sorted(Comparator.comparing(match -> -match.knownHeaders()))
                .toList();
        boolean isOne = sure.size() == 1
                || (sure.size() > 1 && sure.get(0).knownHeaders() > sure.get(1).knownHeaders());
        return isOne ? Optional.of(sure.get(0)) : Optional.empty();
    }

    boolean isRecognised() {
        return !recognised.isEmpty();
    }

    /** Whether it recognises every sheet that another does. */
    boolean recognisesAllOf(Candidate other) {
        return recognised.stream()
                .map(match -> match.head().sheet())
                .toList()
                .containsAll(other.recognised.stream()
                        .map(match -> match.head().sheet())
                        .toList());
    }

    int score() {
        return recognised.stream().mapToInt(SheetMatch::knownHeaders).sum();
    }
}
