package org.themonitor.jobs.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code roster draft --from ID}: the roster of the next edition, of what the last season asked for and what it got. */
@Command(
        name = "draft",
        description = "Draft an edition's roster from the season before: who was asked then, and who sent something.")
final class RosterDraftCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Option(names = "--from", required = true, paramLabel = "ID", description = "the edition of the season before")
    private String from = "";

    @Option(
            names = "--edition",
            paramLabel = "ID",
            description = "the edition whose roster it becomes (default: the same report's next)")
    private @Nullable String edition;

    @Override
    public Integer call() throws Exception {
        EditionOption.check(from, spec.commandLine());
        String id = edition == null ? next() : edition;
        EditionOption.check(id, spec.commandLine());
        Workspace workspace = option.workspace();
        Edition made = EditionFile.read(workspace.decisions(), id);
        RosterDraft draft = new RosterDraft(workspace, EditionFile.read(workspace.decisions(), from), made);
        if (draft.isThere()) {
            throw new ParameterException(
                    spec.commandLine(), "decisions/%s/roster.yml is there already, and stays as it is".formatted(id));
        }
        if (!draft.hasSeason()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s has no finished build here, so nothing says who sent something: `monitor run --edition %1$s` first"
                            .formatted(from));
        }
        spec.commandLine().getOut().println(draft.write());
        return ExitCode.DONE;
    }

    private String next() {
        String product = from.replaceFirst("\\d.*", "");
        String year = from.replaceFirst("\\D+", "").replaceFirst("\\..*", "");
        if (!year.matches("\\d{4}")) {
            throw new ParameterException(spec.commandLine(), "say --edition: %s has no next one".formatted(from));
        }
        return product + (Integer.parseInt(year) + 1);
    }
}
