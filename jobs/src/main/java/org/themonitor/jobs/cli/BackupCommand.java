package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.KnownBackups;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.keeping.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup DIR}: a copy of what cannot be made again. */
@Command(
        name = "backup",
        description = "Copy archive, decisions and key to another folder, as far as they are not there yet."
                + " Waits while a run holds the workspace.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "DIR", description = "where the backup stands, on another disk; the same one every time")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isDirectory(workspace.archive())) {
            err.println("Nothing has arrived in %s yet: there is nothing to back up.".formatted(workspace.root()));
            return ExitCode.USAGE;
        }
        Path to = folder.toAbsolutePath().normalize();
        Backup backup = new Backup(workspace.root(), to);
        try (WorkspaceLock held = Busy.queue(workspace, err)) {
            Optional<String> refused = backup.refused();
            if (refused.isPresent()) {
                err.println("%s: %s".formatted(to, refused.get()));
                return ExitCode.USAGE;
            }
            new Archive(workspace.archive()).deleteLeftovers();
            new KnownBackups(workspace.archive())
                    .begun(to, JobInfrastructure.clock().instant());
            List<String> problems = missing(workspace);
            if (problems.isEmpty()) {
                Backup.Result made = backup.run();
                problems = made.problems();
                if (problems.isEmpty()) {
                    spec.commandLine()
                            .getOut()
                            .println("Backed up to %s: %d files, %d of them new."
                                    .formatted(to, made.files(), made.copied()));
                    return ExitCode.DONE;
                }
            }
            err.println("Not backed up; the backup of before is as it was:");
            problems.forEach(problem -> err.println("  " + problem));
            return ExitCode.FAILED;
        }
    }

    private static List<String> missing(Workspace workspace) throws IOException {
        Archive archive = new Archive(workspace.archive());
        List<String> missing = new ArrayList<>();
        for (Receipt receipt : archive.receipts()) {
            if (!Files.exists(archive.original(receipt.sha256()))) {
                missing.add("the workbook of receipt %s is not in the archive; take it from your last backup"
                        .formatted(receipt.id()));
            }
        }
        return missing;
    }
}
