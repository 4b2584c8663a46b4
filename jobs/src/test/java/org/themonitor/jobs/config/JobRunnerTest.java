package org.themonitor.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

/** Whatever a full disk or a cut left in the job history, the same command goes on. */
class JobRunnerTest {
    private static final JobParameters PARAMETERS =
            new JobParametersBuilder().addString("plan", "a").toJobParameters();

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void startHistory() throws Exception {
        Workspace workspace = new Workspace(folder);
        context = JobInfrastructure.start(
                workspace, beans -> beans.registerBean(Workspace.class, () -> workspace), JobRunner.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void anInstanceThatWasWrittenWithoutAnExecutionIsStarted() throws Exception {
        repository().createJobInstance("work", PARAMETERS);

        assertThat(run(() -> {}).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(done).hasValue(1);
    }

    @Test
    void anExecutionThatNeverBeganIsRecovered() throws Exception {
        repository()
                .createJobExecution(
                        repository().createJobInstance("work", PARAMETERS), PARAMETERS, new ExecutionContext());

        assertThat(run(() -> {}).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(done).hasValue(1);
    }

    @Test
    void aStepWhoseEndIsUnknownIsDoneAgain() throws Exception {
        JobExecution first = run(() -> {
            throw new IllegalStateException("the disk is full");
        });
        for (StepExecution step : first.getStepExecutions()) {
            step.setStatus(BatchStatus.UNKNOWN);
            repository().update(step);
        }
        first.setStatus(BatchStatus.UNKNOWN);
        repository().update(first);

        assertThat(run(() -> {}).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(done).hasValue(1);
    }

    @Test
    void aPartitionOfWhichNobodyWroteWhatItIsToWorkOnIsNotContinued() throws Exception {
        JobExecution torn = run(() -> {
            throw new IllegalStateException("the disk is full");
        });
        StepExecution partition = repository().createStepExecution("step:workbook", torn);
        partition.setStatus(BatchStatus.FAILED);
        repository().update(partition);

        JobExecution next = run(() -> {});

        assertThat(next.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(next.getJobInstance()).isNotEqualTo(torn.getJobInstance());
    }

    @Test
    void aPartitionThatKnowsItsWorkIsContinued() throws Exception {
        JobExecution failed = run(() -> {
            throw new IllegalStateException("a fault");
        });
        StepExecution partition = repository().createStepExecution("step:workbook", failed);
        partition.getExecutionContext().putString("receipt", "a");
        repository().updateExecutionContext(partition);
        partition.setStatus(BatchStatus.FAILED);
        repository().update(partition);

        assertThat(run(() -> {}).getJobInstance()).isEqualTo(failed.getJobInstance());
    }

    @Test
    void aCompleteJobRunsAgain() throws Exception {
        run(() -> {});

        assertThat(run(() -> {}).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(done).hasValue(2);
    }

    @Test
    void aSignalAndTheJobWriteInTurn() throws Exception {
        JobRunner runner = context.getBean(JobRunner.class);
        AtomicBoolean isOver = new AtomicBoolean();
        Thread signals = new Thread(() -> {
            while (!isOver.get()) {
                runner.stop();
            }
        });
        signals.start();
        try {
            for (int i = 0; i < 60; i++) {
                assertThat(run(() -> {}).getAllFailureExceptions())
                        .filteredOn(OptimisticLockingFailureException.class::isInstance)
                        .isEmpty();
            }
        } finally {
            isOver.set(true);
            signals.join();
        }
    }

    private JobExecution run(Runnable first) throws Exception {
        Job job = new JobBuilder("work", repository())
                .start(new StepBuilder("step", repository())
                        .tasklet((contribution, chunk) -> {
                            first.run();
                            done.incrementAndGet();
                            return RepeatStatus.FINISHED;
                        })
                        .build())
                .build();
        return context.getBean(JobRunner.class).run(job, PARAMETERS);
    }

    private JobRepository repository() {
        return context.getBean(JobRepository.class);
    }
}
