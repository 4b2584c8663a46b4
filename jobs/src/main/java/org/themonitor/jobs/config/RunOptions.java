package org.themonitor.jobs.config;

/**
 * What a run may be told.
 *
 * @param threads workbooks read at once, and DuckDB's threads; no figure depends on it
 */
public record RunOptions(int threads) {
    public RunOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }
}
