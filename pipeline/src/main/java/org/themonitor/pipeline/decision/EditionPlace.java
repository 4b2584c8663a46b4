package org.themonitor.pipeline.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlNode;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * Where an edition stands among others, whose lines it reads: by data year, then Cluster Munition Monitor before
 * Landmine Monitor before the collection of prints; a trial reads what all of its data year read, and nobody a trial's.
 *
 * @param id the edition
 * @param dataYear the year it reports on
 */
public record EditionPlace(String id, int dataYear) implements Comparable<EditionPlace> {
    private static final Pattern REPORT = Pattern.compile("(?<first>(?:cmm|lm)(?<year>\\d{4}))(?:\\.[1-9])?");
    private static final Pattern TRIAL = Pattern.compile("trial-[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}");
    private static final String COLLECTION = "published";
    private static final Comparator<EditionPlace> ORDER =
            Comparator.comparingInt(EditionPlace::dataYear).thenComparing(EditionPlace::id);
    /** No year is after it. */
    private static final int ANY_YEAR = 9999;

    /** The forms of an id, for whoever wrote another. */
    public static final String FORMS =
            "cmm or lm and the edition year, as in lm2026, a locked one that is made anew lm2026.1,"
                    + " the collection of prints published, and a trial trial- with a name of small letters, as in trial-col2023";

    /** Whether a word has the form of an edition's id. */
    public static boolean isId(String word) {
        return REPORT.matcher(word).matches() || isTrial(word) || word.equals(COLLECTION);
    }

    /** Whether it is made to try something: nothing else reads its lines, and it is never locked. */
    public static boolean isTrial(String id) {
        return TRIAL.matcher(id).matches();
    }

    /** The locked edition that one of this id stands in the place of: {@code lm2026} of {@code lm2026.1}. */
    public static Optional<String> madeAnew(String id) {
        Matcher report = REPORT.matcher(id);
        return report.matches() && !report.group("first").equals(id)
                ? Optional.of(report.group("first"))
                : Optional.empty();
    }

    /** The edition year of a report's id; the collection and trials have none. */
    public static OptionalInt editionYear(String id) {
        Matcher report = REPORT.matcher(id);
        return report.matches() ? OptionalInt.of(Integer.parseInt(report.group("year"))) : OptionalInt.empty();
    }

    @Override
    public int compareTo(EditionPlace other) {
        return ORDER.compare(this, other);
    }

    /** The editions of a folder of decisions, oldest first, without trials. */
    static List<EditionPlace> all(Path folder) {
        return folders(folder).stream()
                .flatMap(id -> in(folder, id).stream())
                .sorted()
                .toList();
    }

    /** The editions of a folder of decisions that are older than one, oldest first, and that one. */
    public static List<EditionPlace> upTo(Path folder, String id) {
        EditionPlace last = in(folder, id).orElse(new EditionPlace(id, ANY_YEAR));
        return Stream.concat(
                        folders(folder).stream()
                                .flatMap(other -> in(folder, other).stream())
                                .filter(other -> other.compareTo(last) < 0)
                                .sorted(),
                        Stream.of(last))
                .toList();
    }

    private static List<String> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> String.valueOf(path.getFileName()))
                    .filter(id -> isId(id) && !isTrial(id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** Empty where neither its id nor its edition.yml says the year; what is wrong with that file its reader tells. */
    private static Optional<EditionPlace> in(Path folder, String id) {
        OptionalInt year = editionYear(id);
        if (year.isPresent()) {
            return Optional.of(new EditionPlace(id, year.getAsInt() - 1));
        }
        Path file = folder.resolve(id).resolve("edition.yml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            YamlNode said = YamlFile.at(file).root(new YamlProblems()).fields().get("data_year");
            return Optional.ofNullable(said)
                    .map(YamlNode::text)
                    .filter(text -> text.matches("[0-9]{4}"))
                    .map(text -> new EditionPlace(id, Integer.parseInt(text)));
        } catch (InvalidYamlException toldByItsReader) {
            return Optional.empty();
        }
    }
}
