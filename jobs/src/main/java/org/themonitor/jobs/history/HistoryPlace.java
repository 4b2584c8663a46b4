package org.themonitor.jobs.history;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.themonitor.jobs.config.OwnSettings;
import org.themonitor.jobs.config.Workspace;

/**
 * Where the job history is, by the same keys as for the jobs.
 *
 * @param url {@code spring.datasource.url}
 * @param username {@code spring.datasource.username}
 * @param password {@code spring.datasource.password}
 */
public record HistoryPlace(String url, String username, String password) {
    private static final String FILE = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Reads {@code application.yml} and what comes before it, without starting what they configure. */
    public static HistoryPlace of(Workspace workspace) throws IOException {
        ConfigurableEnvironment environment = OwnSettings.environment(workspace);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return of(environment);
    }

    static HistoryPlace of(Environment environment) {
        return new HistoryPlace(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    /** Whether it is a file, which one process alone can open. */
    public boolean isFile() {
        return url.startsWith(FILE);
    }

    /** The file, without H2's ending. */
    Path file() {
        return Path.of(url.substring(FILE.length()).split(";", 2)[0])
                .toAbsolutePath()
                .normalize();
    }

    /** The file as it stands in its folder. */
    Path database() {
        return file().resolveSibling(file().getFileName() + ENDING);
    }

    boolean isPostgresql() {
        return isPostgresql(url);
    }

    static boolean isPostgresql(String url) {
        return url.startsWith(POSTGRESQL);
    }

    /** What to do where it cannot be opened. */
    public IOException cannotBeOpened(NestedRuntimeException refused) {
        String reason = String.valueOf(refused.getMostSpecificCause().getMessage());
        return new IOException(
                isFile()
                        ? "the job history %s cannot be opened (%s); move it away, the next run starts a new one"
                                        .formatted(database(), reason)
                                + " and loses nothing but the list of past jobs"
                        : "the job history at %s cannot be opened (%s); see spring.datasource in config/application.yml"
                                .formatted(url, reason),
                refused);
    }
}
