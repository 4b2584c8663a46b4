package org.themonitor.pipeline.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.reference.ReferenceForm;
import org.themonitor.pipeline.reference.ReferenceTable;
import org.themonitor.pipeline.treaty.Treaty;
import org.themonitor.pipeline.value.PartialDate;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.yaml.YamlProblems;

/** Holds the lines of a workspace to what there is: areas, terms, the days of the treaties. */
final class ReferenceCheck {
    private static final String TREATY = "treaty";
    private static final String HAPPENED_ON = "happened_on";
    private static final String SCHEME = "region_scheme";

    /** What must be said of every area before a table can print it. */
    private static final List<String> OF_EVERY_AREA = List.of("area_names", "area_classes");

    private final Reference reference;
    private final Areas areas;
    private final Vocabularies vocabularies;
    private final YamlProblems problems = new YamlProblems();

    private ReferenceCheck(Reference reference, Areas areas, Vocabularies vocabularies) {
        this.reference = reference;
        this.areas = areas;
        this.vocabularies = vocabularies;
    }

    /**
     * Looks at every line of a workspace.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing every line that cannot be followed
     */
    public static void check(Reference reference, Areas areas, Vocabularies vocabularies) {
        ReferenceCheck check = new ReferenceCheck(reference, areas, vocabularies);
        for (ReferenceTable list : reference.own()) {
            list.rows().stream().filter(ReferenceTable.Row::isOwn).forEach(row -> check.line(list, row));
        }
        check.newAreas();
        vocabularies.scopedAreas().forEach(check::scope);
        check.problems.throwIfAny();
    }

    private void line(ReferenceTable list, ReferenceTable.Row row) {
        ReferenceForm form = form(list);
        form.columns().forEach((column, cell) -> {
            String text = row.cells().get(list.column(column));
            String vocabulary = cell.vocabulary();
            if (!text.isEmpty() && cell.isArea() && !areas.all().contains(new AreaCode(text))) {
                problem(row, "there is no area '%s'; a new one begins with a line of areas.csv".formatted(text));
            }
            if (!text.isEmpty()
                    && vocabulary != null
                    && !vocabularies.get(vocabulary).has(text)) {
                problem(
                        row,
                        "%s is '%s', which is no term of %s; there are %s"
                                .formatted(
                                        column,
                                        text,
                                        vocabulary,
                                        String.join(
                                                ", ",
                                                vocabularies.get(vocabulary).codes())));
            }
        });
        if (form.columns().containsKey(TREATY) && form.columns().containsKey(HAPPENED_ON)) {
            beforeTheTreaty(list, row).ifPresent(sentence -> problem(row, sentence));
        }
    }

    private ReferenceForm form(ReferenceTable list) {
        return Optional.ofNullable(reference.forms().get(list.name())).orElseThrow();
    }

    private Optional<String> beforeTheTreaty(ReferenceTable list, ReferenceTable.Row row) {
        String happenedOn = row.cells().get(list.column(HAPPENED_ON));
        String code = row.cells().get(list.column(TREATY));
        return List.of(Treaty.values()).stream()
                .filter(treaty -> treaty.code().equals(code) && !happenedOn.isEmpty())
                .filter(treaty -> PartialDate.parse(happenedOn).lastDay().isBefore(treaty.openedForSignatureOn()))
                .map(treaty -> "happened_on is %s, and the %s was opened for signature on %s"
                        .formatted(happenedOn, treaty.title(), treaty.openedForSignatureOn()))
                .findFirst();
    }

    /** An area that a workspace adds needs a name, a class and a region of each scheme. */
    private void newAreas() {
        ReferenceTable all = reference.table("areas");
        Set<String> schemes = new TreeSet<>(values(reference.table("region_schemes"), SCHEME));
        for (ReferenceTable.Row row : all.rows()) {
            String area = row.cells().get(all.column("area"));
            if (row.isOwn()) {
                OF_EVERY_AREA.stream()
                        .filter(list -> !values(reference.table(list), "area").contains(area))
                        .forEach(list -> problem(row, "%s has no line in %s.csv".formatted(area, list)));
                Set<String> without = new TreeSet<>(schemes);
                without.removeAll(schemesOf(area));
                if (!without.isEmpty()) {
                    problem(
                            row,
                            "%s has no line in region_areas.csv for %s".formatted(area, String.join(", ", without)));
                }
            }
        }
    }

    private Set<String> schemesOf(String area) {
        ReferenceTable regions = reference.table("region_areas");
        return regions.rows().stream()
                .filter(row -> row.cells().get(regions.column("area")).equals(area))
                .map(row -> row.cells().get(regions.column(SCHEME)))
                .collect(Collectors.toSet());
    }

    private static Set<String> values(ReferenceTable list, String column) {
        return list.rows().stream()
                .map(row -> row.cells().get(list.column(column)))
                .collect(Collectors.toSet());
    }

    private void scope(String vocabulary, Set<String> named) {
        named.stream()
                .filter(area -> !area.matches("[A-Z]{3}") || !areas.all().contains(new AreaCode(area)))
                .forEach(area -> problems.add(
                        "the vocabulary " + vocabulary,
                        "'scoped' names the area '%s', which there is not; write its code, such as LAO"
                                .formatted(area)));
    }

    private void problem(ReferenceTable.Row row, String sentence) {
        problems.add(row.file(), row.line(), sentence);
    }
}
