package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.draft.DraftedTemplate;
import org.themonitor.pipeline.editor.ListDecisions;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.template.Templates;
import org.themonitor.pipeline.vocabulary.Vocabularies;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.Workbook;
import org.themonitor.pipeline.workbook.Workbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decide FILE}: a filled list becomes lines of decisions, or a template; all of it or nothing. */
@Command(name = "decide", description = "Take back a list that an editor has filled in.")
final class DecideCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "FILE", description = "a list that `lists` or `template --from` wrote, filled in")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        Workspace workspace = option.workspace();
        workspace.create();
        Optional<WorkspaceLock> lock = WorkspaceLock.take(workspace);
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println(Busy.sentence(workspace));
            return ExitCode.BUSY;
        }
        try (WorkspaceLock held = lock.get()) {
            return isDraft() ? template(workspace) : decide(workspace);
        } catch (IllegalArgumentException | UnreadableWorkbookException notAList) {
            throw new ParameterException(spec.commandLine(), String.valueOf(notAList.getMessage()), notAList);
        }
    }

    private int decide(Workspace workspace) throws Exception {
        ListDecisions.Outcome outcome = ListDecisions.take(
                file, Definitions.load(null, workspace.decisions()), workspace.decisions(), workspace.vault());
        if (!outcome.problems().isEmpty()) {
            return refused(outcome.problems());
        }
        for (ListDecisions.Written written : outcome.files()) {
            spec.commandLine()
                    .getOut()
                    .println("decisions/%s: %d new, %d known already; `monitor run` makes them count."
                            .formatted(written.file(), written.added(), written.repeated()));
        }
        return ExitCode.DONE;
    }

    private boolean isDraft() throws IOException, UnreadableWorkbookException {
        try (Workbook list = Workbooks.open(file)) {
            return DraftedTemplate.isDraft(list);
        }
    }

    private int template(Workspace workspace) throws IOException, UnreadableWorkbookException {
        Path templates = workspace.templates();
        try (Workbook list = Workbooks.open(file)) {
            DraftedTemplate.Accepted accepted = DraftedTemplate.accept(
                    list, templates, Templates.load(templates), Vocabularies.load(workspace.vocabularies()));
            if (!accepted.problems().isEmpty()) {
                return refused(accepted.problems());
            }
            spec.commandLine()
                    .getOut()
                    .println("decisions/templates/%s: %s; `monitor run` reads with it."
                            .formatted(accepted.file(), accepted.isNew() ? "new" : "known already"));
            return ExitCode.DONE;
        }
    }

    private int refused(List<String> problems) {
        problems.forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().println("Nothing was written: correct these cells and hand the list in again.");
        return ExitCode.USAGE;
    }
}
