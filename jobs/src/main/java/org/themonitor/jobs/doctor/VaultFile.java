package org.themonitor.jobs.doctor;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.duckdb.WarehouseException;
import org.themonitor.pipeline.sql.SqlProject;
import org.themonitor.pipeline.vault.Vault;

/** Whether the vault can be asked. */
record VaultFile(Workspace workspace) implements Question {
    private static final String TOPIC = "vault";

    @Override
    public List<Answer> ask() {
        if (!Files.exists(workspace.vault())) {
            return List.of(Answer.fine(TOPIC, "none yet; a run makes it from the archive"));
        }
        try {
            Optional<Vault> opened = Vault.openReadOnly(workspace.vault(), SqlProject.fromClassPath());
            if (opened.isEmpty()) {
                return List.of(Answer.fine(TOPIC, "of another release; the next run makes it anew from the archive"));
            }
            try (Vault vault = opened.get()) {
                return List.of(Answer.fine(
                        TOPIC, "holds %d workbooks".formatted(vault.readings().size())));
            }
        } catch (WarehouseException refused) {
            return List.of(
                    refused.isHeld()
                            ? Answer.fine(TOPIC, "a run has it open")
                            : Answer.todo(
                                    TOPIC,
                                    "it cannot be opened: " + refused.getMessage(),
                                    refused.isDamage()
                                            ? "monitor run, which makes it anew from the archive"
                                            : "let this account read it, or delete it: a run makes it anew"));
        }
    }
}
