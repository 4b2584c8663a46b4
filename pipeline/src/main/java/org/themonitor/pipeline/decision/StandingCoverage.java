package org.themonitor.pipeline.decision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.decision.Coverage.Value;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * The lines of {@code coverage.yml} that hold in an edition: its own and those of older ones, year by year the newest.
 */
final class StandingCoverage {
    private final YamlProblems problems;
    private List<Coverage> standing = List.of();

    private StandingCoverage(YamlProblems problems) {
        this.problems = problems;
    }

    /** Reads the files of the edition and of all older ones. */
    static List<Coverage> read(Path folder, String edition, SortedMap<String, String> digests, YamlProblems problems) {
        List<EditionPlace> editions = EditionPlace.upTo(folder, edition).stream()
                .filter(place -> Files.exists(folder.resolve(place.id()).resolve(Coverage.FILE)))
                .toList();
        if (editions.isEmpty()) {
            return List.of();
        }
        Areas areas = Areas.of(folder);
        StandingCoverage coverage = new StandingCoverage(problems);
        for (EditionPlace place : editions) {
            List<Coverage> lines = new DecisionFile(folder, place.id() + "/" + Coverage.FILE, problems)
                    .read(
                            digests,
                            (file, form) -> Coverage.of(file, form, place, areas),
                            line -> List.of(line.subject(), line.years(), line.value()),
                            Coverage::decided);
            coverage.once(lines);
            coverage.follow(lines);
        }
        return coverage.standing;
    }

    /** Two lines of one file about one year would leave open which of them holds. */
    private void once(List<Coverage> lines) {
        for (int here = 0; here < lines.size(); here++) {
            Coverage line = lines.get(here);
            lines.subList(0, here).stream()
                    .filter(before -> before.subject().equals(line.subject()) && excludes(line, before))
                    .filter(before -> !before.value().equals(line.value()) || !before.isOfTheSameYears(line))
                    .findFirst()
                    .ifPresent(before -> problem(
                            line,
                            "says of %s what line %d says otherwise; keep one line for each year"
                                    .formatted(line.years(), before.decided().line())));
        }
    }

    /** Whether both cannot hold: of each year one value, and nothing beside the line that takes it back. */
    private static boolean excludes(Coverage line, Coverage other) {
        boolean isOfEachYear = line.value().isOfEachYear() && other.value().isOfEachYear();
        return isOfEachYear ? line.meets(other) : isNewer(line, other) || isNewer(other, line);
    }

    /** Takes in the lines of the next edition. */
    private void follow(List<Coverage> lines) {
        for (Coverage line : lines) {
            List<Coverage> left = new ArrayList<>();
            standing.forEach(older -> left.addAll(without(older, line)));
            if (line.value() == Value.NONE && left.equals(standing)) {
                problem(line, "takes back what no older edition says of these years; leave the line out");
            }
            standing = left;
        }
        standing = new ArrayList<>(standing);
        lines.stream().filter(Predicate.not(line -> line.value() == Value.NONE)).forEach(standing::add);
    }

    /** What is left of an older line beside a newer one: of a value that each year has the years before and after. */
    private static List<Coverage> without(Coverage older, Coverage newer) {
        if (!older.subject().equals(newer.subject())) {
            return List.of(older);
        }
        if (!older.value().isOfEachYear() || !(newer.value().isOfEachYear() || newer.value() == Value.NONE)) {
            return isNewer(newer, older) ? List.of() : List.of(older);
        }
        if (!older.meets(newer)) {
            return List.of(older);
        }
        List<Coverage> left = new ArrayList<>();
        if (older.firstYear() < newer.firstYear()) {
            left.add(older.of(older.firstYear(), newer.firstYear() - 1));
        }
        if (older.lastYear() > newer.lastYear()) {
            left.add(older.of(newer.lastYear() + 1, older.lastYear()));
        }
        return left;
    }

    /** Whether a line about the very same years stands in the place of another, or takes it back. */
    private static boolean isNewer(Coverage line, Coverage other) {
        return line.isOfTheSameYears(other) && (line.value() == other.value() || line.value() == Value.NONE);
    }

    private void problem(Coverage line, String sentence) {
        problems.add(line.decided().file(), line.decided().line(), sentence);
    }
}
