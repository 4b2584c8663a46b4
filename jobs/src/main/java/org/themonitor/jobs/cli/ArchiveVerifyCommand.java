package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.ArchiveCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code archive verify}: whether every original is what arrived; also while a run goes on. */
@Command(
        name = "verify",
        description =
                "Read every original again and hold it to its receipt. Changes nothing; a run may go on meanwhile.")
final class ArchiveVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Override
    public Integer call() throws IOException {
        Workspace workspace = option.workspace();
        if (!Files.isDirectory(workspace.archive())) {
            spec.commandLine()
                    .getErr()
                    .println("There is no archive in %s; name the workspace with --workspace."
                            .formatted(workspace.root()));
            return ExitCode.USAGE;
        }
        Archive archive = new Archive(workspace.archive());
        if (archive.forgotten().isCutOff()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "`monitor forget` is at work, or was cut off: give the same command again, and then this one.");
            return ExitCode.FAILED;
        }
        ArchiveCheck check = new ArchiveCheck(archive);
        List<String> problems = new ArrayList<>(check.problems());
        PrintWriter out = spec.commandLine().getOut();
        List<Path> unnamed = check.withoutReceipt();
        if (!unnamed.isEmpty() && WorkspaceLock.isHeld(workspace)) {
            out.println("%d originals have no receipt yet; ask again when the run that goes on has ended."
                    .formatted(unnamed.size()));
        } else {
            unnamed.forEach(original -> problems.add(
                    "no receipt names %s: take it in with `monitor receive`, or put back archive/receipts.jsonl of your last backup"
                            .formatted(original)));
        }
        if (problems.isEmpty()) {
            out.println("Every original is what arrived: %d receipts."
                    .formatted(archive.receipts().size()));
            return ExitCode.DONE;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("The archive is not what arrived:");
        problems.forEach(problem -> err.println("  " + problem));
        return ExitCode.FAILED;
    }
}
