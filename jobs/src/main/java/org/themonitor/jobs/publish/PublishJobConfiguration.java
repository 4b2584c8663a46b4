package org.themonitor.jobs.publish;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.themonitor.jobs.config.Steps;

/**
 * The publish job, for one checked build of one edition:
 *
 * <ol>
 *   <li>write the published tables as Parquet
 *   <li>make the public edition from these Parquet files alone; at the same time make the files of the internal edition
 *   <li>write both manifests
 *   <li>point to the build
 * </ol>
 */
@Configuration
public class PublishJobConfiguration {

    @Bean
    public Job publishJob(
            Steps steps,
            Step writeParquet,
            Step makePublicEdition,
            Step makeInternalEdition,
            Step writeManifests,
            Step pointToBuild) {
        Flow bothEditions = new FlowBuilder<Flow>("bothEditions")
                .split(new SimpleAsyncTaskExecutor("edition-"))
                .add(flow(makePublicEdition), flow(makeInternalEdition))
                .build();
        return steps.job("publish")
                .start(flow(writeParquet))
                .next(bothEditions)
                .next(writeManifests)
                .next(pointToBuild)
                .end()
                .build();
    }

    private static Flow flow(Step step) {
        return new FlowBuilder<Flow>(step.getName()).start(step).build();
    }

    @Bean
    public Step writeParquet(Steps steps, PublishSession session) {
        return steps.step("writeParquet", session::writeParquet);
    }

    @Bean
    public Step makePublicEdition(Steps steps, PublishSession session) {
        return steps.step("makePublicEdition", session::makePublicEdition);
    }

    @Bean
    public Step makeInternalEdition(Steps steps, PublishSession session) {
        return steps.step("makeInternalEdition", session::makeInternalEdition);
    }

    @Bean
    public Step writeManifests(Steps steps, PublishSession session) {
        return steps.step("writeManifests", session::writeManifests);
    }

    @Bean
    public Step pointToBuild(Steps steps, PublishSession session) {
        return steps.step("pointToBuild", session::pointToBuild);
    }
}
