package org.themonitor.pipeline.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.cell.TemplateCheck;
import org.themonitor.pipeline.draft.DraftedList.Setting;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.Sheet;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.yaml.InvalidYamlException;
import org.themonitor.pipeline.yaml.YamlFile;

/** A completed list as a template; it holds headers and decisions, and none of the list's sample values. */
public final class DraftedTemplate {
    private DraftedTemplate() {}

    /**
     * What became of a list.
     *
     * @param file name of the template's file
     * @param isNew whether it was written; the same list handed in again changes nothing
     * @param problems what is wrong, with sheet and cell of the list; if there is any, nothing was written
     */
    public record Accepted(String file, boolean isNew, List<String> problems) {
        public Accepted {
            problems = List.copyOf(problems);
        }
    }

    /** Whether a workbook is a list that {@code template --from} has made. */
    public static boolean isDraft(Workbook workbook) throws IOException, UnreadableWorkbookException {
        AtomicBoolean marked = new AtomicBoolean();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.name().equals(DraftList.TEMPLATE)) {
                workbook.read(sheet, row -> {
                    marked.set(row.cells().get(0).text().equals(DraftList.MARK));
                    return false;
                });
            }
        }
        return marked.get();
    }

    /**
     * Writes the template of a completed list into a folder, all of it or nothing.
     *
     * @param templates those there are, the folder's own included
     */
    public static Accepted accept(Workbook list, Path folder, Templates templates, Vocabularies vocabularies)
            throws IOException, UnreadableWorkbookException {
        DraftedList drafted = DraftedList.read(list);
        List<String> problems = DraftCheck.problems(drafted, vocabularies);
        String name = drafted.value("name") + ".yml";
        if (!problems.isEmpty()) {
            return new Accepted(name, false, problems);
        }
        YamlFile file = DraftedYaml.of(drafted);
        Path path = folder.resolve(name);
        if (Files.exists(path) && Files.readString(path).equals(file.text())) {
            return new Accepted(name, false, List.of());
        }
        Optional<String> taken = taken(drafted, templates);
        List<String> left = taken.map(List::of).orElseGet(() -> others(file, templates, vocabularies));
        if (left.isEmpty()) {
            OwnerOnly.folder(folder);
            Path next = folder.resolve(name + ".next");
            OwnerOnly.fileAs(next, path);
            Files.writeString(next, file.text());
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Accepted(name, left.isEmpty(), left);
    }

    private static Optional<String> taken(DraftedList list, Templates templates) {
        Setting name = list.settings().getOrDefault("name", new Setting(1, ""));
        return templates
                .find(name.value())
                .map(other -> DraftCheck.problem(
                        DraftList.TEMPLATE,
                        "B",
                        name.row(),
                        "a name that no other template has",
                        "write another one, or delete decisions/templates/%s.yml first".formatted(name.value())));
    }

    /** What the check of every template finds beyond the cells, such as two headers that are spelt alike. */
    private static List<String> others(YamlFile file, Templates templates, Vocabularies vocabularies) {
        try {
            return TemplateCheck.problems(templates.with(file), vocabularies);
        } catch (InvalidYamlException impossible) {
            return String.valueOf(impossible.getMessage())
                    .lines()
                    .map(line -> DraftList.COLUMNS + ": " + line)
                    .toList();
        }
    }
}
