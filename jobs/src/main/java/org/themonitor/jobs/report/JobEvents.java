package org.themonitor.jobs.report;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the log of the run what begins and ends. */
public final class JobEvents implements JobExecutionListener, StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.JOBS + ".run");

    @Override
    public void beforeJob(JobExecution job) {
        LOG.info("job {} begins, execution {}", job.getJobInstance().getJobName(), job.getId());
    }

    @Override
    public void afterJob(JobExecution job) {
        LOG.info(
                "job {} ended {} after {} s",
                job.getJobInstance().getJobName(),
                job.getStatus(),
                seconds(job.getStartTime(), job.getEndTime()));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        String told = step.getExitStatus().getExitDescription();
        LOG.info(
                "step {} ended {}: read {}, used {}, rejected {}, ignored {}{}",
                step.getStepName(),
                step.getStatus(),
                step.getReadCount(),
                step.getWriteCount(),
                step.getProcessSkipCount(),
                step.getFilterCount(),
                told.isEmpty() ? "" : "; " + told.lines().findFirst().orElse(""));
        return step.getExitStatus();
    }

    private static String seconds(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {
        return from == null || until == null
                ? "?"
                : String.valueOf(Duration.between(from, until).toMillis() / 1000.0);
    }
}
