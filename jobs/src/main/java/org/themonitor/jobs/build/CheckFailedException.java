package org.themonitor.jobs.build;

/** A check found violations: the tables stand in the build's folder, and the edition before it stays current. */
public final class CheckFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    CheckFailedException(String edition) {
        super("a check of " + edition + " failed; the last good edition is still the current one");
    }
}
