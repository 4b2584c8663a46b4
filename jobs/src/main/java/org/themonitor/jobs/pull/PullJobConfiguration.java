package org.themonitor.jobs.pull;

import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.themonitor.jobs.config.Steps;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.report.Outcomes;
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
    public Job pullJob(Steps steps, Step receiveWorkbooks) {
        return steps.job("pull").start(receiveWorkbooks).build();
    }

    @Bean
    public Step receiveWorkbooks(Steps steps, WorkbookReceiver receiver) {
        return steps.step("receiveWorkbooks", receiver::receiveAll);
    }

    @Bean
    public WorkbookReceiver workbookReceiver(
            List<SpreadsheetSource> sources,
            Workspace workspace,
            Clock clock,
            Progress progress,
            Outcomes outcomes,
            StopSignal stop) {
        return new WorkbookReceiver(
                sources, workspace.inbox(), new Archive(workspace.archive()), clock, progress, outcomes, stop);
    }
}
