package org.themonitor.pipeline.template;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.yaml.OwnFolder;
import org.themonitor.pipeline.yaml.YamlFile;
import org.themonitor.pipeline.yaml.YamlForm;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * All templates, the shipped ones first.
 *
 * @param all the templates; names are unique
 * @param own names of those of the workspace: an editor made them, so where one reads all that a shipped one does, it
 *     is meant
 */
public record Templates(List<Template> all, Set<String> own) {
    private static final String FOLDER = "/templates/";

    /** The one sheet of a CSV file. */
    private static final String CSV = "csv";

    public Templates {
        all = List.copyOf(all);
        own = Set.copyOf(own);
    }

    /**
     * Reads the shipped templates, those that {@code templates/index.yml} lists.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with any of them
     */
    public static Templates load() {
        YamlProblems problems = new YamlProblems();
        return read(shipped(problems), List.of(), problems);
    }

    /** Reads the shipped templates and those of a folder, if it exists. */
    public static Templates load(Path folder) {
        YamlProblems problems = new YamlProblems();
        return read(
                shipped(problems),
                OwnFolder.files(folder, ".yml").stream().map(YamlFile::at).toList(),
                problems);
    }

    /** Templates in place of these, the same ones being the workspace's own. */
    public Templates replacedBy(List<Template> others) {
        return new Templates(others, own);
    }

    /** The template of that name, if there is one. */
    public Optional<Template> find(String name) {
        return all.stream().filter(template -> template.name().equals(name)).findFirst();
    }

    /** The one of that name alone, for a workbook that an editor named it for; none when there is none. */
    Templates only(String name) {
        return replacedBy(find(name).stream().toList());
    }

    /**
     * The name of a sheet as anybody may see it: as it is where a template gives it, else such as {@code sheet of 14
     * letters}, because whoever named it may have written a person's name.
     */
    public String shownSheet(String name) {
        boolean given = name.equals(CSV) || all.stream().anyMatch(template -> template.givesSheet(name));
        return given ? name : "sheet of %d letters".formatted(name.codePointCount(0, name.length()));
    }

    /** The ways in which any template's CSV files are written, each once, in the templates' order. */
    public List<CsvDialect> csvDialects() {
        return all.stream()
                .flatMap(template -> template.csv().stream())
                .distinct()
                .toList();
    }

    /**
     * These templates and one more.
     *
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with it
     */
    public Templates with(YamlFile file) {
        YamlProblems problems = new YamlProblems();
        if (find(file.stem()).isPresent()) {
            problems.add(file.name(), "there is already a template of this name");
        }
        Template template = TemplateFile.read(file, problems);
        problems.throwIfAny();
        return new Templates(Stream.concat(all.stream(), Stream.of(template)).toList(), own);
    }

    static Templates of(YamlFile... files) {
        return read(List.of(files), List.of(), new YamlProblems());
    }

    private static Templates read(List<YamlFile> shipped, List<YamlFile> own, YamlProblems problems) {
        List<YamlFile> files = Stream.concat(shipped.stream(), own.stream()).toList();
        Set<String> names = new HashSet<>();
        files.stream()
                .filter(file -> !names.add(file.stem()))
                .forEach(file -> problems.add(file.name(), "there is already a template of this name"));
        List<Template> templates =
                files.stream().map(file -> TemplateFile.read(file, problems)).toList();
        problems.throwIfAny();
        return new Templates(templates, own.stream().map(YamlFile::stem).collect(Collectors.toSet()));
    }

    private static List<YamlFile> shipped(YamlProblems problems) {
        YamlFile index = YamlFile.onClassPath(FOLDER + "index.yml");
        return new YamlForm(index.name(), index.root(problems), problems)
                .texts("templates").stream()
                        .map(name -> YamlFile.onClassPath(FOLDER + name + ".yml"))
                        .toList();
    }
}
