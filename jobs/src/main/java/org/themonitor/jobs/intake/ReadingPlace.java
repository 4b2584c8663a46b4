package org.themonitor.jobs.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.DueWorkbooks;
import org.themonitor.pipeline.vault.Shards;
import org.themonitor.pipeline.vault.Vault;

/**
 * What the threads of one process share while they read workbooks: its shard, and what of the plan is left to read. Made
 * of files by whichever of them comes first, and closed when the step has ended; no other step asks it
 * anything.
 */
@Component
public class ReadingPlace implements StepExecutionListener, AutoCloseable {
    private final Workspace workspace;
    private final Definitions definitions;
    private final Archive archive;
    private final Map<String, Receipt> left = new HashMap<>();
    private @Nullable Vault shard;

    public ReadingPlace(Workspace workspace, Definitions definitions) {
        this.workspace = workspace;
        this.definitions = definitions;
        this.archive = new Archive(workspace.archive());
    }

    /** Opens the shard of this process for a run of the job, where it is not open yet. */
    synchronized Vault shard(long execution) throws IOException {
        if (shard == null) {
            left.putAll(IntakePlan.left(workspace, definitions));
            shard = new Shards(workspace.shards(), definitions.sql()).open(execution);
        }
        return shard;
    }

    /** The workbook, where neither the vault nor the shard has it as it would be read today. */
    Optional<Receipt> left(String receipt, Vault open) {
        return Optional.ofNullable(left.get(receipt))
                .filter(workbook -> !open.has(workbook)
                        || !DueWorkbooks.of(definitions, List.of(workbook), open, archive)
                                .isEmpty());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        close();
        return step.getExitStatus();
    }

    @Override
    public synchronized void close() {
        left.clear();
        try (Vault closing = shard) {
            shard = null;
        }
    }
}
