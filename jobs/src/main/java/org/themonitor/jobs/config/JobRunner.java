package org.themonitor.jobs.config;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
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
        return operator.start(job, notYetComplete(job.getName(), parameters));
    }

    /** A run that died left its executions behind as running; the workspace lock proves that nobody runs them. */
    private void recoverCutOff(String job) {
        repository.findRunningJobExecutions(job).forEach(operator::recover);
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
