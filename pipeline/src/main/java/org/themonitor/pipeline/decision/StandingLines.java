package org.themonitor.pipeline.decision;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/** The lines that hold in an edition: those of its own files and of older editions', of each subject the newest. */
final class StandingLines {
    private final Path folder;
    private final List<EditionPlace> editions;
    private final SortedMap<String, String> digests;
    private final YamlProblems problems;

    StandingLines(Path folder, String edition, SortedMap<String, String> digests, YamlProblems problems) {
        this.folder = folder;
        this.editions = EditionPlace.upTo(folder, edition);
        this.digests = digests;
        this.problems = problems;
    }

    /**
     * Reads the file of this name of every edition; the newest edition's lines come first, for of equally narrow ones the
     * first counts.
     */
    <T extends Standing<T>> List<T> read(String name, BiFunction<String, YamlForm, Optional<T>> line) {
        List<T> standing = List.of();
        for (EditionPlace edition : editions) {
            List<T> lines = new DecisionFile(folder, edition.id() + "/" + name, problems)
                    .read(digests, line, Standing::key, Standing::decided);
            once(lines);
            standing = follow(standing, lines);
        }
        return standing;
    }

    private <T extends Standing<T>> void once(List<T> lines) {
        Map<Object, T> claimed = new HashMap<>();
        for (T line : lines) {
            line.claims().stream()
                    .flatMap(claim -> Stream.ofNullable(claimed.putIfAbsent(claim, line)))
                    .distinct()
                    .forEach(before -> problem(line, line.clash(before)));
        }
    }

    /** What holds when the lines of the next edition are taken in. */
    private <T extends Standing<T>> List<T> follow(List<T> older, List<T> lines) {
        Set<Object> decided = older.stream().map(Standing::key).collect(Collectors.toSet());
        lines.stream()
                .filter(line -> line.isNone() && !decided.contains(line.key()))
                .forEach(line -> problem(line, "takes back what no older edition decided; leave the line out"));
        Set<Object> anew = new HashSet<>();
        for (T line : lines) {
            anew.add(line.key());
            anew.addAll(line.claims());
        }
        return Stream.concat(
                        lines.stream().filter(Predicate.not(Standing::isNone)),
                        older.stream()
                                .filter(line ->
                                        !anew.contains(line.key()) && Collections.disjoint(line.claims(), anew)))
                .toList();
    }

    private void problem(Standing<?> line, String sentence) {
        problems.add(line.decided().file(), line.decided().line(), sentence);
    }
}
