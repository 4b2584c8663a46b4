package org.themonitor.jobs.pull;

import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.themonitor.jobs.config.StepContext;
import org.themonitor.jobs.config.Steps;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.report.Progress;
import org.themonitor.pipeline.archive.Archive;

/**
 * The pull job:
 *
 * <ol>
 *   <li>receive every workbook at every source into the archive, with a receipt
 * </ol>
 */
@Configuration
public class PullJobConfiguration {

    @Bean
    public Job pullJob(JobRepository repository, Step receiveWorkbooks) {
        return new JobBuilder("pull", repository).start(receiveWorkbooks).build();
    }

    @Bean
    public Step receiveWorkbooks(Steps steps, WorkbookReceiver receiver) {
        return steps.step("receiveWorkbooks", receiver::receiveAll);
    }

    @Bean
    public WorkbookReceiver workbookReceiver(
            List<SpreadsheetSource> sources, Workspace workspace, Clock clock, Progress progress, StopSignal stop) {
        return new WorkbookReceiver(sources, new Archive(workspace.archive()), clock, progress, stop);
    }

    /** Takes what the sources hold and the archive does not. */
    public record WorkbookReceiver(
            List<SpreadsheetSource> sources, Archive archive, Clock clock, Progress progress, StopSignal stop) {
        void receiveAll(StepContext step) throws Exception {
            for (SpreadsheetSource source : sources) {
                List<SpreadsheetSource.Item> items = source.list();
                progress.begin("pull", "receiving workbooks", items.size());
                for (SpreadsheetSource.Item item : items) {
                    stop.check();
                    boolean isNew = archive.receive(item.file(), item.coordinates(), clock.instant())
                            .isPresent();
                    step.count(1, isNew ? 1 : 0);
                    progress.advance(1);
                }
                progress.end();
            }
        }
    }
}
