package org.themonitor.jobs.intake;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.themonitor.jobs.config.RunOptions;
import org.themonitor.jobs.config.Steps;

/**
 * The intake job:
 *
 * <ol>
 *   <li>open the vault
 *   <li>read each new or changed workbook into it: a partition per workbook, a transaction per workbook
 *   <li>close the vault and sum up what it holds
 * </ol>
 */
@Configuration
public class IntakeJobConfiguration {

    @Bean
    public Job intakeJob(
            JobRepository repository, IntakeSession session, Step openVault, Step readWorkbooks, Step closeVault) {
        return new JobBuilder("intake", repository)
                .listener(session)
                .start(openVault)
                .next(readWorkbooks)
                .next(closeVault)
                .build();
    }

    @Bean
    public Step openVault(Steps steps, IntakeSession session) {
        return steps.step("openVault", session::openVault);
    }

    @Bean
    public Step readWorkbooks(JobRepository repository, RunOptions options, IntakeSession session, Step readWorkbook) {
        SimpleAsyncTaskExecutor readers = new SimpleAsyncTaskExecutor("reader-");
        readers.setConcurrencyLimit(options.threads());
        return new StepBuilder("readWorkbooks", repository)
                .partitioner("readWorkbook", session::partitions)
                .step(readWorkbook)
                .taskExecutor(readers)
                .build();
    }

    @Bean
    public Step readWorkbook(Steps steps, IntakeSession session) {
        return steps.step("readWorkbook", session::readWorkbook);
    }

    @Bean
    public Step closeVault(Steps steps, IntakeSession session) {
        return steps.step("closeVault", session::closeVault);
    }
}
