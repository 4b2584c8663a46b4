package org.themonitor.jobs.report;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.themonitor.pipeline.archive.OwnerOnly;

/**
 * {@code run.log} of a run: which job and step began and ended when, what it counted, why it failed, and what libraries warned of.
 * As on the console, a workbook is its receipt there, and nothing of what is in it is told.
 */
public final class RunLog implements AutoCloseable {
    /** What jobs tell of themselves. */
    static final String JOBS = "org.themonitor.jobs";

    private final FileAppender<ILoggingEvent> file = new FileAppender<>();
    private final Logger root;
    private final Logger jobs;

    /** Writes until it is closed. */
    public RunLog(Run run) throws IOException {
        Path log = run.folder().resolve("run.log");
        OwnerOnly.folderOf(log);
        OwnerOnly.file(log);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(context);
        line.setCharset(StandardCharsets.UTF_8);
        line.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} " + run.id() + " %-5level %msg%n%nopex");
        line.start();
        file.setContext(context);
        file.setFile(log.toString());
        file.setEncoder(line);
        file.start();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(file);
        jobs = context.getLogger(JOBS);
        jobs.setLevel(Level.INFO);
        // what jobs tell stands on the console already
        jobs.setAdditive(false);
        jobs.addAppender(file);
    }

    @Override
    public void close() {
        root.detachAppender(file);
        jobs.detachAppender(file);
        jobs.setAdditive(true);
        jobs.setLevel(null);
        file.stop();
    }
}
