package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.themonitor.jobs.cli.RunRequest.Stage;
import org.themonitor.pipeline.duckdb.RelationName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code build}. */
@Command(name = "build", description = "Build and check an edition's tables.")
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOptions options = new JobOptions();

    @Option(
            names = "--only",
            paramLabel = "TABLE",
            description = "make and show one table alone, as publish.casualties_by_year; nothing published changes")
    private @Nullable String only;

    @Override
    public Integer call() throws Exception {
        if (only != null) {
            return new TrialRun(options.request(List.of(), Stage.BUILD), spec.commandLine()).of(relation(only));
        }
        return new MonitorRun(options.request(List.of(), Stage.BUILD), spec.commandLine()).call();
    }

    private RelationName relation(String written) {
        try {
            return RelationName.of(written);
        } catch (IllegalArgumentException notQualified) {
            throw new ParameterException(
                    spec.commandLine(), "--only takes folder and name, as publish.casualties_by_year", notQualified);
        }
    }
}
