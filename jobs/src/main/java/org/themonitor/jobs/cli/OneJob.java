package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.beans.factory.BeanFactory;
import org.themonitor.jobs.build.CheckFailedException;
import org.themonitor.jobs.config.Failure;
import org.themonitor.jobs.config.JobRunner;
import org.themonitor.jobs.config.StepFailure;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.report.Run;
import org.themonitor.pipeline.yaml.InvalidYamlException;

/**
 * Runs one job of Spring Batch to its end, which becomes an {@link ExitCode}.
 *
 * @param beans where the jobs are, by name
 * @param stop whether there is time for another
 * @param run of which it is a part, for the job history
 * @param err where failures are told
 */
record OneJob(BeanFactory beans, StopSignal stop, Run run, PrintWriter err) {
    int run(String job, JobParametersBuilder identifying) throws JobExecutionException {
        if (stop.isStopped()) {
            return ExitCode.STOPPED;
        }
        JobParameters parameters =
                identifying.addString(Run.PARAMETER, run.id(), false).toJobParameters();
        return code(beans.getBean(JobRunner.class).run(beans.getBean(job, Job.class), parameters));
    }

    private int code(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return ExitCode.DONE;
        }
        if (execution.getStatus() == BatchStatus.STOPPED || stop.isStopped()) {
            return ExitCode.STOPPED;
        }
        List<Throwable> failures = execution.getAllFailureExceptions().stream()
                .map(StepFailure::cause)
                .toList();
        if (failures.stream().anyMatch(CheckFailedException.class::isInstance)) {
            return ExitCode.CHECK_FAILED;
        }
        // a step of partitions only repeats that one of them failed, which is told with its cause
        Failure.print(
                execution.getJobInstance().getJobName(),
                failures.stream()
                        .filter(failure -> !(failure instanceof JobExecutionException))
                        .toList(),
                err);
        // a line of decisions that cannot be followed is for whoever wrote it, as before a job begins
        return failures.stream().anyMatch(InvalidYamlException.class::isInstance) ? ExitCode.USAGE : ExitCode.FAILED;
    }
}
