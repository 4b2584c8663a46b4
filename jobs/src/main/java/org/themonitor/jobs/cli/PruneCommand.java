package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.OldBuilds;
import org.themonitor.pipeline.lock.EditionLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prune --keep N}: old builds of all editions go; the current ones and those that are locked stay. */
@Command(
        name = "prune",
        description = "Delete old builds of all editions; never the current one, nor one that is locked.")
final class PruneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "N",
            description = "how many finished builds of each edition stay, the current one among them")
    private int keep;

    @Option(names = "--dry-run", description = "say what would be deleted, and delete nothing")
    private boolean isShownOnly;

    @Override
    public Integer call() throws Exception {
        if (keep < 1) {
            throw new ParameterException(spec.commandLine(), "the current build always stays: --keep 1 or more");
        }
        Workspace workspace = option.workspace();
        if (isShownOnly) {
            return prune(workspace);
        }
        try (WorkspaceLock held = Busy.queue(workspace, spec.commandLine().getErr())) {
            return prune(workspace);
        }
    }

    private int prune(Workspace workspace) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long bytes = 0;
        int builds = 0;
        for (String edition : editions(workspace)) {
            OldBuilds folder = new OldBuilds(workspace.editions(), edition);
            List<String> locked = EditionLock.of(workspace.decisions(), edition).stream()
                    .map(EditionLock::build)
                    .toList();
            bytes += isShownOnly ? 0 : folder.discardLeftovers();
            for (OldBuilds.Old old : folder.beyond(keep, locked)) {
                out.println("%s/%s  %d bytes%s"
                        .formatted(edition, old.name(), old.bytes(), old.isWhole() ? "" : "  never finished"));
                if (!isShownOnly) {
                    folder.discard(old);
                }
                bytes += old.bytes();
                builds++;
            }
        }
        out.println("%s: %d builds, %d bytes.".formatted(isShownOnly ? "Would be deleted" : "Deleted", builds, bytes));
        return ExitCode.DONE;
    }

    private static List<String> editions(Workspace workspace) throws IOException {
        if (!Files.isDirectory(workspace.editions())) {
            return List.of();
        }
        try (Stream<Path> editions = Files.list(workspace.editions())) {
            return editions.filter(Files::isDirectory)
                    .map(edition -> edition.getFileName().toString())
                    .filter(Edition::isId)
                    .sorted()
                    .toList();
        }
    }
}
