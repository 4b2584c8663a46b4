package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.themonitor.pipeline.decision.TraitRule.Line;
import org.themonitor.pipeline.decision.TraitRule.Word;

/** Editors' lines on few people that hold, edition by edition: each holds in later ones until a line takes it back. */
final class StandingLines {
    private record Subject(Word word, String area, int year) {
        static Subject of(Line line) {
            return new Subject(line.word(), line.area(), line.year());
        }
    }

    private final Map<Subject, Line> standing = new LinkedHashMap<>();

    /**
     * Takes in the lines of the next edition.
     *
     * @return what is wrong with those that take something back
     */
    List<String> follow(List<Line> lines) {
        List<String> problems = new ArrayList<>();
        for (Line line : lines) {
            Optional<Word> takenBack = line.word().takesBack();
            if (takenBack.isPresent()
                    && standing.remove(new Subject(takenBack.get(), line.area(), line.year())) == null) {
                problems.add("%s: %s %d: no earlier edition says %s, or it is taken back already; leave the line out"
                        .formatted(
                                line.word().code(),
                                line.area(),
                                line.year(),
                                takenBack.get().code()));
            }
        }
        lines.stream()
                .filter(line -> line.word().takesBack().isEmpty())
                .forEach(line -> standing.put(Subject.of(line), line));
        return problems;
    }

    List<Line> all() {
        return List.copyOf(standing.values());
    }
}
