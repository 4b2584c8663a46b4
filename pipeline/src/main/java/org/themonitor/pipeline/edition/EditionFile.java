package org.themonitor.pipeline.edition;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.decision.EditionPlace;
import org.themonitor.pipeline.decision.TraitRule;
import org.themonitor.pipeline.edition.Edition.Topic;
import org.themonitor.pipeline.reference.Reference;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlNode;
import org.themonitor.pipeline.yaml.YamlProblems;

/** Reads {@code decisions/<edition>/edition.yml}. */
public final class EditionFile {
    private static final Set<String> WORDS = Stream.of(
                    Stream.of("edition", "title", "label", "data_year", "sources", "as_of", "reason"),
                    Stream.of(Threshold.values()).map(Threshold::code),
                    TraitLines.WORDS.stream())
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableSet());

    /** What is wrong with an edition.yml, all problems at once. */
    public static final class ProblemsException extends Exception {
        private static final long serialVersionUID = 1L;

        ProblemsException(Path file, List<String> problems) {
            super(file + "\n  " + String.join("\n  ", problems));
        }
    }

    private final Areas areas;
    private final List<String> problems = new ArrayList<>();

    private EditionFile(Areas areas) {
        this.areas = areas;
    }

    /**
     * Reads and checks the file of an edition, and of earlier ones what holds in it.
     *
     * @param decisions the folder of decisions
     * @param id the edition
     * @throws ProblemsException naming every problem, if a file is missing, not YAML, or incomplete
     */
    public static Edition read(Path decisions, String id) throws IOException, ProblemsException {
        Edition edition = alone(decisions, id);
        StandingLines lines = new StandingLines();
        for (Edition earlier : earlier(decisions, edition)) {
            lines.follow(earlier.traits().lines());
        }
        List<String> problems = lines.follow(edition.traits().lines());
        if (!problems.isEmpty()) {
            throw new ProblemsException(file(decisions, id), problems);
        }
        return edition.with(edition.traits().with(lines.all()));
    }

    /** By data year, then Cluster Munition Monitor before Landmine Monitor before the collection of prints. */
    private static List<Edition> earlier(Path decisions, Edition edition) throws IOException, ProblemsException {
        List<String> ids;
        try (Stream<Path> folders = Files.list(decisions)) {
            ids = folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(id -> Edition.isId(id) && !Edition.isTrial(id))
                    .filter(id -> Files.exists(file(decisions, id)))
                    // a later one may still be in the making, and what is wrong with it is no matter here
                    .filter(id -> Edition.editionYear(id).isEmpty()
                            || isBefore(Edition.editionYear(id).getAsInt() - 1, id, edition))
                    .toList();
        }
        List<Edition> earlier = new ArrayList<>();
        for (String id : ids) {
            Edition other = id.equals(edition.id()) ? edition : alone(decisions, id);
            if (isBefore(other.dataYear(), id, edition)) {
                earlier.add(other);
            }
        }
        earlier.sort(Comparator.comparing(EditionFile::place));
        return earlier;
    }

    private static boolean isBefore(int dataYear, String id, Edition edition) {
        return new EditionPlace(id, dataYear).compareTo(place(edition)) < 0;
    }

    private static EditionPlace place(Edition edition) {
        return new EditionPlace(edition.id(), edition.dataYear());
    }

    private static Path file(Path decisions, String id) {
        return decisions.resolve(id).resolve("edition.yml");
    }

    private static Edition alone(Path decisions, String id) throws IOException, ProblemsException {
        Path file = file(decisions, id);
        if (!Files.exists(file)) {
            throw new ProblemsException(file, List.of("is missing; write one like this:", example(id)));
        }
        return new EditionFile(Areas.of(Reference.with(decisions))).parse(file, id);
    }

    private Edition parse(Path file, String id) throws IOException, ProblemsException {
        YamlNode root = root(file);
        unknownWords("", root, WORDS);
        if (!id.equals(text(root, "edition"))) {
            problems.add("edition: must be " + id + ", like its folder");
        }
        String title = text(root, "title");
        String label = text(root, "label");
        int dataYear = dataYear(root, id);
        List<String> sources = root.field("sources").map(this::sources).orElse(List.of());
        Map<Topic, LocalDate> asOf = asOfDays(root.field("as_of"));
        Map<Threshold, Integer> thresholds = thresholds(root);
        String reason = root.field("reason").map(YamlNode::text).orElse(null);
        TraitRule traits = new TraitLines(areas, id, dataYear, problems).read(root);
        if (problems.isEmpty()) {
            try {
                return new Edition(id, title, label, dataYear, sources, asOf, thresholds, traits, reason);
            } catch (IllegalArgumentException wrong) {
                problems.add(String.valueOf(wrong.getMessage()));
            }
        }
        throw new ProblemsException(file, problems);
    }

    private static YamlNode root(Path file) throws IOException, ProblemsException {
        YamlProblems unreadable = new YamlProblems();
        YamlNode root;
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            root = new YamlFile(String.valueOf(file.getFileName()), text).root(unreadable);
        } catch (CharacterCodingException otherEncoding) {
            throw new ProblemsException(file, List.of("is not written in UTF-8; save it in that encoding"));
        }
        if (!unreadable.sentences().isEmpty()) {
            throw new ProblemsException(file, unreadable.sentences());
        }
        return root;
    }

    private void unknownWords(String where, YamlNode node, Set<String> known) {
        Set<String> unknown = new TreeSet<>(node.fields().keySet());
        unknown.removeAll(known);
        unknown.forEach(word -> problems.add(where + "unknown word " + word + "; known are " + new TreeSet<>(known)));
    }

    private int dataYear(YamlNode root, String id) {
        int year = root.field("data_year")
                .map(YamlNode::wholeNumber)
                .orElse(OptionalInt.empty())
                .orElse(0);
        // another form of id is told by the edition itself
        OptionalInt edition = Edition.editionYear(id);
        if (edition.isPresent() && year != edition.getAsInt() - 1) {
            problems.add("data_year: %s reports on %d, not on %d".formatted(id, edition.getAsInt() - 1, year));
        }
        return year;
    }

    private String text(YamlNode root, String word) {
        String text = root.field(word).map(YamlNode::text).orElse("");
        if (text.isBlank()) {
            problems.add(word + ": is missing");
            return "";
        }
        return text;
    }

    /** Codes as they stand in the inbox; a word that is none would silently leave every workbook out. */
    private List<String> sources(YamlNode node) {
        List<String> codes = node.items().stream().map(YamlNode::text).toList();
        if (codes.isEmpty() || !codes.stream().allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
            problems.add("sources: expected a list of source codes such as [monitor-casualties]");
        }
        return codes;
    }

    private Map<Threshold, Integer> thresholds(YamlNode root) {
        Map<Threshold, Integer> thresholds = Threshold.usuals();
        for (Threshold threshold : Threshold.values()) {
            root.field(threshold.code()).ifPresent(node -> {
                OptionalInt number = node.wholeNumber();
                if (number.isPresent() && threshold.allows(number.getAsInt())) {
                    thresholds.put(threshold, number.getAsInt());
                } else {
                    problems.add(threshold.code() + ": expected " + threshold.expected());
                }
            });
        }
        return thresholds;
    }

    private Map<Topic, LocalDate> asOfDays(Optional<YamlNode> said) {
        said.ifPresent(node -> unknownWords(
                "as_of: ", node, Stream.of(Topic.values()).map(Topic::code).collect(Collectors.toSet())));
        Map<Topic, LocalDate> days = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            LocalDate day = said.flatMap(node -> node.field(topic.code()))
                    .map(node -> day(node.text()))
                    .orElse(null);
            if (day == null) {
                problems.add("as_of: " + topic.code() + ": expected a day such as 2026-10-01");
            } else {
                days.put(topic, day);
            }
        }
        return days;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static String example(String id) {
        int year = Edition.editionYear(id).orElse(2026);
        String title = EditionPlace.isTrial(id)
                ? "A trial"
                : (id.startsWith("cmm") ? "Cluster Munition Monitor " : "Landmine Monitor ") + year;
        return """
                edition: %s
                  title: %s
                  label: draft
                  data_year: %d
                  as_of: {status: %d-10-01, contamination: %d-12-31, reporting: %d-09-30, casualty_intake: %d-09-30}""".formatted(id, title, year - 1, year, year - 1, year, year);
    }
}
