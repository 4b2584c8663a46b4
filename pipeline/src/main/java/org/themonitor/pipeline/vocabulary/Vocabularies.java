package org.themonitor.pipeline.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/** All vocabularies, by name. */
public final class Vocabularies {
    private static final String FOLDER = "/vocabularies/";
    private static final String LABELS = "labels.yml";

    private final Map<String, Vocabulary> byName;
    private final String digest;

    private Vocabularies(Map<String, Vocabulary> byName, String digest) {
        this.byName = Collections.unmodifiableMap(byName);
        this.digest = digest;
    }

    /**
     * Reads the shipped vocabularies, those that {@code vocabularies/index.yml} lists, and their labels.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with any of them
     */
    public static Vocabularies load() {
        YamlProblems problems = new YamlProblems();
        YamlFile index = YamlFile.onClassPath(FOLDER + "index.yml");
        List<YamlFile> files = new YamlForm(index.name(), index.root(problems), problems)
                .texts("vocabularies").stream()
                        .map(name -> YamlFile.onClassPath(FOLDER + name + ".yml"))
                        .toList();
        return of(files, YamlFile.onClassPath(FOLDER + LABELS), problems);
    }

    static Vocabularies of(List<YamlFile> files, YamlFile labels, YamlProblems problems) {
        YamlForm labelled = new YamlForm(labels.name(), labels.root(problems), problems)
                .only(files.stream().map(YamlFile::stem).toArray(String[]::new));
        Map<String, Vocabulary> byName = new LinkedHashMap<>();
        for (YamlFile file : files) {
            byName.put(file.stem(), VocabularyFile.read(file, labelled.form(file.stem()), problems));
        }
        problems.throwIfAny();
        String digest = YamlFile.digest(Stream.concat(files.stream(), Stream.of(labels))
                .map(YamlFile::digest)
                .toList());
        return new Vocabularies(byName, digest);
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
        return byName.values().stream().anyMatch(vocabulary -> vocabulary.knows(written));
    }

    /** SHA-256 over all files: changes when a reading may change. */
    public String digest() {
        return digest;
    }
}
