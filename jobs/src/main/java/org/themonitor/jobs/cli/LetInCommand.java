package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.decision.EditionDecisions;
import org.themonitor.pipeline.decision.LateReceipt;
import org.themonitor.pipeline.edition.Edition;
import org.themonitor.pipeline.edition.EditionFile;
import org.themonitor.pipeline.lock.EditionLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code receipts let-in ID --edition ID}: a workbook counts in an edition although it arrived after its day of intake. */
@Command(name = "let-in", description = "Let a workbook count that arrived after an edition's day of intake.")
final class LetInCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "receipts, as `receipts` lists them")
    private List<String> ids = List.of();

    @Option(names = "--edition", required = true, paramLabel = "ID", description = "the edition, as lm2026")
    private String edition = "";

    @Mixin
    private ReceiptReason why = new ReceiptReason();

    @Override
    public Integer call() throws Exception {
        EditionOption.check(edition, spec.commandLine());
        Workspace workspace = option.workspace();
        ReceiptDecider decider = new ReceiptDecider(workspace, spec, why);
        try (WorkspaceLock held = Busy.queue(workspace, spec.commandLine().getErr())) {
            if (EditionLock.of(workspace.decisions(), edition).isPresent()) {
                throw new ParameterException(
                        spec.commandLine(),
                        LockCommand.sentence(
                                EditionLock.of(workspace.decisions(), edition).get()));
            }
            Edition into = EditionFile.read(workspace.decisions(), edition);
            ids.forEach(decider::filed);
            List<String> already = EditionDecisions.load(workspace.decisions(), edition).lateReceipts().stream()
                    .map(LateReceipt::receipt)
                    .toList();
            for (String id : ids.stream().distinct().toList()) {
                if (!decider.filed(id).isInForce()) {
                    decider.say("%s is not in force and counts in no edition; `receipts` says why.".formatted(id));
                } else if (already.contains(id)) {
                    decider.say("%s is let in already.".formatted(id));
                } else if (!decider.filed(id)
                        .receipt()
                        .receivedOn()
                        .isAfter(into.asOf(Edition.Topic.CASUALTY_INTAKE))) {
                    decider.say("%s arrived in time for %s and needs no decision.".formatted(id, edition));
                } else {
                    LateReceipt.add(workspace.decisions(), decider.letIn(id, edition));
                    decider.say("%s counts in %s from the next `monitor run` on.".formatted(id, edition));
                }
            }
        }
        return ExitCode.DONE;
    }
}
