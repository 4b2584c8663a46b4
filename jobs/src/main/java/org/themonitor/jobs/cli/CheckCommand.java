package org.themonitor.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.themonitor.jobs.cli.RunRequest.Stage;
import org.themonitor.pipeline.duckdb.RelationName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check NAME}: one check over what has been taken in. */
@Command(name = "check", description = "Run one check of an edition, of tables made for it alone.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOptions options = new JobOptions();

    @Parameters(paramLabel = "NAME", description = "a file of sql/checks, without .sql")
    private String name = "";

    @Override
    public Integer call() throws Exception {
        return new TrialRun(options.request(List.of(), Stage.BUILD), spec.commandLine())
                .of(new RelationName("checks", name));
    }
}
