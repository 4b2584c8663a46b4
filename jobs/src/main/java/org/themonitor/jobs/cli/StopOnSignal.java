package org.themonitor.jobs.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.themonitor.jobs.config.StopSignal;

/**
 * Lets a signal end the jobs: the running step ends at its next safe point, then the process does, or after a minute. From
 * when it is made until it is closed.
 */
final class StopOnSignal implements AutoCloseable {
    private static final int TIMES_TO_STOP = 600;
    private static final long MILLISECONDS_TO_STOP = 100;

    private final StopSignal stop;
    private final Runnable tellJobs;
    private final PrintWriter out;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onSignal = new Thread(this::stopAndWait, "stop");

    /**
     * Waits for a signal.
     *
     * @param tellJobs tells the running job that it ends; does nothing where none runs
     */
    StopOnSignal(StopSignal stop, Runnable tellJobs, PrintWriter out) {
        this.stop = stop;
        this.tellJobs = tellJobs;
        this.out = out;
        Runtime.getRuntime().addShutdownHook(onSignal);
    }

    private void stopAndWait() {
        stop.stop();
        try {
            for (int times = 0; times < TIMES_TO_STOP; times++) {
                tell();
                if (ended.await(MILLISECONDS_TO_STOP, TimeUnit.MILLISECONDS)) {
                    out.println("Stopped; the same command continues.");
                    return;
                }
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        try {
            tellJobs.run();
        } catch (RuntimeException endsOrBeginsJustNow) {
            // told again soon, if it has not ended then
            return;
        }
    }

    /** The jobs have ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException alreadyStopping) {
            // the signal came first; its thread has been let go above
        }
    }
}
