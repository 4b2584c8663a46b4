package org.themonitor.jobs.history;

/** Another run, of this workspace on another machine or of another one, writes the job history that is asked for. */
public final class BusyHistoryException extends Exception {
    private static final long serialVersionUID = 1L;

    BusyHistoryException() {
        super("another run holds the job history at the address of spring.datasource.url");
    }
}
