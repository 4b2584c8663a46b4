package org.themonitor.jobs.report;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.themonitor.jobs.config.Steps;

/**
 * The report job, with which each run ends that is not stopped:
 *
 * <ol>
 *   <li>write the report of the run, and how it ended
 * </ol>
 *
 * <p>It is identified by all that the run depended on: while that stays the same, there is nothing to do.
 */
@Configuration
public class ReportJobConfiguration {

    @Bean
    public Job reportJob(Steps steps, Step writeReport) {
        return steps.job("report").start(writeReport).build();
    }

    @Bean
    public Step writeReport(Steps steps, RunReport report) {
        return steps.step("writeReport", step -> report.write());
    }
}
