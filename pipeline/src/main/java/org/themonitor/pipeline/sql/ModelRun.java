package org.themonitor.pipeline.sql;

/**
 * One relation was made.
 *
 * @param file the file it came from
 * @param rows rows it has; 0 for a macro or a view
 * @param milliseconds how long it took: for people, never stored in the database
 */
public record ModelRun(SqlFile file, long rows, long milliseconds) {}
