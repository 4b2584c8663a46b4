package org.themonitor.jobs.config;

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
    /** Between a step's name and its partition's. */
    private static final String PARTITION = ":";

    private final JobOperator operator;
    private final JobRepository repository;
    private final OneWriter writer;

    public JobRunner(JobOperator operator, JobRepository repository, OneWriter writer) {
        this.operator = operator;
        this.repository = repository;
        this.writer = writer;
    }

    /**
     * Runs the job to its end in this thread.
     *
     * @param parameters what identifies the work; the same parameters continue unfinished work
     */
    public JobExecution run(Job job, JobParameters parameters) throws JobExecutionException {
        recoverCutOff(job.getName());
        return operator.start(job, toContinueOrBegin(job.getName(), parameters));
    }

    /** A run that died left its executions behind as running; the workspace lock proves that nobody runs them. */
    private void recoverCutOff(String job) {
        repository.findRunningJobExecutions(job).forEach(operator::recover);
    }

    /** Unfinished work goes on; what is complete, or of which the history is torn, begins as another attempt. */
    private JobParameters toContinueOrBegin(String job, JobParameters wanted) {
        JobParameters parameters = wanted;
        for (long attempt = 2; isComplete(job, parameters) || isTorn(job, parameters); attempt++) {
            parameters =
                    new JobParametersBuilder(wanted).addLong("attempt", attempt).toJobParameters();
        }
        return parameters;
    }

    private boolean isComplete(String job, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(job, parameters);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    /**
     * A disk that is full, or power that goes, may leave an instance without an execution, a partition without what it is to
     * work on, or an end that is {@code UNKNOWN}: Spring Batch refuses to go on from each of them for good. Nothing is
     * lost by beginning anew, for a step here writes whole or not at all and looks itself for what is done.
     */
    private boolean isTorn(String job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job, parameters);
        if (instance == null) {
            return false;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        return last == null
                || last.getStatus() == BatchStatus.UNKNOWN
                || last.getStepExecutions().stream().anyMatch(this::isTorn);
    }

    /** Whether it is one of the partitions of a step, and not a step. */
    public static boolean isPartition(StepExecution step) {
        return step.getStepName().contains(PARTITION);
    }

    /** Says in the job history that what runs is to stop: a partition looks there before it begins, in whatever process. */
    public void stop() {
        writer.inTurn(this::stopRunning);
    }

    private void stopRunning() {
        for (String job : repository.getJobNames()) {
            for (JobExecution running : repository.findRunningJobExecutions(job)) {
                if (!running.isStopping()) {
                    running.setStatus(BatchStatus.STOPPING);
                    repository.update(running);
                }
            }
        }
    }

    private boolean isTorn(StepExecution step) {
        StepExecution stored = repository.getStepExecution(step.getId());
        return step.getStatus() == BatchStatus.UNKNOWN
                || stored == null
                || (isPartition(step) && stored.getExecutionContext().isEmpty());
    }
}
