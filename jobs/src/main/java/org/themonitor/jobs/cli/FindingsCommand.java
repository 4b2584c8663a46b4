package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.area.AreaCode;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.finding.Messages;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.sender.SenderLists;
import org.themonitor.pipeline.sender.SenderLists.Wanted;
import org.themonitor.pipeline.sender.SenderLists.Written;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code findings}: what was found in each workbook, as a file to send back to its sender. */
@Command(
        name = "findings",
        description = "Write what was found in each workbook, to send back, each to its own sender.")
final class FindingsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Option(names = "--area", paramLabel = "AREA", description = "only workbooks about this area, by code or name")
    private @Nullable String area;

    @Option(names = "--source", paramLabel = "SOURCE", description = "only workbooks of this source")
    private @Nullable String source;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "en, fr, es, pt, ar or ru (default: the language of each workbook's headers)")
    private @Nullable String language;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "where to write (default: outbox/findings in the workspace)")
    private @Nullable Path to;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        Wanted wanted = new Wanted(areaCode(), Optional.ofNullable(source).map(Coordinates::code), language());
        if (!Files.exists(workspace.vault())) {
            spec.commandLine().getErr().println("No workbook has been taken in yet; `monitor run` does.");
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
            SenderLists lists = new SenderLists(definitions, workspace.receipts());
            print(lists.write(workspace.vault(), wanted, OutputFolder.of(to, workspace.findings(), workspace, spec)));
        }
        return ExitCode.DONE;
    }

    private void print(List<Written> files) {
        PrintWriter out = spec.commandLine().getOut();
        files.forEach(file -> out.println("%s: %d, in %s".formatted(file.file(), file.findings(), file.language())));
        out.println(
                files.isEmpty()
                        ? "No findings."
                        : "Send each file to the sender of its workbook alone: it shows what stands in the cells.");
    }

    private Optional<String> language() {
        if (language != null && !Messages.LANGUAGES.contains(language)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "findings are told in %s, not in '%s'".formatted(String.join(", ", Messages.LANGUAGES), language));
        }
        return Optional.ofNullable(language);
    }

    private Optional<String> areaCode() {
        if (area == null) {
            return Optional.empty();
        }
        Optional<AreaCode> code = area.equals(AreaCode.WORLD.code())
                ? Optional.of(AreaCode.WORLD)
                : option.workspace().areas().find(area);
        if (code.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no area is called '%s'".formatted(area));
        }
        return code.map(AreaCode::code);
    }
}
