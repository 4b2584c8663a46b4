package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.FiledReceipt;
import org.themonitor.pipeline.decision.ReceiptDecision;
import org.themonitor.pipeline.decision.ReceiptDecisions;
import org.themonitor.pipeline.vault.TakenIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code receipts}: every arrival and what has become of it; names of files are for senders alone. */
@Command(
        name = "receipts",
        description =
                "List every arrival and what has become of it; retract one, file it elsewhere, name its template, or let it in late.",
        subcommands = {RetractCommand.class, RefileCommand.class, TemplateOfReceiptCommand.class, LetInCommand.class})
final class ReceiptsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Override
    public Integer call() throws IOException {
        Workspace workspace = option.workspace();
        PrintWriter out = spec.commandLine().getOut();
        List<Receipt> arrivals = new Archive(workspace.archive()).receipts();
        ReceiptDecisions decisions = ReceiptDecisions.load(workspace.decisions());
        TakenIn taken = TakenIn.ask(workspace.vault());
        for (FiledReceipt filed : decisions.filed(arrivals)) {
            out.println("%s  received %s  %s  %s"
                    .formatted(
                            filed.receipt().id(),
                            filed.receipt().receivedAt().replaceFirst("T.*", ""),
                            state(filed, taken),
                            about(filed)));
        }
        out.println("%d received, %d in force."
                .formatted(arrivals.size(), decisions.inForce(arrivals).size()));
        if (!taken.isAsked()) {
            out.println("What was read cannot be said while a run holds the vault.");
        }
        decisions
                .withoutReceipt(arrivals)
                .forEach(line -> out.println("decisions/%s names no receipt: %s"
                        .formatted(line.decided().place(), line.receipt())));
        return ExitCode.DONE;
    }

    private static String state(FiledReceipt filed, TakenIn taken) {
        Receipt before = filed.repeats();
        return filed.isRetracted()
                ? "retracted"
                : before != null ? "repeats " + before.id() : taken.state(filed.receipt());
    }

    /** What it is filed under where that is not its place, and why. */
    private static String about(FiledReceipt filed) {
        Receipt receipt = filed.receipt();
        String place = receipt.isRefiled()
                ? "filed under " + receipt.coordinates().words()
                : receipt.coordinates().words();
        place += receipt.template() == null ? "" : ", read with " + receipt.template();
        ReceiptDecision last = filed.last();
        return last == null
                ? place
                : "%s (%s, %s: %s)"
                        .formatted(
                                place,
                                last.decided().author(),
                                last.decided().on(),
                                last.decided().reason());
    }
}
