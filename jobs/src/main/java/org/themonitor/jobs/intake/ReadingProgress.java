package org.themonitor.jobs.intake;

import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.JobRunner;
import org.themonitor.jobs.report.Progress;

/** Shows how many workbooks have been read, as the job history has it: whichever process reads them. */
@Component
public class ReadingProgress implements StepExecutionListener {
    private static final long MILLISECONDS = 500;

    private final JobRepository history;
    private final Progress progress;
    private long shown;
    private @Nullable ScheduledExecutorService asking;

    public ReadingProgress(JobRepository history, Progress progress) {
        this.history = history;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        shown = 0;
        asking = Executors.newSingleThreadScheduledExecutor();
        long execution = step.getJobExecutionId();
        // the pause begins when the answer has come: of many thousand partitions it takes a while
        Future<?> untilShutdown =
                asking.scheduleWithFixedDelay(() -> show(execution), MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
        assert !untilShutdown.isCancelled();
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        Objects.requireNonNull(asking).shutdown();
        show(step.getJobExecutionId());
        progress.end();
        return step.getExitStatus();
    }

    private synchronized void show(long execution) {
        try {
            JobExecution asked = Objects.requireNonNull(history.getJobExecution(execution));
            long read = asked.getStepExecutions().stream()
                    .filter(step -> JobRunner.isPartition(step) && step.getStatus() == BatchStatus.COMPLETED)
                    .count();
            progress.advance(read - shown);
            shown = read;
        } catch (DataAccessException lost) {
            // the step meets the same and tells it
            return;
        }
    }
}
