package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.ForgottenFileException;
import org.themonitor.pipeline.archive.OwnFile;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.FiledReceipt;
import org.themonitor.pipeline.decision.ReceiptDecisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--replaces",
            paramLabel = "RECEIPT",
            description = "the workbook it is a later version of, whatever the days in the two files say")
    private @Nullable String replaces;

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        OwnFile.problem(file).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), file + ": " + why);
        });
        Workspace folder = workspace.workspace();
        Coordinates coordinates = place.coordinates(folder, spec);
        folder.create();
        List<String> wrong =
                new IdentityCheck(folder).problems(new Receipt(1, Sha256.of(file), "", coordinates, ""), file);
        if (!wrong.isEmpty()) {
            wrong.forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().println("Nothing was received.");
            return ExitCode.QUARANTINED;
        }
        try (WorkspaceLock held = Busy.queue(folder, spec.commandLine().getErr())) {
            return receive(folder, coordinates);
        }
    }

    private int receive(Workspace folder, Coordinates coordinates) throws Exception {
        String sha256 = Sha256.of(file);
        Archive archive = new Archive(folder.archive());
        Instant now = JobInfrastructure.clock().instant();
        String id = new Receipt(1, sha256, "", coordinates, now.toString()).id();
        Optional<Replacement> replacement =
                Optional.ofNullable(replaces).map(earlier -> new Replacement(id, earlier, folder.decisions()));
        if (replacement.isPresent()) {
            replacement.get().problem(archive.receipts()).ifPresent(problem -> {
                throw new ParameterException(spec.commandLine(), problem);
            });
        }
        Optional<Receipt> receipt;
        try {
            receipt = archive.receive(file, coordinates, now);
        } catch (ForgottenFileException forgotten) {
            spec.commandLine().getErr().println("Not received: " + forgotten.why());
            return ExitCode.QUARANTINED;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(receipt.isPresent() ? "Received as " + id + "; `monitor run` takes it in." : known(folder, id));
        if (replacement.isPresent()) {
            out.println(replacement.get().record(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        }
        return ExitCode.DONE;
    }

    /** An editor who retracted it or filed it elsewhere may wonder why it does not come back. */
    private static String known(Workspace folder, String id) throws IOException {
        Optional<FiledReceipt> known =
                ReceiptDecisions.load(folder.decisions()).filed(new Archive(folder.archive()).receipts()).stream()
                        .filter(filed -> filed.receipt().id().equals(id))
                        .findFirst();
        String since = known.filter(FiledReceipt::isRetracted).isPresent()
                ? " It is retracted; `monitor receipts refile %s` with --area, --source or --year makes it count again."
                        .formatted(id)
                : known.filter(filed -> filed.receipt().isRefiled()).isPresent()
                        ? " It is filed under %s since."
                                .formatted(known.get().receipt().coordinates().words())
                        : "";
        return "Nothing to do: the same file has already arrived with the same coordinates." + since;
    }
}
