package org.themonitor.pipeline.decision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * A file of decisions: under one key, named like the file, a list with one line per decision. A missing file holds
 * none.
 */
final class DecisionFile {
    private final Path folder;
    private final String name;
    private final YamlProblems problems;

    /**
     * A file.
     *
     * @param name path below the folder, with slashes
     */
    DecisionFile(Path folder, String name, YamlProblems problems) {
        this.folder = folder;
        this.name = name;
        this.problems = problems;
    }

    /** Reads its lines; two lines about the same thing are a problem, for one of them would be without effect. */
    <T> List<T> read(
            SortedMap<String, String> digests,
            BiFunction<String, YamlForm, Optional<T>> line,
            Function<T, Object> subject,
            Function<T, Decided> decided) {
        return read(
                digests,
                line,
                subject,
                decision -> decided.apply(decision).line(),
                decision -> "is decided in line %d already; keep one of them");
    }

    /**
     * The same of lines that say no reason.
     *
     * @param place line in the file
     * @param twice what to say of a line about what another line is about, with {@code %d} for that one
     */
    <T> List<T> read(
            SortedMap<String, String> digests,
            BiFunction<String, YamlForm, Optional<T>> line,
            Function<T, Object> subject,
            ToIntFunction<T> place,
            Function<T, String> twice) {
        Optional<YamlFile> file = file();
        if (file.isEmpty()) {
            return List.of();
        }
        digests.put(name, file.get().digest());
        YamlForm form = new YamlForm(name, file.get().root(problems), problems).only(key());
        List<T> decisions = new ArrayList<>();
        Map<Object, Integer> lines = new HashMap<>();
        for (YamlForm item : form.forms(key())) {
            line.apply(name, item).ifPresent(decision -> {
                int here = place.applyAsInt(decision);
                Integer before = lines.putIfAbsent(subject.apply(decision), here);
                if (before != null) {
                    problems.add(name, here, twice.apply(decision).formatted(before));
                }
                decisions.add(decision);
            });
        }
        return decisions;
    }

    private String key() {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.yml$", "");
    }

    private Optional<YamlFile> file() {
        Path path = folder.resolve(name);
        return Files.exists(path) ? Optional.of(YamlFile.at(path, name)) : Optional.empty();
    }
}
