package org.themonitor.jobs.intake;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.RunningStep;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.intake.FaultLog;
import org.themonitor.pipeline.intake.WorkbookIntake;
import org.themonitor.pipeline.vault.IntakeCounts;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.Deadline;

/** Reads the workbook of a partition into the shard of its process, and leaves in the job history what became of it. */
@Component
public class WorkbookReader {
    private final Definitions definitions;
    private final ReadingPlace place;
    private final Archive archive;
    private final Supplier<Deadline> deadlines;
    private final FaultLog faults;

    public WorkbookReader(
            Workspace workspace,
            Definitions definitions,
            ReadingPlace place,
            Supplier<Deadline> deadlines,
            Clock clock) {
        this.definitions = definitions;
        this.place = place;
        this.archive = new Archive(workspace.archive());
        this.deadlines = deadlines;
        this.faults = new FaultFile(workspace.jobs().resolve("faults.log"), clock);
    }

    void read(RunningStep step) throws Exception {
        String id = step.value(WorkbookPartitions.RECEIPT);
        step.isAbout(id);
        Vault shard = place.shard(step.execution());
        Optional<Receipt> left = place.left(id, shard);
        if (left.isEmpty()) {
            step.say(id + " was read before");
            return;
        }
        Receipt receipt = left.get();
        IntakeCounts counts = new WorkbookIntake(definitions, shard, deadlines, faults)
                .take(receipt, archive.original(receipt.sha256()));
        step.count(counts.rowsFilled(), counts.rowsUsed());
        step.leaveOut(counts.rowsRejected(), counts.rowsIgnored());
        // one that is quarantined has no rows
        step.say(id + (counts.rowsFilled() == 0 ? " " + shard.state(receipt) : rows(counts)));
    }

    private static String rows(IntakeCounts rows) {
        return " %d rows: %d used, %d rejected, %d ignored"
                .formatted(rows.rowsFilled(), rows.rowsUsed(), rows.rowsRejected(), rows.rowsIgnored());
    }
}
