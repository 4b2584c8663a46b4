package org.themonitor.jobs.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of the jobs beside Spring's own keys, as {@code monitor.…} in {@code config/application.yml} or
 * {@code MONITOR_…} in the environment.
 *
 * @param readingTime what each workbook has to be read in; one that takes longer is quarantined
 * @param metrics where the metrics of the last run are written; null for {@code jobs/metrics.prom} of the workspace
 * @param alert words of a command that is run where a run ends with another code than 0
 */
@ConfigurationProperties("monitor")
public record MonitorProperties(
        @DefaultValue("10m") Duration readingTime,
        @Nullable Path metrics,
        @DefaultValue({}) List<String> alert) {
    public MonitorProperties {
        alert = List.copyOf(alert);
    }
}
