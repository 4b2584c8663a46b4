package org.themonitor.jobs.config;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the simple steps: one piece of work that is done again when its job is continued. */
@Component
public class Steps {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final JobExecutionListener jobs;
    private final StepExecutionListener steps;

    /** Makes jobs and steps that tell these listeners of themselves. */
    public Steps(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("jobEvents") JobExecutionListener jobs,
            @Qualifier("jobEvents") StepExecutionListener steps) {
        this.repository = repository;
        this.transactions = transactions;
        this.jobs = jobs;
        this.steps = steps;
    }

    /** A job whose events are told. */
    public JobBuilder job(String name) {
        return new JobBuilder(name, repository).listener(jobs);
    }

    /** The work of a step. */
    @FunctionalInterface
    public interface Work {
        void run(RunningStep step) throws Exception;
    }

    /** A step that runs its work once. */
    public Step step(String name, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            run(work, new RunningStep(contribution, chunk));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(steps)
                .allowStartIfComplete(true)
                .build();
    }

    private static void run(Work work, RunningStep step) throws Exception {
        try {
            work.run(step);
        } catch (JobInterruptedException stopped) {
            throw stopped;
        } catch (Throwable failed) {
            throw new StepFailure(step.subject() + Failure.sentence(failed), failed);
        }
    }
}
