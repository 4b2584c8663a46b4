package org.themonitor.pipeline.decision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * What seasons ask for, as far as an edition knows: the lines of {@code roster.yml} in its folder and in those of older
 * editions. Of a season the newest edition's line about an area and source holds.
 *
 * @param lines those that hold, by season, area and source
 */
public record Roster(List<RosterLine> lines) {
    /** Nothing is asked. */
    public static final Roster NONE = new Roster(List.of());

    /**
     * A name of a source about an area that has another one since.
     *
     * @param area the area
     * @param source the older code
     */
    public record Renamed(String area, String source) implements Comparable<Renamed> {
        @Override
        public int compareTo(Renamed other) {
            int order = area.compareTo(other.area);
            return order == 0 ? source.compareTo(other.source) : order;
        }
    }

    public Roster {
        lines = List.copyOf(lines);
    }

    /** Reads those of an edition and of all older ones. */
    static Roster read(Path folder, String edition, SortedMap<String, String> digests, YamlProblems problems) {
        return read(folder, EditionPlace.upTo(folder, edition), digests, problems);
    }

    /** All there are, whatever edition asks; what is wrong with a line is told where its edition is made. */
    static Roster all(Path folder) {
        return read(folder, EditionPlace.all(folder), new TreeMap<>(), new YamlProblems());
    }

    private static Roster read(
            Path folder, List<EditionPlace> editions, SortedMap<String, String> digests, YamlProblems problems) {
        Map<Object, RosterLine> standing = new LinkedHashMap<>();
        Supplier<Areas> areas = remembered(folder);
        for (EditionPlace place : editions) {
            if (Files.exists(folder.resolve(place.id()).resolve(RosterLine.FILE))) {
                new DecisionFile(folder, place.id() + "/" + RosterLine.FILE, problems)
                        .read(
                                digests,
                                (file, form) -> RosterLine.of(file, form, place, areas),
                                RosterLine::subject,
                                RosterLine::number,
                                line -> "is asked in line %d already; keep one of them")
                        .forEach(line -> standing.put(line.subject(), line));
            }
        }
        Roster roster = new Roster(standing.values().stream()
                .filter(line -> line.expected() != RosterLine.Expected.NO)
                .toList());
        roster.circles(problems);
        roster.twice(problems);
        return roster;
    }

    private static Supplier<Areas> remembered(Path folder) {
        Areas[] areas = new Areas[1];
        return () -> {
            if (areas[0] == null) {
                areas[0] = Areas.of(folder);
            }
            return areas[0];
        };
    }

    /** The last name of each source that has had several. */
    public SortedMap<Renamed, String> renamed() {
        SortedMap<Renamed, String> next = next();
        SortedMap<Renamed, String> last = new TreeMap<>();
        next.keySet().forEach(older -> last(older, next).ifPresent(name -> last.put(older, name)));
        return last;
    }

    private SortedMap<Renamed, String> next() {
        SortedMap<Renamed, String> next = new TreeMap<>();
        for (RosterLine line : lines) {
            if (line.continues() != null) {
                next.put(new Renamed(line.area(), line.continues()), line.source());
            }
        }
        return next;
    }

    /** Empty where the names go in a circle. */
    private static Optional<String> last(Renamed older, SortedMap<Renamed, String> next) {
        Set<String> seen = new HashSet<>();
        String name = older.source();
        for (String newer = name; newer != null; newer = next.get(new Renamed(older.area(), newer))) {
            if (!seen.add(newer)) {
                return Optional.empty();
            }
            name = newer;
        }
        return Optional.of(name);
    }

    /** Two sources cannot both be what a third one has become. */
    private void twice(YamlProblems problems) {
        Map<Renamed, RosterLine> first = new LinkedHashMap<>();
        for (RosterLine line : lines) {
            if (line.continues() != null) {
                RosterLine before = first.putIfAbsent(new Renamed(line.area(), line.continues()), line);
                if (before != null && !before.source().equals(line.source())) {
                    problems.add(
                            line.file(),
                            line.number(),
                            "'continues': %s continues %s already, in %s line %d"
                                    .formatted(before.source(), line.continues(), before.file(), before.number()));
                }
            }
        }
    }

    private void circles(YamlProblems problems) {
        SortedMap<Renamed, String> next = next();
        lines.stream()
                .filter(line -> line.continues() != null
                        && last(new Renamed(line.area(), line.continues()), next)
                                .isEmpty())
                .forEach(line -> problems.add(
                        line.file(),
                        line.number(),
                        "'continues' goes in a circle: %s would be its own older name".formatted(line.source())));
    }

    /**
     * Holds the lines against what there is.
     *
     * @param places sources that have sent something, with the area it was about, as {@code LAO nra}
     * @param kinds the staging tables
     */
    void check(Collection<String> places, Collection<String> kinds, YamlProblems problems) {
        Predicate<RosterLine> isUnknown = line -> line.continues() != null
                && !places.contains(line.area() + " " + line.continues())
                && lines.stream()
                        .noneMatch(other -> other.area().equals(line.area())
                                && other.source().equals(line.continues()));
        lines.stream()
                .filter(isUnknown)
                .forEach(line -> problems.add(
                        line.file(),
                        line.number(),
                        "no workbook is from a source '%s' that %s could continue"
                                .formatted(line.continues(), line.source())));
        for (RosterLine line : lines) {
            line.kinds().stream()
                    .filter(kind -> !kinds.contains(kind))
                    .forEach(kind -> problems.add(
                            line.file(),
                            line.number(),
                            "there is no record kind '%s'; there are %s"
                                    .formatted(
                                            kind,
                                            String.join(
                                                    ", ",
                                                    kinds.stream().sorted().toList()))));
        }
    }
}
