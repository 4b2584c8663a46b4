package org.themonitor.pipeline.keeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * What stands in a workspace, for how long and why: {@code retention.yml}, with the times of {@code decisions/retention.yml}.
 *
 * @param classes in the order of the file; the first that fits a path holds
 */
public record Retention(List<DataClass> classes) {
    private static final String FILE = "retention.yml";
    private static final String KEY = "retention";

    public Retention {
        classes = List.copyOf(classes);
    }

    /**
     * Reads it.
     *
     * @param decisions the folder of decisions
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with the files
     */
    public static Retention load(Path decisions) {
        YamlProblems problems = new YamlProblems();
        YamlFile builtIn = YamlFile.onClassPath("/" + FILE);
        Map<String, DataClass> classes = new LinkedHashMap<>();
        for (YamlForm form : forms(builtIn, problems)) {
            DataClass.of(form).ifPresent(data -> classes.put(data.name(), data));
        }
        Path own = decisions.resolve(FILE);
        if (Files.exists(own)) {
            for (YamlForm form : forms(YamlFile.at(own, FILE), problems)) {
                override(form.only("class", "days", "why"), classes);
            }
        }
        problems.throwIfAny();
        return new Retention(new ArrayList<>(classes.values()));
    }

    private static List<YamlForm> forms(YamlFile file, YamlProblems problems) {
        return new YamlForm(file.name(), file.root(problems), problems)
                .only(KEY)
                .forms(KEY);
    }

    private static void override(YamlForm line, Map<String, DataClass> classes) {
        String name = line.text("class");
        OptionalInt days = DataClass.days(line);
        String why = line.text("why");
        DataClass data = classes.get(name);
        if (data == null) {
            line.problem("no class of data is called so; known are " + String.join(", ", classes.keySet()));
        } else {
            classes.put(name, data.with(days.isPresent() ? (Integer) days.getAsInt() : null, why));
        }
    }

    /**
     * The class of a file.
     *
     * @param path below the workspace, with slashes
     */
    public Optional<DataClass> of(String path) {
        return classes.stream().filter(data -> data.has(path)).findFirst();
    }
}
