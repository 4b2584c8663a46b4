package org.themonitor.pipeline.vocabulary;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.value.Lookups;
import org.themonitor.pipeline.yaml.OwnFolder;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/** All vocabularies, by name: the program's, with the words that a workspace adds. */
public final class Vocabularies {
    /** What {@link #knows} asks: what is written. */
    public static final String WORD = "word";

    private static final String FOLDER = "/vocabularies/";
    private static final String LABELS = "labels.yml";

    private static final String ENDING = ".yml";

    /** Where a workspace keeps its words, as messages name it. */
    private static final String OWN = "decisions/vocabularies/";

    private final Map<String, Vocabulary> byName;
    private final Map<String, String> ownFiles;
    private final String digest;
    private final @Nullable Lookups lookups;

    private Vocabularies(
            Map<String, Vocabulary> byName, Map<String, String> ownFiles, String digest, @Nullable Lookups lookups) {
        this.ownFiles = Collections.unmodifiableMap(ownFiles);
        this.byName = Collections.unmodifiableMap(byName);
        this.digest = digest;
        this.lookups = lookups;
    }

    /** The same vocabularies, which note what they are asked. */
    public Vocabularies noting(Lookups asked) {
        Map<String, Vocabulary> noting = new LinkedHashMap<>();
        byName.forEach((name, vocabulary) -> noting.put(name, vocabulary.noting(asked)));
        return new Vocabularies(noting, ownFiles, digest, asked);
    }

    /**
     * Reads the shipped vocabularies, those that {@code vocabularies/index.yml} lists, and their labels.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with any of them
     */
    public static Vocabularies load() {
        return shippedWith(Map.of());
    }

    /**
     * With the words that a workspace adds to them, a file for each vocabulary.
     *
     * @param folder need not exist
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with any of them
     */
    public static Vocabularies load(Path folder) {
        Map<String, YamlFile> own = new TreeMap<>();
        for (Path file : OwnFolder.files(folder, ENDING)) {
            String name = String.valueOf(file.getFileName());
            own.put(name.substring(0, name.length() - ENDING.length()), YamlFile.at(file, OWN + name));
        }
        return shippedWith(own);
    }

    private static Vocabularies shippedWith(Map<String, YamlFile> own) {
        YamlProblems problems = new YamlProblems();
        YamlFile index = YamlFile.onClassPath(FOLDER + "index" + ENDING);
        List<YamlFile> files = new YamlForm(index.name(), index.root(problems), problems)
                .texts("vocabularies").stream()
                        .map(name -> YamlFile.onClassPath(FOLDER + name + ENDING))
                        .toList();
        return of(files, YamlFile.onClassPath(FOLDER + LABELS), own, problems);
    }

    static Vocabularies of(List<YamlFile> files, YamlFile labels, Map<String, YamlFile> own, YamlProblems problems) {
        List<String> names = files.stream().map(YamlFile::stem).toList();
        own.forEach((name, file) -> {
            if (!names.contains(name)) {
                problems.add(
                        file.name(),
                        "there is no vocabulary of this name; there are %s".formatted(String.join(", ", names)));
            }
        });
        YamlForm labelled =
                new YamlForm(labels.name(), labels.root(problems), problems).only(names.toArray(String[]::new));
        Map<String, Vocabulary> byName = new LinkedHashMap<>();
        for (YamlFile file : files) {
            String name = file.stem();
            byName.put(
                    name, VocabularyFile.read(file, labelled.form(name), Optional.ofNullable(own.get(name)), problems));
        }
        problems.throwIfAny();
        String digest =
                YamlFile.digest(Stream.concat(Stream.concat(files.stream(), Stream.of(labels)), own.values().stream())
                        .map(YamlFile::digest)
                        .toList());
        Map<String, String> ownFiles = new TreeMap<>();
        own.values().forEach(file -> ownFiles.put(file.name().replaceFirst("^decisions/", ""), file.digest()));
        return new Vocabularies(byName, ownFiles, digest, null);
    }

    /** The areas for which some words hold alone, by vocabulary. */
    public Map<String, Set<String>> scopedAreas() {
        Map<String, Set<String>> areas = new LinkedHashMap<>();
        byName.forEach((name, vocabulary) -> areas.put(name, vocabulary.scopedAreas()));
        return areas;
    }

    /** The vocabulary of that name, if there is one. */
    public Optional<Vocabulary> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The vocabulary of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Vocabulary get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no vocabulary '" + name + "'"));
    }

    /** All of them, in the index's order. */
    public Collection<Vocabulary> all() {
        return byName.values();
    }

    /** Whether a text is a spelling of any term of any vocabulary: such a text tells nothing about a person. */
    public boolean knows(String written) {
        if (lookups != null) {
            lookups.ask(WORD, written);
        }
        return byName.values().stream().anyMatch(vocabulary -> vocabulary.knows(written));
    }

    /** SHA-256 over what a blank means and which terms count, which no reading asks for by a word. */
    public String rulesDigest() {
        return YamlFile.digest(byName.values().stream().map(Vocabulary::rules).toList());
    }

    /** The workspace's own files, below its decisions, with their SHA-256. */
    public Map<String, String> ownFiles() {
        return ownFiles;
    }

    /** SHA-256 over all files: changes when a reading may change. */
    public String digest() {
        return digest;
    }
}
