package org.themonitor.jobs.intake;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.themonitor.jobs.config.Parallelism;
import org.themonitor.jobs.config.Steps;
import org.themonitor.jobs.config.Workspace;

/**
 * The intake job, identified by its plan, see {@link IntakePlan}:
 *
 * <ol>
 *   <li>read each workbook of the plan: a partition per workbook, a transaction per workbook in the shard of its process
 *   <li>take the shards over into the vault, and delete them
 * </ol>
 *
 * No step hands anything to another but by files and the job history.
 */
@Configuration
@Import({VaultKeeper.class, ReadingPlace.class, ReadingProgress.class, WorkbookReader.class})
public class IntakeJobConfiguration {

    @Bean
    public Job intakeJob(Steps steps, Step readWorkbooks, Step takeShards) {
        return steps.job("intake").start(readWorkbooks).next(takeShards).build();
    }

    @Bean
    public Step readWorkbooks(
            JobRepository repository,
            Workspace workspace,
            Parallelism parallelism,
            Step readWorkbook,
            ReadingProgress progress,
            ReadingPlace place) {
        SimpleAsyncTaskExecutor readers = new SimpleAsyncTaskExecutor("reader-");
        readers.setConcurrencyLimit(parallelism.threads());
        return new StepBuilder("readWorkbooks", repository)
                .listener(progress)
                .listener(place)
                // what was read may be lost before the vault has it: then it is the vault that says what is read
                .allowStartIfComplete(true)
                .partitioner("readWorkbook", new WorkbookPartitions(workspace))
                .step(readWorkbook)
                .aggregator(new ReadingCounts())
                .taskExecutor(readers)
                .build();
    }

    @Bean
    public Step readWorkbook(Steps steps, WorkbookReader reader) {
        return steps.step("readWorkbook", reader::read);
    }

    @Bean
    public Step takeShards(Steps steps, VaultKeeper keeper) {
        return steps.step("takeShards", keeper::takeAll);
    }
}
