package org.themonitor.pipeline.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.decision.TraitRule;
import org.themonitor.pipeline.yaml.YamlNode;
import org.themonitor.pipeline.yaml.YamlNode.Kind;

/** Reads what one edition.yml says of few people: {@code traits_from}, {@code cells_from}, and lines under each {@link TraitRule.Word}. */
final class TraitLines {
    static final Set<String> WORDS = Stream.concat(
                    Stream.of("traits_from", "cells_from"),
                    Stream.of(TraitRule.Word.values()).map(TraitRule.Word::code))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LINE = Set.of("area", "year", "reason");
    private static final String EXAMPLE =
            "expected a list of lines such as {area: ALB, year: 2024, reason: the State publishes it}";

    private final Areas areas;
    private final String edition;
    private final int dataYear;
    private final List<String> problems;

    /** Problems found are added. */
    TraitLines(Areas areas, String edition, int dataYear, List<String> problems) {
        this.areas = areas;
        this.edition = edition;
        this.dataYear = dataYear;
        this.problems = problems;
    }

    TraitRule read(YamlNode root) {
        int traits = number(root, "traits_from", TraitRule.USUAL.traitsFrom());
        if (traits != 0 && traits < TraitRule.LOWEST) {
            problems.add("traits_from: expected 0, or a whole number from " + TraitRule.LOWEST
                    + ": of fewer one of two people would learn the other's");
        }
        int cells = number(root, "cells_from", TraitRule.USUAL.cellsFrom());
        if (cells < TraitRule.LOWEST) {
            problems.add("cells_from: expected a whole number from " + TraitRule.LOWEST);
        }
        List<TraitRule.Line> lines = new ArrayList<>();
        for (TraitRule.Word word : TraitRule.Word.values()) {
            root.field(word.code()).ifPresent(list -> lines.addAll(lines(word, list)));
        }
        contradictions(lines);
        return new TraitRule(traits, cells, lines);
    }

    private void contradictions(List<TraitRule.Line> lines) {
        for (TraitRule.Line line : lines) {
            boolean saysBoth = lines.stream()
                    .anyMatch(other -> line.word().takesBack().equals(Optional.of(other.word()))
                            && line.area().equals(other.area())
                            && line.year() == other.year());
            if (saysBoth) {
                problems.add("%s: %s %d is taken back and said anew in one file; keep one of the lines"
                        .formatted(line.word().code(), line.area(), line.year()));
            }
        }
    }

    /** A negative number, told as a problem, where none is written. */
    private static int number(YamlNode root, String word, int usual) {
        return root.field(word).map(value -> value.wholeNumber().orElse(-1)).orElse(usual);
    }

    private List<TraitRule.Line> lines(TraitRule.Word word, YamlNode list) {
        List<TraitRule.Line> lines = new ArrayList<>();
        if (list.kind() != Kind.LIST) {
            problems.add(word.code() + ": " + EXAMPLE);
            return lines;
        }
        Set<String> named = new HashSet<>();
        int position = 0;
        for (YamlNode line : list.items()) {
            position++;
            line(word, word.code() + " " + position + ": ", line, named, lines);
        }
        return lines;
    }

    private void line(TraitRule.Word word, String where, YamlNode line, Set<String> named, List<TraitRule.Line> lines) {
        if (!line.fields().keySet().equals(LINE)) {
            problems.add(where + EXAMPLE);
            return;
        }
        int before = problems.size();
        String area = text(line, "area");
        if (!TraitRule.Line.isArea(area, areas)) {
            problems.add(where + "area: expected the code of an area, such as ALB");
        }
        int year = number(line, "year", 0);
        if (year < 1900 || year > dataYear) {
            problems.add(where + "year: expected a year until the data year " + dataYear + ", which alone has figures");
        }
        String reason = text(line, "reason").strip();
        if (reason.isEmpty()) {
            problems.add(where + "reason: is missing; say why, as a sentence");
        }
        if (!named.add(area + " " + year)) {
            problems.add(where + area + " " + year + " is named twice; keep one of the lines");
        }
        if (problems.size() == before) {
            lines.add(new TraitRule.Line(word, area, year, reason, edition));
        }
    }

    private static String text(YamlNode line, String word) {
        return line.field(word).map(YamlNode::text).orElse("");
    }
}
