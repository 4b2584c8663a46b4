package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.area.Areas;
import org.themonitor.pipeline.draft.TemplateDraft;
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

/** {@code template --from FILE}: drafts a template for an unknown workbook as a list, which {@code decide} takes back. */
@Command(name = "template", description = "Draft a template for a workbook that no template knows.")
final class TemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @ArgGroup(multiplicity = "1")
    private Task task = new Task();

    /** What is asked for. */
    static final class Task {
        @Option(names = "--from", paramLabel = "FILE", description = "the unknown workbook")
        private @Nullable Path from;
    }

    @Override
    public Integer call() throws IOException {
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

    private int draft(Path file) throws IOException, UnreadableWorkbookException {
        Workspace folder = workspace.workspace();
        Vocabularies vocabularies = Vocabularies.load();
        TemplateDraft draft = TemplateDraft.of(file, Templates.load(folder.templates()), vocabularies, Areas.load());
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
