package org.themonitor.jobs.report;

/**
 * How a run ended.
 *
 * @param exitCode what the process says to the shell
 * @param summary what it printed
 */
public record EndOfRun(int exitCode, String summary) {}
