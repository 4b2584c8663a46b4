package org.themonitor.jobs.config;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;

/** What a step's work sees of Spring Batch: its parameters, its own values, and the counts of the job history. */
public final class RunningStep {
    private final StepContribution contribution;
    private final ChunkContext chunk;
    private String subject = "";

    RunningStep(StepContribution contribution, ChunkContext chunk) {
        this.contribution = contribution;
        this.chunk = chunk;
    }

    /** A job parameter that must be there. */
    public String parameter(String name) {
        return required(name, chunk.getStepContext().getJobParameters().get(name));
    }

    /** A value of this step alone, such as the workbook of a partition. */
    public String value(String name) {
        return required(name, chunk.getStepContext().getStepExecutionContext().get(name));
    }

    /** Counts for the job history: things read, and things that came of them. */
    public void count(long read, long written) {
        for (long i = 0; i < read; i++) {
            contribution.incrementReadCount();
        }
        contribution.incrementWriteCount(written);
    }

    /** Counts for the job history: things refused, and things left out with a reason. */
    public void leaveOut(long refused, long ignored) {
        contribution.incrementProcessSkipCount(refused);
        contribution.incrementFilterCount(ignored);
    }

    /** Says what the step is about, such as the receipt of a workbook, for a sentence on its failure. */
    public void isAbout(String about) {
        subject = about + ": ";
    }

    String subject() {
        return subject;
    }

    /** Leaves a sentence in the job history. */
    public void say(String sentence) {
        contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(sentence));
    }

    /** Number of this run of the job. */
    public long execution() {
        return contribution.getStepExecution().getJobExecutionId();
    }

    private static String required(String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("the step was started without " + name);
        }
        return value.toString();
    }
}
