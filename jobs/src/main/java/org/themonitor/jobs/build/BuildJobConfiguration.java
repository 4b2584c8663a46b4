package org.themonitor.jobs.build;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.themonitor.jobs.config.Steps;

/**
 * The build job, for one edition:
 *
 * <ol>
 *   <li>start an empty database with the reference in it
 *   <li>load the rows of the data year's workbooks from the vault
 *   <li>build every table in its order
 *   <li>check the tables; a build that fails a check never becomes current
 * </ol>
 *
 * <p>A build that was cut off begins again: it takes seconds, and half a database proves nothing.
 */
@Configuration
public class BuildJobConfiguration {

    @Bean
    public Job buildJob(
            Steps steps,
            BuildSession session,
            Step startDatabase,
            Step loadWorkbooks,
            Step buildTables,
            Step checkTables) {
        return steps.job("build")
                .listener(session)
                .start(startDatabase)
                .next(loadWorkbooks)
                .next(buildTables)
                .next(checkTables)
                .build();
    }

    @Bean
    public Step startDatabase(Steps steps, BuildSession session) {
        return steps.step("startDatabase", session::startDatabase);
    }

    @Bean
    public Step loadWorkbooks(Steps steps, BuildSession session) {
        return steps.step("loadWorkbooks", session::loadWorkbooks);
    }

    @Bean
    public Step buildTables(Steps steps, BuildSession session) {
        return steps.step("buildTables", session::buildTables);
    }

    @Bean
    public Step checkTables(Steps steps, BuildSession session) {
        return steps.step("checkTables", session::checkTables);
    }
}
