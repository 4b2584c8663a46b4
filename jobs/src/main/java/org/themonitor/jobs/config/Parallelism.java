package org.themonitor.jobs.config;

/**
 * How much is done at once.
 *
 * @param threads workbooks read at once, and DuckDB's threads; no figure depends on it
 */
public record Parallelism(int threads) {
    public Parallelism {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }
}
