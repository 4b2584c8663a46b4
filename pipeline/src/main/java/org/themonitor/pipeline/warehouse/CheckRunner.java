package org.themonitor.pipeline.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Runs the checks over a finished build: a check is a select that returns violations. */
public final class CheckRunner {
    private static final int EXAMPLES = 5;

    private final Warehouse warehouse;
    private final SqlProject project;

    public CheckRunner(Warehouse warehouse, SqlProject project) {
        this.warehouse = warehouse;
        this.project = project;
    }

    /** One result per check, in the order of their names, also for those that found nothing. */
    public List<CheckResult> run() {
        return project.files(Layer.CHECKS).stream().map(this::run).toList();
    }

    private CheckResult run(SqlFile file) {
        AtomicLong rows = new AtomicLong();
        List<String> examples = new ArrayList<>();
        warehouse.queryAs(file.path(), file.select(), row -> {
            if (rows.incrementAndGet() <= EXAMPLES) {
                examples.add(text(row));
            }
        });
        SqlHeader header = file.header();
        String title = Objects.requireNonNull(header.title());
        return new CheckResult(file.name(), title, header.severity(), header.fix(), rows.get(), examples);
    }

    private static String text(Row row) {
        return row.values().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining(", "));
    }
}
