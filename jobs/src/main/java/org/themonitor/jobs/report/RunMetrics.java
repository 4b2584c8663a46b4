package org.themonitor.jobs.report;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.MonitorProperties;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.OwnerOnly;

/**
 * The last run in numbers, as a file in Prometheus' text format for the collector of text files of its node exporter: a process that
 * has ended cannot be asked.
 */
@Component
public class RunMetrics {
    private static final Set<String> COUNTED = Set.of(
            "exit_code",
            "seconds",
            "not_received",
            "workbooks_received",
            "workbooks_in_use",
            "workbooks_read_by_this_run",
            "workbooks_quarantined",
            "workbooks_waiting",
            "rows_read",
            "rows_used",
            "rows_rejected",
            "rows_ignored",
            "findings_open");

    private final Path file;

    public RunMetrics(MonitorProperties properties, Workspace workspace) {
        this.file = properties.metrics() == null ? workspace.jobs().resolve("metrics.prom") : properties.metrics();
    }

    /** Replaces the numbers of the run before; a file that was opened to others stays so. */
    void write(Map<String, @Nullable Object> facts) throws IOException {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        facts.forEach((name, value) -> {
            if (COUNTED.contains(name) && value instanceof Number number) {
                gauge(registry, "run_" + name, Tags.empty(), number);
            }
        });
        gauge(
                registry,
                "run_ended_at_seconds",
                Tags.empty(),
                Instant.parse(String.valueOf(facts.get("ended_at"))).getEpochSecond());
        for (Map<?, ?> step : rows(facts.get("steps"))) {
            if (step.get("seconds") instanceof Number seconds) {
                Tags tags =
                        Tags.of("job", text(step, "job"), "step", text(step, "step"), "edition", text(step, "edition"));
                gauge(registry, "step_seconds", tags, seconds);
            }
        }
        for (Map<?, ?> edition : rows(facts.get("editions"))) {
            Tags tags = Tags.of("edition", text(edition, "edition"));
            gauge(registry, "checks", tags, number(edition, "checks"));
            gauge(registry, "checks_held", tags, number(edition, "checks_held"));
        }
        replace(registry.scrape());
    }

    private void replace(String text) throws IOException {
        OwnerOnly.folderOf(file);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        OwnerOnly.fileAs(next, file);
        Files.writeString(next, text, StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void gauge(PrometheusMeterRegistry registry, String name, Tags tags, Number value) {
        Gauge.builder("monitor_" + name, value, Number::doubleValue)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> rows(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Map<?, ?>>) list : List.of();
    }

    private static Number number(Map<?, ?> row, String name) {
        return (Number) Objects.requireNonNull(row.get(name), name);
    }

    private static String text(Map<?, ?> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }
}
