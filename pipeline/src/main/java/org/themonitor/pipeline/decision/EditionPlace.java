package org.themonitor.pipeline.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlNode;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * Where an edition stands among others, whose lines it reads: by data year, then Cluster Munition Monitor before
 * Landmine Monitor before the collection of prints.
 *
 * @param id the edition
 * @param dataYear the year it reports on
 */
public record EditionPlace(String id, int dataYear) implements Comparable<EditionPlace> {
    private static final Pattern ID = Pattern.compile("(cmm|lm)\\d{4}|published");
    private static final Comparator<EditionPlace> ORDER =
            Comparator.comparingInt(EditionPlace::dataYear).thenComparing(EditionPlace::id);
    /** No year is after it. */
    private static final int ANY_YEAR = 9999;

    /** Whether a word has the form of an edition's id. */
    public static boolean isId(String word) {
        return ID.matcher(word).matches();
    }

    /** The edition year an id ends with; the collection has none. */
    public static OptionalInt editionYear(String id) {
        return id.matches(".*\\d{4}")
                ? OptionalInt.of(Integer.parseInt(id.substring(id.length() - 4)))
                : OptionalInt.empty();
    }

    @Override
    public int compareTo(EditionPlace other) {
        return ORDER.compare(this, other);
    }

    /** The editions of a folder of decisions that are older than one, oldest first, and that one. */
    static List<EditionPlace> upTo(Path folder, String id) {
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
                    .filter(EditionPlace::isId)
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
