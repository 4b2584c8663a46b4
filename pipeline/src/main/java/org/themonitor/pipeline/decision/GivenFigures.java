package org.themonitor.pipeline.decision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * What older editions that are locked gave of casualties by rows, and of which workbooks: the files that the lock of each
 * wrote. No editor writes here; of a later edition these figures are prints.
 *
 * @param figures each figure
 * @param workbooks the workbooks whose casualties counted
 */
public record GivenFigures(List<Figure> figures, List<Workbook> workbooks) {
    /** No edition is locked. */
    public static final GivenFigures NONE = new GivenFigures(List.of(), List.of());
    /** The figures, below the folder of an edition. */
    public static final String FIGURES = "lock/given.yml";
    /** The workbooks, below the folder of an edition. */
    public static final String WORKBOOKS = "lock/counted.yml";

    private static final String PEOPLE = "[0-9]{1,12}";
    private static final List<String> WORDS = List.of("exact", "at_least", "about", "incomplete");
    private static final List<String> OUTCOMES = List.of("killed", "injured", "unknown");
    private static final String DAMAGED = "is not as the lock wrote it; put the file of your last backup in its place";

    /**
     * Casualties of an area and year.
     *
     * @param edition the edition that gave it
     * @param area where the incidents happened; XWD = the world
     * @param year calendar year of the incidents
     * @param total people
     * @param outcomes people by outcome, without those that were not given
     * @param qualifier how far the total could be trusted
     * @param file file below the folder of decisions
     * @param line line in the file
     */
    public record Figure(
            String edition,
            String area,
            int year,
            long total,
            Map<String, Long> outcomes,
            String qualifier,
            String file,
            int line) {
        public Figure {
            outcomes = Map.copyOf(outcomes);
        }

        /** People of an outcome, null where it was not given. */
        public @Nullable Long people(String outcome) {
            return outcomes.get(outcome);
        }

        /** As the file says it. */
        public String text() {
            return "- {area: %s, year: %d, total: %d, qualifier: %s%s}"
                    .formatted(
                            area,
                            year,
                            total,
                            qualifier,
                            OUTCOMES.stream()
                                    .filter(outcomes::containsKey)
                                    .map(outcome -> ", " + outcome + ": " + outcomes.get(outcome))
                                    .collect(Collectors.joining()));
        }
    }

    /**
     * A workbook whose casualties counted.
     *
     * @param edition the edition in which they did
     * @param receipt its arrival
     * @param line line in the file
     */
    public record Workbook(String edition, String receipt, int line) {
        /** As the file says it. */
        public String text() {
            return "- {receipt: " + receipt + "}";
        }
    }

    public GivenFigures {
        figures = List.copyOf(figures);
        workbooks = List.copyOf(workbooks);
    }

    /** Reads those of the editions that are older than one. */
    static GivenFigures read(Path folder, String edition, SortedMap<String, String> digests, YamlProblems problems) {
        List<Figure> figures = new ArrayList<>();
        List<Workbook> workbooks = new ArrayList<>();
        for (EditionPlace place : EditionPlace.upTo(folder, edition)) {
            String id = place.id();
            if (!id.equals(edition)) {
                figures.addAll(new DecisionFile(folder, id + "/" + FIGURES, problems)
                        .read(
                                digests,
                                (file, form) -> figure(id, file, form),
                                figure -> List.of(figure.area(), figure.year()),
                                Figure::line,
                                figure -> "line %d; the file " + DAMAGED));
                workbooks.addAll(new DecisionFile(folder, id + "/" + WORKBOOKS, problems)
                        .read(
                                digests,
                                (file, form) -> Optional.of(new Workbook(id, form.text("receipt"), form.line())),
                                Workbook::receipt,
                                Workbook::line,
                                workbook -> "line %d; the file " + DAMAGED));
            }
        }
        return new GivenFigures(figures, workbooks);
    }

    private static Optional<Figure> figure(String edition, String file, YamlForm form) {
        Map<String, Long> outcomes = new HashMap<>();
        boolean isSound = true;
        for (String outcome : OUTCOMES) {
            String people = form.optionalText(outcome).orElse("");
            if (people.matches(PEOPLE)) {
                outcomes.put(outcome, Long.parseLong(people));
            } else {
                isSound &= people.isEmpty();
            }
        }
        String year = form.optionalText("year").orElse("");
        String total = form.optionalText("total").orElse("");
        String area = form.optionalText("area").orElse("");
        String qualifier = form.optionalText("qualifier").orElse("");
        isSound &= year.matches("[0-9]{4}") && total.matches(PEOPLE) && !area.isEmpty() && WORDS.contains(qualifier);
        if (!isSound) {
            form.problem("the file " + DAMAGED);
            return Optional.empty();
        }
        return Optional.of(new Figure(
                edition, area, Integer.parseInt(year), Long.parseLong(total), outcomes, qualifier, file, form.line()));
    }
}
