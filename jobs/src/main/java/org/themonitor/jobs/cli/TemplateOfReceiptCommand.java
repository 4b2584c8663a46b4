package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.config.WorkspaceLock;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.FiledReceipt;
import org.themonitor.pipeline.template.Template;
import org.themonitor.pipeline.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code receipts template ID}: the workbook is read with the template of that name, however many recognise it. */
@Command(
        name = "template",
        description = "Name the template a workbook is read with; one that was retracted counts again.")
final class TemplateOfReceiptCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Parameters(paramLabel = "ID", description = "a receipt, as `receipts` lists it")
    private String id = "";

    @Option(
            names = "--template",
            required = true,
            paramLabel = "NAME",
            description = "a template that is shipped, or of the workspace's decisions/templates")
    private String template = "";

    @Mixin
    private ReceiptReason why = new ReceiptReason();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = option.workspace();
        ReceiptDecider decider = new ReceiptDecider(workspace, spec, why);
        Templates templates = Templates.load(workspace.templates());
        if (templates.find(template).isEmpty()) {
            throw new ParameterException(spec.commandLine(), unknown(templates));
        }
        try (WorkspaceLock held = Busy.queue(workspace, spec.commandLine().getErr())) {
            FiledReceipt filed = decider.filed(id);
            Receipt next = filed.receipt().readWith(template);
            List<String> wrong = new IdentityCheck(workspace)
                    .problems(next, new Archive(workspace.archive()).original(next.sha256()));
            if (decider.isRefused(wrong)) {
                return ExitCode.QUARANTINED;
            }
            if (!filed.isRetracted() && next.equals(filed.receipt())) {
                decider.say("%s is read with %s already.".formatted(id, template));
                return ExitCode.DONE;
            }
            decider.readWith(id, template);
            decider.say("%s is read with %s; `monitor run` reads it so.".formatted(id, template));
        }
        return ExitCode.DONE;
    }

    private String unknown(Templates templates) {
        return "there is no template '%s'; there are %s"
                .formatted(
                        template, templates.all().stream().map(Template::name).collect(Collectors.joining(", ")));
    }
}
