package org.themonitor.jobs.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.BeansException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.themonitor.jobs.config.JobInfrastructure;
import org.themonitor.jobs.config.Workspace;

/** The job history of a run: written by Spring Batch, and asked by others meanwhile. */
@Configuration(proxyBeanMethods = false)
public class History {

    /** Answers who asks while the run lives. */
    @Bean(destroyMethod = "")
    @DependsOnDatabaseInitialization
    public HistoryServer historyServer(Workspace workspace, Environment environment, DataSource history)
            throws IOException, BusyHistoryException {
        HistoryPlace place = HistoryPlace.of(environment);
        HistoryLock lock = HistoryLock.take(place, history);
        JobHistory.createViews(new JdbcTemplate(history));
        return HistoryServer.start(workspace, place, history, lock);
    }

    /** The same for this run itself. */
    @Bean(destroyMethod = "")
    public JobHistory jobHistory(DataSource history) {
        return JobHistory.of(history);
    }

    /**
     * Starts a context with the job history in it.
     *
     * @param beans what the run knows beside its configuration
     * @param jobs configurations and components
     * @throws IOException if the job history cannot be used, with what to do
     * @throws BusyHistoryException if another run writes it
     */
    public static ConfigurableApplicationContext start(
            Workspace workspace, Consumer<GenericApplicationContext> beans, Class<?>... jobs)
            throws IOException, BusyHistoryException {
        HistoryServer.forThisMachine();
        List<Class<?>> all = new ArrayList<>(List.of(jobs));
        all.add(History.class);
        try {
            ConfigurableApplicationContext context =
                    JobInfrastructure.start(workspace, beans, all.toArray(Class<?>[]::new));
            try {
                context.getBean(HistoryServer.class);
                return context;
            } catch (BeansException failed) {
                context.close();
                throw failed;
            }
        } catch (BeansException failed) {
            if (failed.getMostSpecificCause() instanceof BusyHistoryException busy) {
                throw busy;
            }
            if (!failed.contains(DataAccessException.class)) {
                throw failed;
            }
            throw HistoryPlace.of(workspace).cannotBeOpened(failed);
        }
    }
}
