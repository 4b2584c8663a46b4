package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.jobs.report.CurrentRun;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.duckdb.Warehouse;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.edition.EditionFolder;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.WorkbooksInForce;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code status}: what is going on in the workspace, and which editions are there. */
@Command(name = "status", description = "Say what is running and which editions there are.")
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Override
    public Integer call() throws IOException {
        Workspace workspace = option.workspace();
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isDirectory(workspace.jobs())) {
            out.println("Nothing has run in %s yet.".formatted(workspace.root()));
            return ExitCode.DONE;
        }
        out.println(running(workspace));
        int received = new Archive(workspace.archive()).receipts().size();
        int counting = workspace.receipts().size();
        out.println("%d workbooks received%s."
                .formatted(
                        received,
                        received == counting
                                ? ""
                                : ", %d of them not in force, see `monitor receipts`".formatted(received - counting)));
        waiting(workspace).forEach(out::println);
        for (String edition : editions(workspace)) {
            Optional<String> build = new EditionFolder(workspace.editions(), edition).current();
            out.println(build.map(id -> "%s: build %s in %s"
                            .formatted(
                                    edition,
                                    id,
                                    workspace.editions().resolve(edition).resolve(id)))
                    .orElse(edition + ": no finished build"));
        }
        LastRun.read(workspace)
                .ifPresent(last -> out.println("The last whole run ended with " + last.exitCode() + "."));
        return ExitCode.DONE;
    }

    /** Versions of which nobody knows which is the later, in a line each. */
    private static List<String> waiting(Workspace workspace) throws IOException {
        if (!Files.exists(workspace.vault())) {
            return List.of();
        }
        try (Warehouse vault = Warehouse.openReadOnly(workspace.vault(), 1)) {
            return WorkbooksInForce.of(
                            vault::query,
                            SqlProject.fromClassPath(),
                            CommonDecisions.load(workspace.decisions()),
                            workspace.receipts())
                    .waiting()
                    .stream()
                    .map(place -> "Waiting: " + place + ".")
                    .toList();
        } catch (WarehouseException held) {
            return List.of(
                    "Which versions of workbooks wait for a decision cannot be said while a run holds the vault.");
        }
    }

    /** A state file without a holder of the lock was left by a run that was cut off. */
    private static String running(Workspace workspace) throws IOException {
        Optional<JsonNode> state = new CurrentRun(workspace.jobs()).read();
        if (!WorkspaceLock.isHeld(workspace)) {
            return state.isPresent()
                    ? "No run is going on; the last one was cut off, and `monitor run` continues it."
                    : "No run is going on.";
        }
        return "A run is going on: " + state.map(StatusCommand::describe).orElse("starting") + ".";
    }

    static String describe(JsonNode state) {
        return "process %s, job %s, step %s"
                .formatted(
                        state.path("pid").asString("unknown"),
                        state.path("job").asString("starting"),
                        state.path("step").asString("starting"));
    }

    private static List<String> editions(Workspace workspace) throws IOException {
        Path folder = workspace.editions();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> editions = Files.list(folder)) {
            return editions.filter(Files::isDirectory)
                    .map(edition -> edition.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
