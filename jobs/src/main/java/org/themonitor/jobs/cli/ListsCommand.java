package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.about.About;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.editor.EditorLists;
import org.themonitor.pipeline.editor.TablesOfLists;
import org.themonitor.pipeline.intake.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lists}: what editors have to decide, as workbooks with drop-downs. */
@Command(name = "lists", description = "Write the lists that editors decide on, the greatest effect first.")
final class ListsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "where to write (default: outbox/editors/<edition> in the workspace)")
    private @Nullable Path to;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        EditionFolder folder = new EditionFolder(workspace.editions(), edition.one());
        Optional<String> build = folder.current();
        if (build.isEmpty() && !Files.exists(workspace.vault())) {
            spec.commandLine().getErr().println(NoEdition.sentence(folder, workspace));
            return ExitCode.USAGE;
        }
        Optional<WorkspaceLock> lock = WorkspaceLock.takeToRead(workspace);
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println(Busy.sentence(workspace));
            return ExitCode.BUSY;
        }
        try (WorkspaceLock held = lock.get()) {
            Definitions definitions =
                    Definitions.load(null, workspace.decisions()).with(CommonDecisions.load(workspace.decisions()));
            Edition about = EditionFile.read(workspace.decisions(), edition.one());
            EditorLists lists = new EditorLists(
                    definitions, about, OutputFolder.of(to, workspace.editorsLists(edition.one()), workspace, spec));
            PrintWriter out = spec.commandLine().getOut();
            Path tables = build.isPresent()
                    ? folder.internalDatabase(build.get())
                    : TablesOfLists.make(
                            definitions,
                            about,
                            EditionDecisions.load(workspace.decisions(), edition.one()),
                            workspace.vault(),
                            workspace.receipts());
            Map<Path, Integer> written = build.isPresent()
                    ? About.asked(tables, () -> lists.write(tables, workspace.vault(), workspace.receipts()))
                    : lists.write(tables, workspace.vault(), workspace.receipts());
            written.forEach((file, rows) -> out.println("%s: %d to decide".formatted(file, rows)));
        }
        return ExitCode.DONE;
    }
}
