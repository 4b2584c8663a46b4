package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.FileNames;
import org.themonitor.pipeline.archive.OwnFile;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.preview.EarlierWorkbooks;
import org.themonitor.pipeline.preview.Preview;
import org.themonitor.pipeline.preview.WorkbookPreview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code preview FILE}: what a workbook would give, with the workspace's templates and decisions; writes nothing. */
@Command(name = "preview", description = "Say what one workbook would give, and write nothing.")
final class PreviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "FILE", description = "the workbook as it was sent")
    private Path file = Path.of("");

    @Option(names = "--headers", description = "say of each sheet what is read from which column, too")
    private boolean headers;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        OwnFile.problem(file).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), file + ": " + why);
        });
        Workspace workspace = option.workspace();
        Preview preview = WorkbookPreview.of(
                file,
                place.coordinates(workspace, spec),
                inInbox(workspace),
                Definitions.load(null, workspace.decisions()).with(CommonDecisions.load(workspace.decisions())),
                new EarlierWorkbooks(
                        workspace.receipts(),
                        workspace.vault(),
                        JobInfrastructure.clock().instant()));
        new PreviewText(preview, headers, spec.commandLine().getOut()).print(FileNames.of(file));
        return preview.isQuarantined() || preview.isNothingUsable() ? ExitCode.QUARANTINED : ExitCode.DONE;
    }

    /** What its folders say, below the workspace's inbox or the nearest folder of that name. */
    private Coordinates inInbox(Workspace workspace) {
        Path whole = file.toAbsolutePath().normalize();
        if (whole.startsWith(workspace.inbox())) {
            return Coordinates.ofInboxPath(workspace.inbox().relativize(whole));
        }
        for (Path folder = whole.getParent(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("inbox")) {
                return Coordinates.ofInboxPath(folder.relativize(whole));
            }
        }
        return Coordinates.NONE;
    }
}
