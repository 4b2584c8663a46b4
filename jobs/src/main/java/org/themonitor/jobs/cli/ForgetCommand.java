package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Forgetting;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.archive.Sha256;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.intake.CsvShape;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.scratch.Scratch;
import org.themonitor.pipeline.workbook.Blanked;
import org.themonitor.pipeline.workbook.CellBlanker;
import org.themonitor.pipeline.workbook.CellsToBlank;
import org.themonitor.pipeline.workbook.CsvDialect;
import org.themonitor.pipeline.workbook.UnreadableWorkbookException;
import org.themonitor.pipeline.workbook.WorkbookFormat;
import org.themonitor.pipeline.workbook.Workbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code forget RECEIPT --cells …}: what stands in cells is gone from the archive and from all that was made of it. The same
 * command finishes what one that was cut off has left.
 */
@Command(
        name = "forget",
        description =
                "Blank cells of an archived workbook for good, and delete what was made of it: vault, builds, findings."
                        + " The receipt keeps its id, the file as it was is taken in no more.")
final class ForgetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "RECEIPT", description = "a receipt, as `receipts` lists it")
    private String id = "";

    @Option(
            names = "--cells",
            required = true,
            paramLabel = "CELLS",
            description = "by sheet and address, with commas: Casualties!B7,'Two words'!C7:D9; csv!B7 of a CSV file")
    private String cells = "";

    @Mixin
    private ReceiptReason why = new ReceiptReason();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        CellsToBlank named = cells();
        // says too that a reason has to be given
        ReceiptDecider decider = new ReceiptDecider(workspace, spec, why);
        try (WorkspaceLock held = Busy.queue(workspace, spec.commandLine().getErr())) {
            Archive archive = new Archive(workspace.archive());
            archive.forgotten().finish();
            Receipt receipt = decider.filed(id).receipt();
            Optional<String> wrong = corrected(workspace, receipt, named);
            if (wrong.isPresent()) {
                err(wrong.get());
                return ExitCode.USAGE;
            }
            return forget(workspace, archive, receipt, named);
        }
    }

    private CellsToBlank cells() {
        try {
            return CellsToBlank.of(cells);
        } catch (IllegalArgumentException notCells) {
            throw new ParameterException(spec.commandLine(), String.valueOf(notCells.getMessage()), notCells);
        }
    }

    /** A correction says what stands in its cell, and would stop every run once it does not any more. */
    private static Optional<String> corrected(Workspace workspace, Receipt receipt, CellsToBlank cells) {
        return CommonDecisions.load(workspace.decisions())
                .naming(
                        receipt.id(),
                        receipt.coordinates().area(),
                        receipt.coordinates().source(),
                        receipt.coordinates().dataYear())
                .stream()
                .filter(correction -> cells.covers(correction.sheet(), correction.cell()))
                .findFirst()
                .map(correction ->
                        "decisions/%s says what stands in %s; delete that line first, and give this command again"
                                .formatted(correction.decided().place(), correction.cell()));
    }

    private int forget(Workspace workspace, Archive archive, Receipt receipt, CellsToBlank named) throws Exception {
        Path original = archive.original(receipt.sha256());
        if (!Files.exists(original) || !Sha256.of(original).equals(receipt.sha256())) {
            err("The original is missing or damaged; `monitor archive verify` says more, and the last backup has it.");
            return ExitCode.FAILED;
        }
        boolean isCsv = Workbooks.format(original) == WorkbookFormat.CSV;
        Optional<CsvDialect> dialect = isCsv ? dialect(workspace, receipt, original) : Optional.empty();
        if (isCsv && dialect.isEmpty()) {
            err("No template knows how this CSV file is written; draft one with `template --from`, and try again.");
            return ExitCode.USAGE;
        }
        CellBlanker blanker = new CellBlanker(original, dialect.orElse(null), named);
        try {
            Optional<String> problem = blanker.problem();
            if (problem.isPresent()) {
                err(problem.get());
                return ExitCode.USAGE;
            }
            return blank(workspace, archive, receipt, blanker);
        } catch (UnreadableWorkbookException unreadable) {
            err("It cannot be read as a workbook (%s), so no cell of it can be blanked."
                    .formatted(unreadable.finding().code()));
            return ExitCode.USAGE;
        }
    }

    private void err(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }

    private static Optional<CsvDialect> dialect(Workspace workspace, Receipt receipt, Path original)
            throws IOException {
        Definitions definitions =
                Definitions.load(null, workspace.decisions()).with(CommonDecisions.load(workspace.decisions()));
        return CsvShape.of(definitions, receipt, original);
    }

    private int blank(Workspace workspace, Archive archive, Receipt receipt, CellBlanker blanker)
            throws IOException, UnreadableWorkbookException {
        Path copy = Scratch.file("forget", "");
        Blanked blanked = blanker.write(copy);
        boolean wasCutOff = archive.forgotten().lines().stream()
                .anyMatch(line ->
                        line.to().equals(receipt.sha256()) && line.cells().equals(cells));
        if (blanked.cells() == 0 && !wasCutOff) {
            err("There is nothing in these cells; `preview` shows what stands where.");
            return ExitCode.USAGE;
        }
        if (blanked.cells() > 0) {
            replace(archive, receipt, copy);
        }
        return deleteDerived(workspace, archive, receipt, blanked);
    }

    private void replace(Archive archive, Receipt receipt, Path copy) throws IOException {
        archive.forget(
                copy,
                new Forgetting(
                        receipt.sha256(),
                        Sha256.of(copy),
                        id,
                        cells,
                        why.reason(),
                        why.author(),
                        JobInfrastructure.clock().instant().toString()));
    }

    private int deleteDerived(Workspace workspace, Archive archive, Receipt receipt, Blanked blanked)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DerivedOfWorkbooks derived = new DerivedOfWorkbooks(workspace);
        List<String> told = derived.delete();
        out.println("%s: the cells are blank, and the file as it was is deleted and taken in no more.".formatted(id));
        archive.receipts().stream()
                .filter(other -> other.arrivedWith().equals(receipt.arrivedWith())
                        && !other.id().equals(id))
                .forEach(other -> out.println(
                        "The same file arrived as %s too; the cells are blank there as well.".formatted(other.id())));
        told.forEach(out::println);
        out.println("`monitor run` makes the vault and the editions again.");
        if (!blanked.sameText().isEmpty()) {
            out.println(
                    "A text of them stands in other cells too (number of the sheet and cell): %s; name those about the same person."
                            .formatted(String.join(", ", blanked.sameText())));
        }
        blanked.elsewhere()
                .forEach(part -> out.println(
                        "A text of these cells may stand in the part %s still, perhaps in a longer text or a formula."
                                .formatted(part)));
        return blanked.sameText().isEmpty() && blanked.elsewhere().isEmpty() ? ExitCode.DONE : ExitCode.QUARANTINED;
    }
}
