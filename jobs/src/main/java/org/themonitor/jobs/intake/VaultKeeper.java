package org.themonitor.jobs.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.RunningStep;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.vault.Shards;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.vault.WorkbooksInForce;

/** The only writer of the vault, before anything is read and after: it takes over shards, and plans by what is there then. */
@Component
public class VaultKeeper {
    private final Workspace workspace;
    private final Definitions definitions;

    public VaultKeeper(Workspace workspace, Definitions definitions) {
        this.workspace = workspace;
        this.definitions = definitions;
    }

    /** The end of an intake; one that lost a shard has not read what it planned, and the same command does. */
    void takeAll(RunningStep step) throws IOException {
        List<String> refused = takeShards();
        if (!refused.isEmpty()) {
            throw new IOException(String.join("; ", refused) + " by the same command");
        }
    }

    /**
     * Takes over what processes have read, and forgets what is not in force any more.
     *
     * @return a sentence for each shard that could not be used
     */
    private List<String> takeShards() throws IOException {
        List<Receipt> inForce = workspace.receipts();
        try (Vault vault = Vault.open(workspace.vault(), definitions.sql())) {
            List<String> refused = new Shards(workspace.shards(), definitions.sql()).takeInto(vault);
            vault.keepOnly(inForce);
            return refused;
        }
    }

    /**
     * What is left to read once the shards of runs that were stopped or killed are taken over.
     *
     * @param told is told a sentence for each shard that could not be used
     */
    public IntakePlan plan(Consumer<String> told) throws IOException {
        takeShards().forEach(told);
        IntakePlan plan = IntakePlan.of(workspace, definitions);
        plan.write(workspace);
        return plan;
    }

    /** Tells what the vault holds. */
    public void report(Outcomes outcomes, IntakePlan plan) {
        outcomes.toRead(plan.inForce().size(), plan.toRead().size());
        try (Vault vault = Vault.openReadOnly(workspace.vault(), definitions.sql())
                .orElseThrow(() -> new IllegalStateException("the plan made the vault"))) {
            outcomes.intake(vault.summary(plan.inForce(), definitions.decisions()));
            WorkbooksInForce inForce = vault.inForce(plan.inForce(), definitions.decisions());
            outcomes.nothingUsable(
                    vault.nothingUsable().stream().filter(inForce::isOpen).toList());
        }
    }
}
