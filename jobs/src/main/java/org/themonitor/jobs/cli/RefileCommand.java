package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.FiledReceipt;
import org.themonitor.pipeline.decision.ReceiptDecision.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code receipts refile ID}: the workbook is about another area, source or year than its place in the inbox said. */
@Command(
        name = "refile",
        description = "File a workbook under another area, source or year; one that was retracted counts again.")
final class RefileCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "ID", description = "a receipt, as `receipts` lists it")
    private String id = "";

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Mixin
    private ReceiptReason why = new ReceiptReason();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        Coordinates said = place.coordinates(workspace, spec);
        if (said.equals(Coordinates.NONE)) {
            throw new ParameterException(spec.commandLine(), "say at least one of --area, --source and --year");
        }
        ReceiptDecider decider = new ReceiptDecider(workspace, spec, why);
        try (WorkspaceLock held = Busy.queue(workspace, spec.commandLine().getErr())) {
            FiledReceipt filed = decider.filed(id);
            Receipt next = filed.receipt().filedUnder(said.or(filed.receipt().coordinates()));
            List<String> wrong = new IdentityCheck(workspace)
                    .problems(next, new Archive(workspace.archive()).original(next.sha256()));
            if (decider.isRefused(wrong)) {
                return ExitCode.QUARANTINED;
            }
            if (!filed.isRetracted() && next.equals(filed.receipt())) {
                decider.say(id + " is filed under " + next.coordinates().words() + " already.");
                return ExitCode.DONE;
            }
            decider.decide(id, Kind.REFILE, said);
            decider.say("%s is filed under %s; `monitor run` reads it so, the archive keeps it."
                    .formatted(id, next.coordinates().words()));
        }
        return ExitCode.DONE;
    }
}
