package org.themonitor.jobs.report;

/** Shows how far the running step is. */
public interface Progress {
    /**
     * A step begins.
     *
     * @param total number of things it will do
     */
    void begin(String job, String step, long total);

    /** So many more things are done; called from several threads. */
    void advance(long done);

    /** The step has ended. */
    void end();
}
