package org.themonitor.jobs.config;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the simple steps: one piece of work that is done again when its job is continued. */
@Component
public class Steps {
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    public Steps(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
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
                            work.run(new RunningStep(contribution, chunk));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
