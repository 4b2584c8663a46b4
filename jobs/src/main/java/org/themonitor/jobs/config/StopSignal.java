package org.themonitor.jobs.config;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.batch.core.job.JobInterruptedException;

/** Says to the running step that it should stop at the next safe point. */
public final class StopSignal {
    private final AtomicBoolean stopped = new AtomicBoolean();

    public void stop() {
        stopped.set(true);
    }

    public boolean isStopped() {
        return stopped.get();
    }

    /** Ends the step as STOPPED, so that the same command continues it. */
    public void check() throws JobInterruptedException {
        if (stopped.get()) {
            throw new JobInterruptedException("stopped on request");
        }
    }
}
