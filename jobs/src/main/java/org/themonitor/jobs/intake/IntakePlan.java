package org.themonitor.jobs.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.DueWorkbooks;
import org.themonitor.pipeline.vault.Vault;

/**
 * What the intake has to read: the workbooks in force whose keys the vault lacks.
 *
 * @param inForce every workbook that counts
 * @param toRead those of them that are new, or whose reading would give something else than the last time
 */
public record IntakePlan(List<Receipt> inForce, List<Receipt> toRead) {
    public IntakePlan {
        inForce = List.copyOf(inForce);
        toRead = List.copyOf(toRead);
    }

    /** Asks the archive and the vault, which may not be there. */
    static IntakePlan of(Workspace workspace, Definitions definitions) throws IOException {
        List<Receipt> inForce = workspace.receipts();
        return new IntakePlan(inForce, lacking(workspace, definitions, inForce));
    }

    /** Of the plan that was left in its file what the vault still lacks; by receipt. */
    static Map<String, Receipt> left(Workspace workspace, Definitions definitions) throws IOException {
        Set<String> planned = new HashSet<>(receipts(workspace));
        List<Receipt> wanted = workspace.receipts().stream()
                .filter(receipt -> planned.contains(receipt.id()))
                .toList();
        return lacking(workspace, definitions, wanted).stream()
                .collect(Collectors.toMap(Receipt::id, Function.identity()));
    }

    private static List<Receipt> lacking(Workspace workspace, Definitions definitions, List<Receipt> wanted) {
        Optional<Vault> vault = Vault.openReadOnly(workspace.vault(), definitions.sql());
        if (vault.isEmpty()) {
            return wanted;
        }
        try (Vault open = vault.get()) {
            return DueWorkbooks.of(definitions, wanted, open, new Archive(workspace.archive()));
        }
    }

    /** The receipts in the file of the plan. */
    static List<String> receipts(Workspace workspace) throws IOException {
        return Files.readAllLines(workspace.plan(), StandardCharsets.UTF_8);
    }

    /** Leaves it where the steps of the job find it: to plan may mean to open every workbook. */
    void write(Workspace workspace) throws IOException {
        Files.write(workspace.plan(), toRead.stream().map(Receipt::id).toList(), StandardCharsets.UTF_8);
    }

    /** Whether nothing is to be read. */
    public boolean isEmpty() {
        return toRead.isEmpty();
    }

    /** What identifies the work. */
    public JobParametersBuilder parameters(Definitions definitions) {
        return new JobParametersBuilder().addString("plan", DueWorkbooks.digest(definitions, toRead));
    }
}
