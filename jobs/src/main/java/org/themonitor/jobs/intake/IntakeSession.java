package org.themonitor.jobs.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.StepContext;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.report.Progress;
import org.themonitor.jobs.report.RunReport;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.warehouse.Definitions;
import org.themonitor.pipeline.warehouse.FaultLog;
import org.themonitor.pipeline.warehouse.IntakeCounts;
import org.themonitor.pipeline.warehouse.Vault;
import org.themonitor.pipeline.warehouse.WorkbookIntake;
import org.themonitor.pipeline.warehouse.WorkbooksInForce;
import org.themonitor.pipeline.workbook.Deadline;

/** The vault that the steps of the intake job share; closed when the job ends, however it ends. */
@Component
public class IntakeSession implements JobExecutionListener {
    private static final String RECEIPT = "receipt";
    private static final int KEY_DIGITS = 16;

    private final Workspace workspace;
    private final Definitions definitions;
    private final Archive archive;
    private final Progress progress;
    private final RunReport report;
    private final StopSignal stop;
    private final Supplier<Deadline> deadlines;
    private final FaultLog faults;
    private final Map<String, Receipt> receipts = new LinkedHashMap<>();
    private @Nullable Vault vault;

    public IntakeSession(
            Workspace workspace,
            Definitions definitions,
            Progress progress,
            RunReport report,
            StopSignal stop,
            Supplier<Deadline> deadlines,
            Clock clock) {
        this.workspace = workspace;
        this.definitions = definitions;
        this.archive = new Archive(workspace.archive());
        this.progress = progress;
        this.report = report;
        this.stop = stop;
        this.deadlines = deadlines;
        this.faults = new FaultFile(workspace.jobs().resolve("faults.log"), clock);
    }

    void openVault(StepContext step) throws IOException {
        for (Receipt receipt : workspace.receipts()) {
            receipts.put(receipt.id(), receipt);
        }
        vault = Vault.open(workspace.vault(), definitions.sql());
        vault.keepOnly(receipts.values());
    }

    /** One partition per workbook that is new, or whose reading would give something else than the last time. */
    Map<String, ExecutionContext> partitions(int ignoredGridSize) {
        List<Receipt> toRead = WorkbookIntake.toRead(definitions, receipts.values(), open(), archive);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (Receipt receipt : toRead) {
            ExecutionContext context = new ExecutionContext();
            context.putString(RECEIPT, receipt.id());
            partitions.put(partition(receipt), context);
        }
        report.toRead(receipts.size(), toRead.size());
        progress.begin("intake", "reading workbooks", toRead.size());
        return partitions;
    }

    /** A name of one length: the job history has no room for a receipt's. */
    private String partition(Receipt receipt) {
        return "workbook:" + WorkbookIntake.keyBeforehand(definitions, receipt).substring(0, KEY_DIGITS);
    }

    void readWorkbook(StepContext step) throws Exception {
        stop.check();
        Receipt receipt = Objects.requireNonNull(receipts.get(step.value(RECEIPT)));
        IntakeCounts counts = new WorkbookIntake(definitions, open(), deadlines, faults)
                .take(receipt, archive.original(receipt.sha256()));
        step.count(counts.rowsFilled(), counts.rowsUsed());
        progress.advance(1);
    }

    void closeVault(StepContext step) {
        progress.end();
        report.intake(open().summary(receipts.values(), definitions.decisions()));
        WorkbooksInForce inForce = open().inForce(receipts.values(), definitions.decisions());
        report.nothingUsable(
                open().nothingUsable().stream().filter(inForce::isOpen).toList());
        close();
    }

    private Vault open() {
        return Objects.requireNonNull(vault, "the first step of the job opens the vault");
    }

    @Override
    public void afterJob(JobExecution execution) {
        close();
    }

    private void close() {
        if (vault != null) {
            vault.close();
            vault = null;
        }
    }
}
