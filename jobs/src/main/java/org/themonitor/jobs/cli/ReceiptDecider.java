package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.decision.Decided;
import org.themonitor.pipeline.decision.FiledReceipt;
import org.themonitor.pipeline.decision.LateReceipt;
import org.themonitor.pipeline.decision.ReasonCode;
import org.themonitor.pipeline.decision.ReceiptDecision;
import org.themonitor.pipeline.decision.ReceiptDecisions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds a receipt and writes what is decided about it. */
final class ReceiptDecider {
    private final Workspace workspace;
    private final CommandSpec spec;
    private final ReceiptReason why;

    ReceiptDecider(Workspace workspace, CommandSpec spec, ReceiptReason why) {
        if (why.reason().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "say why: --reason \"…\"");
        }
        this.workspace = workspace;
        this.spec = spec;
        this.why = why;
    }

    FiledReceipt filed(String id) {
        try {
            List<FiledReceipt> filed =
                    ReceiptDecisions.load(workspace.decisions()).filed(new Archive(workspace.archive()).receipts());
            return filed.stream()
                    .filter(receipt -> receipt.receipt().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "no receipt is called '%s'; `receipts` lists them".formatted(id)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the receipts cannot be read", unreadable);
        }
    }

    void decide(String id, ReceiptDecision.Kind kind, Coordinates place) throws IOException {
        ReceiptDecisions.add(workspace.decisions(), new ReceiptDecision(decided(), id, kind, place));
    }

    void readWith(String id, String template) throws IOException {
        ReceiptDecisions.add(workspace.decisions(), ReceiptDecision.readWith(decided(), id, template));
    }

    LateReceipt letIn(String id, String edition) {
        return new LateReceipt(decided(edition + "/" + LateReceipt.FILE), id, LateReceipt.Choice.LET_IN);
    }

    private Decided decided() {
        return decided(ReceiptDecisions.FILE);
    }

    private Decided decided(String file) {
        LocalDate today = LocalDate.ofInstant(JobInfrastructure.clock().instant(), ZoneOffset.UTC);
        return new Decided(file, 0, ReasonCode.OTHER, why.reason(), why.author(), today);
    }

    /** Prints what stands in its way; true when something does. */
    boolean isRefused(List<String> problems) {
        problems.forEach(spec.commandLine().getErr()::println);
        if (!problems.isEmpty()) {
            spec.commandLine().getErr().println("Nothing was changed.");
        }
        return !problems.isEmpty();
    }

    void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }
}
