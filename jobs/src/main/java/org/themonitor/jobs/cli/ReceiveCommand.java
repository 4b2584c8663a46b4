package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code receive FILE}: takes one workbook that came by other ways, and says what it is about. */
@Command(name = "receive", description = "Take one workbook into the archive.")
final class ReceiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "FILE", description = "the workbook as it was sent")
    private Path file = Path.of("");

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        Coordinates coordinates = place.coordinates(spec);
        Workspace folder = workspace.workspace();
        folder.create();
        Optional<WorkspaceLock> lock = WorkspaceLock.take(folder);
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println(Busy.sentence(folder));
            return ExitCode.BUSY;
        }
        try (WorkspaceLock held = lock.get()) {
            return receive(folder, coordinates);
        }
    }

    private int receive(Workspace folder, Coordinates coordinates) throws Exception {
        Optional<Receipt> receipt = new Archive(folder.archive())
                .receive(file, coordinates, JobInfrastructure.clock().instant());
        PrintWriter out = spec.commandLine().getOut();
        receipt.ifPresentOrElse(
                arrived -> out.println("Received as " + arrived.id() + "; `monitor run` takes it in."),
                () -> out.println("Nothing to do: the same file has already arrived with the same coordinates."));
        return ExitCode.DONE;
    }
}
