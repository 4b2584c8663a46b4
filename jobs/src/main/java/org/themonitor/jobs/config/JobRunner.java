package org.themonitor.jobs.config;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Starts a job so that a run that was cut off or stopped continues, and a finished one may run again. */
@Component
public class JobRunner {
    private final JobOperator operator;
    private final JobRepository repository;

    public JobRunner(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * Runs the job to its end in this thread.
     *
     * @param parameters what identifies the work; the same parameters continue unfinished work
     */
    public JobExecution run(Job job, JobParameters parameters) throws JobExecutionException {
        recoverCutOff(job.getName());
        JobParameters next = notYetComplete(job.getName(), parameters);
        forgetNeverStarted(job.getName(), next);
        settleUnknown(repository.getLastJobExecution(job.getName(), next));
        return operator.start(job, next);
    }

    /** A run that died left its executions behind as running; the workspace lock proves that nobody runs them. */
    private void recoverCutOff(String job) {
        repository.findRunningJobExecutions(job).forEach(operator::recover);
    }

    /**
     * An instance is written before its first execution: where the disk was full or the power went between the two, an
     * instance without an execution is left, which Spring Batch would refuse for good.
     */
    private void forgetNeverStarted(String job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job, parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /**
     * Where the disk was too full to write how a step ended, its end is {@code UNKNOWN}, from which Spring Batch never
     * goes on. A step here writes whole or not at all and looks itself for what is done: it has failed, no more.
     */
    private void settleUnknown(@Nullable JobExecution last) {
        if (last == null) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    private JobParameters notYetComplete(String job, JobParameters wanted) {
        JobParameters parameters = wanted;
        for (long again = 1; isComplete(repository.getLastJobExecution(job, parameters)); again++) {
            parameters =
                    new JobParametersBuilder(wanted).addLong("again", again).toJobParameters();
        }
        return parameters;
    }

    private static boolean isComplete(@Nullable JobExecution execution) {
        return execution != null && execution.getStatus() == BatchStatus.COMPLETED;
    }
}
