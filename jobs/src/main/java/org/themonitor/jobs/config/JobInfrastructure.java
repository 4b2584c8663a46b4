package org.themonitor.jobs.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.beans.BeansException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.themonitor.pipeline.workbook.Deadline;

/**
 * Spring Batch with its job history in an H2 file of the workspace.
 *
 * <p>Plain Spring, no Boot at run time: the jobs need a repository and a transaction manager, nothing that would have
 * to configure itself at every start.
 */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository
public class JobInfrastructure {

    /** The job history; closed by the context, never by H2's own shutdown hook, which would cut a stopping job off. */
    @Bean(destroyMethod = "dispose")
    public JdbcConnectionPool dataSource(Workspace workspace) {
        Path file = workspace.jobs().resolve("jobs");
        String url = "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0".formatted(file.toString());
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "monitor", "");
        initialise(pool);
        return pool;
    }

    @Bean
    public JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /** A signal and the job that it stops write the same row. */
    @Bean
    public static OneWriter oneWriter() {
        return new OneWriter();
    }

    /** The only clock; the day it says may decide which of two workbooks came later, where they do not say it themselves. */
    @Bean
    public static Clock clock() {
        return Clock.systemUTC();
    }

    /** What each workbook has to be read in: far more than the largest that {@code Limits} let in takes. */
    @Bean
    public static Supplier<Deadline> deadlines() {
        return () -> Deadline.in(Duration.ofMinutes(10), System::nanoTime);
    }

    /**
     * Starts a context with the job history in it.
     *
     * @throws IOException if the job history's file cannot be used
     */
    public static void start(AnnotationConfigApplicationContext context, Workspace workspace) throws IOException {
        try {
            context.refresh();
        } catch (BeansException failed) {
            if (!failed.contains(DataAccessException.class)) {
                throw failed;
            }
            throw new IOException(
                    "the job history %s cannot be opened (%s); move it away, the next run starts a new one"
                                    .formatted(
                                            workspace.jobs().resolve("jobs.mv.db"),
                                            failed.getMostSpecificCause().getMessage())
                            + " and loses nothing but the list of past jobs",
                    failed);
        }
    }

    private static void initialise(DataSource dataSource) {
        ResourceDatabasePopulator schema =
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
        // the script makes every table anew; in a file that has them already each statement fails harmlessly
        schema.setContinueOnError(true);
        DatabasePopulatorUtils.execute(schema, dataSource);
    }
}
