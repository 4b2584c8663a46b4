package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.decision.ReceiptDecision.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code receipts retract ID}: nothing of it counts or is asked about any more; the archive keeps the file. */
@Command(name = "retract", description = "Let nothing of a workbook count or be asked about any more.")
final class RetractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "receipts, as `receipts` lists them")
    private List<String> ids = List.of();

    @Mixin
    private ReceiptReason why = new ReceiptReason();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        ReceiptDecider decider = new ReceiptDecider(workspace, spec, why);
        try (WorkspaceLock held = Busy.queue(workspace, spec.commandLine().getErr())) {
            ids.forEach(decider::filed);
            for (String id : ids) {
                if (decider.filed(id).isRetracted()) {
                    decider.say(id + " is retracted already.");
                } else {
                    decider.decide(id, Kind.RETRACT, Coordinates.NONE);
                    decider.say(id + " is retracted; `monitor run` leaves it out, the archive keeps it.");
                }
            }
        }
        return ExitCode.DONE;
    }
}
