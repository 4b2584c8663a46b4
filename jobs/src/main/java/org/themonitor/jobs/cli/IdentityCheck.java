package org.themonitor.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.decision.CommonDecisions;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.vault.Vault;

/** What the intake would say of the area, source and data year that a workbook is filed under. */
final class IdentityCheck {
    private final Workspace workspace;

    IdentityCheck(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Why it would be quarantined for what it is about, a sentence each. */
    List<String> problems(Receipt receipt, Path file) throws IOException {
        Definitions definitions =
                Definitions.load(null, workspace.decisions()).with(CommonDecisions.load(workspace.decisions()));
        try (Vault none = Vault.inMemory(definitions.sql())) {
            return new WorkbookIntake(definitions, none)
                    .identity(receipt, file).stream()
                            .map(finding ->
                                    "%s: expected %s; %s".formatted(finding.code(), finding.expected(), finding.fix()))
                            .toList();
        }
    }
}
