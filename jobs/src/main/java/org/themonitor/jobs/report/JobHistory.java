package org.themonitor.jobs.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.themonitor.jobs.config.JobRunner;

/** The jobs that have run, as lines to print. */
public final class JobHistory {
    private final JobRepository repository;

    public JobHistory(JobRepository repository) {
        this.repository = repository;
    }

    /** Newest first, at most so many. */
    public List<String> lines(int most) {
        return repository.getJobNames().stream()
                .flatMap(job -> repository.findJobInstances(job).stream())
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .sorted(Comparator.comparing(JobExecution::getId).reversed())
                .limit(most)
                .map(JobHistory::line)
                .toList();
    }

    private static String line(JobExecution execution) {
        LocalDateTime start = execution.getStartTime();
        LocalDateTime end = execution.getEndTime();
        String seconds = start == null || end == null
                ? "not ended"
                : Duration.between(start, end).toMillis() + " ms";
        String parameters = execution.getJobParameters().parameters().stream()
                .filter(parameter -> !parameter.name().equals("workspace"))
                .map(parameter -> parameter.name() + "=" + Objects.toString(parameter.value()))
                .sorted()
                .collect(Collectors.joining(" "));
        // a partitioned step adds up what its partitions, named step:partition, have counted themselves
        long read = execution.getStepExecutions().stream()
                .filter(step -> !JobRunner.isPartition(step))
                .mapToLong(StepExecution::getReadCount)
                .sum();
        return "%4d  %-8s %-10s %s  %s  read %d  %s"
                .formatted(
                        execution.getId(),
                        execution.getJobInstance().getJobName(),
                        execution.getStatus(),
                        start == null ? "not started" : start.truncatedTo(ChronoUnit.SECONDS),
                        seconds,
                        read,
                        parameters);
    }
}
