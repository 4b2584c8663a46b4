package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.draft.TemplateDraft;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.template.Instructions;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code template --area} and {@code --all}: blank workbooks to fill in. {@code --from FILE}: drafts a template for an
 * unknown workbook as a list, which {@code decide} takes back.
 */
@Command(
        name = "template",
        description = "Make blank workbooks, or draft a template for a workbook that no template knows.")
final class TemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @ArgGroup(multiplicity = "1")
    private Task task = new Task();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "en, fr, es, pt, ar or ru (default: the one the area's officials work in, else en)")
    private @Nullable String language;

    @Option(names = "--source", paramLabel = "SOURCE", description = "code of the source that is asked")
    private @Nullable String source;

    @Option(
            names = "--to",
            paramLabel = "FILE|DIR",
            description = "where blank workbooks are written (default: outbox/blanks in the workspace)")
    private @Nullable Path to;

    /** One of these. */
    static final class Task {
        @Option(names = "--area", paramLabel = "AREA", description = "a blank workbook for the area, by code or name")
        private @Nullable String area;

        @Option(names = "--all", description = "blank workbooks for all areas")
        private boolean all;

        @Option(names = "--from", paramLabel = "FILE", description = "the unknown workbook")
        private @Nullable Path from;
    }

    @Override
    public Integer call() throws Exception {
        if (task.all || task.area != null) {
            return blanks();
        }
        Path from = task.from;
        try {
            return draft(existing(from == null ? Path.of("") : from));
        } catch (UnreadableWorkbookException unreadable) {
            spec.commandLine()
                    .getErr()
                    .println("Not a workbook that can be read: expected %s; %s."
                            .formatted(
                                    unreadable.finding().expected(),
                                    unreadable.finding().fix()));
            return ExitCode.USAGE;
        }
    }

    private int blanks() throws Exception {
        if (language != null && !Instructions.LANGUAGES.contains(language)) {
            throw usage("there are no blanks in '%s'; there are %s"
                    .formatted(language, String.join(", ", Instructions.LANGUAGES)));
        }
        if (task.all && to != null && to.toString().endsWith(".xlsx")) {
            throw usage("--all writes many files: name a folder with --to");
        }
        Workspace folder = workspace.workspace();
        Edition asked = EditionFile.read(folder.decisions(), edition.one());
        folder.create();
        Optional<WorkspaceLock> lock = WorkspaceLock.take(folder);
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println(Busy.sentence(folder));
            return ExitCode.BUSY;
        }
        try (WorkspaceLock held = lock.get()) {
            Optional<String> code = Optional.ofNullable(source).map(Coordinates::code);
            write(new BlankTemplates(folder, asked, language, code), to == null ? folder.blanks(asked.id()) : to);
        }
        return ExitCode.DONE;
    }

    private void write(BlankTemplates blanks, Path target) throws IOException {
        if (task.all) {
            int written = blanks.writeAll(target).size();
            spec.commandLine().getOut().printf("Written: %d blank workbooks to %s%n", written, target);
            return;
        }
        String area = String.valueOf(task.area);
        AreaCode code = blanks.area(area)
                .orElseThrow(() -> usage("no area is called '%s'%s"
                        .formatted(
                                area,
                                blanks.nearest(area)
                                        .map(name -> "; is it " + name + "?")
                                        .orElse(""))));
        spec.commandLine().getOut().println("Written: " + blanks.write(code, target));
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int draft(Path file) throws IOException, UnreadableWorkbookException {
        Workspace folder = workspace.workspace();
        Vocabularies vocabularies = Vocabularies.load(folder.vocabularies());
        TemplateDraft draft = TemplateDraft.of(file, Templates.load(folder.templates()), vocabularies);
        folder.create();
        Files.createDirectories(folder.editorLists());
        Path list =
                folder.editorLists().resolve("template-draft-" + Sha256.of(file).substring(0, 8) + ".xlsx");
        draft.write(list, vocabularies);
        long decided = draft.columns().stream()
                .filter(column -> !column.becomes().isEmpty())
                .count();
        spec.commandLine()
                .getOut()
                .printf(
                        "%d columns, %d with a proposal. Complete the yellow cells of%n  %s%nand hand it back with"
                                + " `decide FILE`. It holds sample values: keep it inside.%n",
                        draft.columns().size(), decided, list);
        return ExitCode.DONE;
    }

    private Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        return file;
    }
}
