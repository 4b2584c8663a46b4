package org.themonitor.jobs.intake;

import java.util.Collection;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;

/** Adds up what the partitions have counted, and says it in one line instead of theirs one after the other. */
final class ReadingCounts extends DefaultStepExecutionAggregator {

    @Override
    public void aggregate(StepExecution all, Collection<StepExecution> partitions) {
        super.aggregate(all, partitions);
        long read = partitions.stream()
                .filter(partition -> partition.getStatus() == BatchStatus.COMPLETED)
                .count();
        long quarantined = partitions.stream()
                .filter(partition ->
                        partition.getExitStatus().getExitDescription().contains(" quarantined ("))
                .count();
        String said = "%d of %d workbooks read, %d of them quarantined; %d rows: %d used, %d rejected, %d ignored"
                .formatted(
                        read,
                        partitions.size(),
                        quarantined,
                        all.getReadCount(),
                        all.getWriteCount(),
                        all.getProcessSkipCount(),
                        all.getFilterCount());
        all.setExitStatus(new ExitStatus(all.getExitStatus().getExitCode(), said));
    }
}
