package org.themonitor.jobs.publish;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.themonitor.jobs.config.Steps;

/**
 * The publish job, for one checked build of one edition:
 *
 * <ol>
 *   <li>write the published tables as Parquet
 *   <li>make the public edition from these Parquet files alone
 *   <li>make the files of the internal edition
 *   <li>write both manifests
 *   <li>point to the build
 * </ol>
 */
@Configuration
public class PublishJobConfiguration {

    @Bean
    public Job publishJob(
            JobRepository repository,
            Step writeParquet,
            Step makePublicEdition,
            Step makeInternalEdition,
            Step writeManifests,
            Step pointToBuild) {
        return new JobBuilder("publish", repository)
                .start(writeParquet)
                .next(makePublicEdition)
                .next(makeInternalEdition)
                .next(writeManifests)
                .next(pointToBuild)
                .build();
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
