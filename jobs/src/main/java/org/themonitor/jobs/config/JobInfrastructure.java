package org.themonitor.jobs.config;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.themonitor.pipeline.workbook.Deadline;

/**
 * Spring Boot without web, as far as jobs need it: the auto-configurations that are named here, beans made when they are asked
 * for, and nothing that looks for more. What {@code application.yml} says can be said otherwise in {@code config/application.yml}
 * and in the environment, by Boot's own keys.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    BatchAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@EnableConfigurationProperties(MonitorProperties.class)
public class JobInfrastructure {
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
    public static Supplier<Deadline> deadlines(MonitorProperties properties) {
        Duration most = properties.readingTime();
        return () -> Deadline.in(most, System::nanoTime);
    }

    /**
     * Starts a context with the job history in it.
     *
     * @param beans what the run knows beside its configuration
     * @param jobs further configurations
     * @throws BeansException if the job history cannot be used
     * @throws IOException if the settings may be another account's
     */
    public static ConfigurableApplicationContext start(
            Workspace workspace, Consumer<GenericApplicationContext> beans, Class<?>... jobs) throws IOException {
        SpringApplication application = new SpringApplication(jobs);
        application.addPrimarySources(List.of(JobInfrastructure.class));
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        // a signal ends the job first, and then closes
        application.setRegisterShutdownHook(false);
        application.setEnvironment(OwnSettings.environment(workspace));
        application.addInitializers(context -> beans.accept((GenericApplicationContext) context));
        return application.run();
    }
}
